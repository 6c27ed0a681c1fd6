// Brings a portal up in order: secrets, database, schema, jobs, web; and down again in the opposite order.
import type { Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import pino from "pino";
import { createSignIn } from "#app/access/sign-in.server.ts";
import type { Config } from "#app/config.server.ts";
import { localDiskStore } from "#app/files/store.server.ts";
import { seedDemo } from "#app/demo/seed-demo.server.ts";
import { createWeb } from "#app/http/web.ts";
import { startJobs } from "#app/jobs/runner.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { knownCertificates } from "#app/sealing/known-certificates.server.ts";
import { findKey } from "#app/sealing/next-key.server.ts";
import { keptCertificate } from "#app/sealing/seal-certificate.server.ts";
import { readSecrets } from "#app/secrets.server.ts";
import { rotatePortalKey, settlePortalKey } from "#app/settle-portal-key.server.ts";
import { welcome } from "#app/welcome.server.ts";
import { connect } from "#db/connection.ts";
import { DiskGuard } from "#db/embedded/disk-guard.ts";
import { startEmbedded } from "#db/embedded/start-embedded.ts";
import { appUrlFrom, migrate } from "#db/migrate.ts";

export interface StartOptions {
  readonly config: Config;
  /** The folder of package.json: the build and the demo files lie below it. */
  readonly root: string;
  readonly demo?: boolean;
  readonly development?: boolean;
  /** A build already loaded (tests); otherwise build/server/index.js. */
  readonly build?: ServerBuild;
}

export interface Running {
  readonly url: string;
  readonly portal: Portal;
  readonly ownerUrl: string;
  /** What to print: the address, the one-time set-up link, or the demo's sign-in links. */
  readonly welcome: readonly string[];
  /** Settles with words when the database ended by itself: the process should end too and be started again. */
  readonly lost: Promise<string>;
  stop(): Promise<void>;
}

interface RunningDatabase {
  readonly ownerUrl: string;
  /** Every folder the database and the files write to, for the disk guard. */
  readonly folders: string[];
  readonly lost: Promise<string>;
  readonly stop: () => Promise<void>;
}

const SHUTDOWN_MS = 20_000;

/** Starts everything and returns once the portal answers. Refuses with a sentence when a part cannot start. */
export async function startPortal({
  config,
  root,
  demo = false,
  development = false,
  build,
}: StartOptions): Promise<Running> {
  const log = pino(
    { level: config.LOG_LEVEL, redact: ["*.token", "*.password", "*.secret"] },
    pino.destination(2),
  );
  const secrets = await readSecrets(config);
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse())
      await step().catch((error: unknown) => log.error({ err: error }, "stopping"));
  };
  try {
    const database = await startDatabase(config, log);
    undo.push(database.stop);
    await migrate(database.ownerUrl, secrets.appPassword);
    const connected = connect(appUrlFrom(database.ownerUrl, secrets.appPassword));
    undo.push(() => connected.database.destroy());
    const disk = await new DiskGuard({
      folders: database.folders,
      floorBytes: config.DISK_FLOOR_MB * 1024 * 1024,
      onChange: (tight, words) => log[tight ? "error" : "info"](words),
    }).start();
    undo.push(async () => disk.stop());
    const folder = path.join(config.dataFolder, "secrets");
    let portalKey = await settlePortalKey(database.ownerUrl, folder);
    const portal: Portal = {
      config,
      log,
      disk,
      demo,
      database: connected.database,
      secret: secrets.secret,
      masterKey: secrets.masterKey,
      signIn: createSignIn({
        database: connected.database,
        secret: secrets.secret,
        origin: config.FLOWDOWN_URL,
      }),
      get portalKey() {
        return portalKey;
      },
      takeKey: async (keyId) => {
        const found = await findKey(folder, keyId);
        if (found) portalKey = found;
        return found;
      },
      certificates: () => knownCertificates(folder),
      sealCertificate: keptCertificate({
        dataFolder: folder,
        masterKey: secrets.masterKey,
        origin: config.FLOWDOWN_URL,
      }),
      store: localDiskStore(path.join(config.dataFolder, "files")),
    };
    // before anybody can look, and before a job could act on half a story
    if (demo) await seedDemo(portal, database.ownerUrl);
    const jobs = await startJobs(portal, database.ownerUrl);
    undo.push(() => jobs.stop());
    const web = await startWeb(portal, root, development, build);
    undo.push(() => close(web.server));
    return {
      url: config.FLOWDOWN_URL,
      portal,
      ownerUrl: database.ownerUrl,
      lost: database.lost,
      welcome: await welcome(portal),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Changes the key this portal seals with, while it does not run. Returns the lines to print. */
export async function changePortalKey(config: Config): Promise<string[]> {
  const log = pino({ level: "warn" }, pino.destination(2));
  const { appPassword, masterKey } = await readSecrets(config);
  const database = await startDatabase(config, log);
  try {
    await migrate(database.ownerUrl, appPassword);
    const folder = path.join(config.dataFolder, "secrets");
    const seal = { masterKey, origin: config.FLOWDOWN_URL };
    const { before, next } = await rotatePortalKey(database.ownerUrl, folder, seal);
    const [certificate, replaced] = await knownCertificates(folder);
    return [
      "The key is changed; what was sealed before stays checkable. Start the portal again: a process that still runs takes the new key by itself where it shares this data folder, and seals nothing elsewhere.",
      `before  ${before}`,
      `now     ${next}`,
      ...(certificate && replaced
        ? [
            "The certificate of PDFs is changed with it; PDFs sealed before stay checkable.",
            `before  ${replaced.fingerprint}`,
            `now     ${certificate.fingerprint}, until ${certificate.until.slice(0, 10)}`,
          ]
        : []),
    ];
  } finally {
    await database.stop();
  }
}

async function startDatabase(config: Config, log: pino.Logger): Promise<RunningDatabase> {
  const { DATABASE_URL: ownerUrl, dataFolder } = config;
  // an existing server may go away and come back: the pool replaces its connections, /readyz says so meanwhile
  const lost = new Promise<string>(() => undefined);
  if (ownerUrl) return { ownerUrl, folders: [dataFolder], lost, stop: async () => undefined };
  const embedded = await startEmbedded({ dataFolder, log: (line) => log.info(line) });
  return { ...embedded, folders: [dataFolder, embedded.home] };
}

async function startWeb(portal: Portal, root: string, development: boolean, given?: ServerBuild) {
  const dev = development ? await startVite(root) : undefined;
  const file = pathToFileURL(path.join(root, "build", "server", "index.js")).href;
  const build = given ?? dev?.build ?? ((await import(file)) as ServerBuild);
  const app = createWeb({ portal, build, root, ...(dev && { development: dev.middleware }) });
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = app.listen(portal.config.PORT, portal.config.HOST, () => resolve(listening));
    listening.on("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${portal.config.PORT} is taken. Set PORT to a free one.`)
          : error,
      ),
    );
  });
  // a client that sends nothing, or byte by byte, does not hold a connection for ever
  server.requestTimeout = 300_000;
  server.headersTimeout = 20_000;
  return { server };
}

async function startVite(root: string) {
  const { createServer } = await import("vite");
  const vite = await createServer({ root, server: { middlewareMode: true } });
  const build = () =>
    vite.ssrLoadModule("virtual:remix/server-build") as Promise<unknown> as Promise<ServerBuild>;
  return { middleware: vite.middlewares, build };
}

// lets running requests finish, then closes what is still open
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS).unref();
  });
}
