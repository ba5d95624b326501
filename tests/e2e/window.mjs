// Opens the real window through tauri-driver, and ends everything that it started.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, readlinkSync, realpathSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Builder, Capabilities } from "selenium-webdriver";

/** For everything that a loaded machine may take long over, in milliseconds. */
export const PATIENCE = 90_000;

const application = realpathSync(need("TRUST_READINESS_WINDOW"));
const driverProgram = need("TRUST_READINESS_DRIVER");
/** Where tests keep their data; what a failed test leaves to look at is in `failed`. */
export const home = need("TRUST_READINESS_TEST_HOME");

function need(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run cargo xtask test`);
  return value;
}

/** Waits until `look` gives something true, and says what was waited for when it does not. */
export async function until(what, look, patience = PATIENCE) {
  const end = Date.now() + patience;
  let last = "";
  do {
    try {
      const found = await look();
      if (found) return found;
    } catch (reason) {
      last = ` (${reason.message ?? reason})`;
    }
    await pause(100);
  } while (Date.now() < end);
  throw new Error(`waited ${patience / 1000} s for ${what}, in vain${last}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Processes that descend from one, nearest first. */
function descendants(of) {
  const parents = new Map();
  for (const name of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // It ended while we looked.
    }
  }
  const found = [of];
  for (const parent of found) for (const [id, its] of parents) if (its === parent) found.push(id);
  return found.slice(1);
}

function isApplication(id) {
  try {
    return readlinkSync(`/proc/${id}/exe`) === application;
  } catch {
    return false;
  }
}

function end(ids) {
  for (const id of ids) {
    try {
      process.kill(id, "SIGKILL");
    } catch {
      // It has ended already.
    }
  }
}

/** The window over a data folder, with dialogs that answer from the folder `files`. A first start that does not come up is tried once more. */
export async function openWindow(data, { files } = {}) {
  try {
    return await start(data, files);
  } catch (reason) {
    console.log(`the window did not come up (${reason.message ?? reason}); trying once more`);
    return start(data, files);
  }
}

async function start(data, files) {
  for (const name of ["data", "cache", "config"]) mkdirSync(join(home, name), { recursive: true });
  const [port, nativePort] = [await freePort(), await freePort()];
  const driver = spawn(driverProgram, ["--port", String(port), "--native-port", String(nativePort)], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      XDG_DATA_HOME: join(home, "data"),
      XDG_CACHE_HOME: join(home, "cache"),
      XDG_CONFIG_HOME: join(home, "config"),
      TRUST_READINESS_DATA: data,
      ...(files ? { TRUST_READINESS_DIALOG_DIR: files } : {}),
    },
  });
  let gone = null;
  driver.once("error", (reason) => (gone = reason.message));
  driver.once("exit", (code) => (gone ??= `it ended with ${code}`));
  const stop = () => end([...(driver.pid ? descendants(driver.pid).reverse() : []), ...(driver.pid ? [driver.pid] : [])]);
  const running = () => (driver.pid ? descendants(driver.pid).filter(isApplication) : []);
  try {
    const server = `http://127.0.0.1:${port}`;
    await until("tauri-driver", async () => {
      if (gone) return true;
      return (await fetch(`${server}/status`, { signal: AbortSignal.timeout(5000) })).ok;
    });
    if (gone) throw new Error(`tauri-driver: ${gone}`);
    const wanted = new Capabilities({ "tauri:options": { application } }).setBrowserName("wry");
    const browser = await within(120_000, "a session", new Builder().disableEnvironmentOverrides().withCapabilities(wanted).usingServer(server).build());
    await until("the first page", () => browser.executeScript("return document.querySelector('main h1') !== null"));
    return { browser, running, stop };
  } catch (reason) {
    stop();
    throw reason;
  }
}

/** A promise that does not wait for ever. */
export async function within(time, what, promise) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${time / 1000} s`)), time);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the window to close, as its own button does, and waits until the application has ended. */
export async function closeWindow({ browser, running, stop }) {
  const close = "window.__TAURI_INTERNALS__.invoke('plugin:window|close', { label: 'main' }).catch(() => undefined)";
  // The page goes away while it answers, so the answer itself may fail.
  await within(10_000, "the answer", browser.executeScript(close)).catch(() => undefined);
  await until("the application to end", () => running().length === 0);
  stop();
}
