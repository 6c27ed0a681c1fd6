// A whole portal for a test file: real web server, real build, real database, its own folder.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { readConfig, type Config } from "#app/config.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { startPortal } from "#app/start.server.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";
import { SESSION_SECRET } from "./passwords.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

export interface TestPortal {
  readonly url: string;
  readonly portal: Portal;
  readonly db: TestDatabase;
  /** What the console said at the start. */
  readonly welcome?: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts one. `settings` are environment variables over the usual ones. */
export async function aPortal(settings: Record<string, string> = {}): Promise<TestPortal> {
  const db = await freshDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), "flowdown-portal-"));
  const running = await startPortal({
    config: { ...(await testConfig(db, folder, settings)) },
    root: ROOT,
    build: await loadBuild(),
  });
  return {
    url: running.url,
    portal: running.portal,
    db,
    welcome: running.welcome,
    async stop() {
      await running.stop();
      await db.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function testConfig(
  db: TestDatabase,
  folder: string,
  settings: Record<string, string>,
): Promise<Config> {
  return readConfig({
    NODE_ENV: "production",
    LOG_LEVEL: "fatal",
    PORT: String(await freePort()),
    FLOWDOWN_DATA: folder,
    DATABASE_URL: db.ownerUrl,
    FLOWDOWN_SECRET: SESSION_SECRET,
    FLOWDOWN_MASTER_KEY: randomBytes(32).toString("base64"),
    DISK_FLOOR_MB: "16",
    RATE_LIMIT: "100000",
    METRICS: "false",
    ...settings,
  });
}

let build: Promise<ServerBuild> | undefined;
/** The production build, loaded once for each test process. */
export function loadBuild(): Promise<ServerBuild> {
  build ??= import(
    /* @vite-ignore */ pathToFileURL(path.join(ROOT, "build/server/index.js")).href
  ) as Promise<ServerBuild>;
  return build;
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
    probe.on("error", reject);
  });
}
