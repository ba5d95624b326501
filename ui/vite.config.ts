// How the window is built and tested. `--mode fake` builds it over the in-memory backend, to look at.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  // Relative, so that the files open from the application's own protocol.
  base: "./",
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 900 },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
    testTimeout: 60_000,
    pool: "threads",
    maxWorkers: 2,
  },
});
