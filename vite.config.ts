// Wiring only: Remix by remix.config.js, the wall that keeps db/ out of browsers, and where Vitest finds tests.
import { vitePlugin as remix } from "@remix-run/dev";
import path from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import remixConfig from "./remix.config.js";

const serverOnly = ["db", "app/use-cases", "app/access/doors.server.ts"].map((name) =>
  path.join(import.meta.dirname, name),
);

// Remix guards file names only: a constant of db/ used in a component would ship the driver to the browser.
const keepOffTheClient: Plugin = {
  name: "keep-off-the-client",
  enforce: "pre",
  async resolveId(source, importer, options) {
    if (options.ssr || ("scan" in options && options.scan)) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    if (found && serverOnly.some((folder) => found.id.startsWith(folder)) && !isRoute(importer)) {
      this.error(
        `${source} stays on the server, but ${importer ?? "?"} would ship it to the browser`,
      );
    }
    return null;
  },
};

// A route's own file is read once with its loader before Remix removes it; what is left over is checked by the bundle test.
function isRoute(importer: string | undefined): boolean {
  return importer === undefined || importer.includes("?");
}

export default defineConfig({
  plugins: [!process.env.VITEST && keepOffTheClient, !process.env.VITEST && remix(remixConfig)],
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 2000,
    assetsInlineLimit: 0,
    rollupOptions: {
      // routes without a page leave an empty chunk, and a library's comments stand where Rollup cannot read them
      onwarn: (warning, warn) =>
        warning.code === "EMPTY_BUNDLE" || warning.code === "INVALID_ANNOTATION" || warn(warning),
    },
  },
  optimizeDeps: { esbuildOptions: { target: "es2022" } },
  server: { host: "127.0.0.1" },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
          include: [
            "scoring/**/*.test.ts",
            "questionnaires/**/*.test.ts",
            "app/**/*.test.{ts,tsx}",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "borders",
          sequence: { groupOrder: 1 },
          include: ["tests/**/*.test.ts"],
          globalSetup: "tests/support/global-setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
