// Shows the whole window over the in-memory backend, at an address, in a state.
import { render, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { expect } from "vitest";

import { App, makeCache } from "../app/App";
import { speakTo, type Transport } from "../ipc/client";
import { createFake, type Scenario } from "../ipc/fake";

/** A backend that also says what it was asked. */
export function listening(scenario: Scenario = "full") {
  const fake = createFake(scenario);
  const asked: { command: string; args: Record<string, unknown> }[] = [];
  const refuse = new Map<string, unknown>();
  const wait = new Map<string, Promise<void>>();
  const transport: Transport = async (command, args) => {
    asked.push({ command, args: structuredClone(args) });
    await wait.get(command);
    return refuse.has(command) ? Promise.reject(refuse.get(command)) : fake(command, args);
  };
  return { transport, refuse, wait, asked, of: (command: string) => asked.filter((call) => call.command === command).map((call) => call.args) };
}

export function show(path: string, scenario: Scenario = "full") {
  window.location.hash = path;
  const backend = listening(scenario);
  speakTo(backend.transport);
  return { ...backend, ...render(<App cache={makeCache()} />) };
}

export const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name }, { timeout: 8000 });

/** Waits until nothing is loading any more. */
export async function settled() {
  await waitFor(() => expect(document.querySelector("main .tr-loading")).toBeNull(), { timeout: 8000 });
}

/** What axe finds in the whole document or one part of it, in words; nothing when all is well. Colours are judged on screen. */
export async function faults(part: Element | Document = document): Promise<string[]> {
  const { violations } = await axe.run(part as axe.ElementContext, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false } },
  });
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(" | ")}`);
}
