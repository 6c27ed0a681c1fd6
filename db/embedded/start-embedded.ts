// Decides the order of a start: lock, place, programs, orphan, cluster, server; and undoes it in reverse at the stop.
import { existsSync, realpathSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";

import { handOver } from "#db/embedded/account.ts";
import { preparePrograms, type Programs } from "#db/embedded/binaries.ts";
import { connectionUrl, withDatabase, type Address } from "#db/embedded/connection-url.ts";
import { createCluster, ownerPassword } from "#db/embedded/create-cluster.ts";
import { findFreePort, launchOnWindows } from "#db/embedded/launch-on-windows.ts";
import { launchServer, type LaunchOptions, type Server } from "#db/embedded/launch-server.ts";
import { acquireLock, type Lock } from "#db/embedded/lock.ts";
import { choosePlace, ELSEWHERE, openDatabaseFolder, type Place } from "#db/embedded/place.ts";
import type { Log } from "#db/embedded/refusal.ts";
import { CLUSTER_ARGUMENTS, DATABASE, listening, OWNER, SETTINGS } from "#db/embedded/settings.ts";
import { forgetAddress, makeSocketFolder, recordAddress } from "#db/embedded/socket-folder.ts";
import { stopOrphan } from "#db/embedded/stop-orphan.ts";

export interface EmbeddedOptions {
  /** Everything of this installation lies below it; the database takes `database/` in it. */
  dataFolder: string;
  log: Log;
  /** Names the socket (5432); on Windows the loopback port (a free one). */
  port?: number;
  /** A short private folder for sockets, such as XDG_RUNTIME_DIR; temporary folders are tried after it. */
  runtimeFolder?: string;
  /** Where root keeps what the unprivileged account must reach; /var/lib/flowdown. */
  elsewhere?: string;
  /** The folder with PostgreSQL's `bin`, `lib` and `share`; that of the npm package. */
  native?: string;
}

/** A running embedded database. */
export interface EmbeddedDatabase {
  /** Superuser login to the database `flowdown`; for migrations, never for the application. */
  ownerUrl: string;
  /** Undefined on Windows. */
  socketFolder: string | undefined;
  /** The folder whose disk PostgreSQL writes to; for the disk guard. */
  home: string;
  /** "18.4" */
  version: string;
  postmasterPid: number;
  /** Settles with words when PostgreSQL ends without `stop` having been called: the application should end too. */
  lost: Promise<string>;
  /** Cuts the clients, writes everything, ends PostgreSQL, frees the folder. May be called twice. */
  stop(): Promise<void>;
}

/** Starts the private PostgreSQL of a data folder, making it on the first start. Refuses with `EmbeddedRefusal`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = openDatabaseFolder(options.dataFolder);
  const locks = [await acquireLock(join(folder, "lock"), folder, options.log)];
  try {
    const elsewhere = options.elsewhere ?? ELSEWHERE;
    const place = choosePlace(folder, elsewhere, options.log);
    // A copied data folder points at the same database: the second lock lies beside the database itself.
    if (place.home !== folder) {
      locks.push(await acquireLock(join(place.home, "lock"), place.home, options.log));
    }
    return await startLocked(options, place, elsewhere, locks);
  } catch (error) {
    release(locks);
    throw error;
  }
}

async function startLocked(
  options: EmbeddedOptions,
  place: Place,
  elsewhere: string,
  locks: Lock[],
): Promise<EmbeddedDatabase> {
  const { folder, home, account } = place;
  const programs = preparePrograms({
    native: options.native,
    account,
    copyFolders: [account ? elsewhere : join(folder, "programs"), ownTemporaryFolder()],
    log: options.log,
  });
  const cluster = join(home, "cluster");
  const password = await makeReady(place, programs, options.log);
  forgetAddress(folder);
  const address = await chooseAddress(options, place);
  recordAddress(folder, address);
  const server = await launch(programs, {
    postgres: programs.postgres,
    cluster,
    logFile: join(home, "postgres.log"),
    settings: { ...SETTINGS, ...listening(address.socketFolder, address.port) },
    account,
    log: options.log,
  }).catch((error: unknown) => {
    forgetAddress(folder);
    throw error;
  });
  const stop = async () => {
    await server.stop();
    forgetAddress(folder);
    release(locks);
  };
  const maintenance = connectionUrl(address, { user: OWNER, password }, "postgres");
  await ensureDatabase(maintenance).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  let stopping: Promise<void> | undefined;
  return {
    ownerUrl: withDatabase(maintenance, DATABASE),
    socketFolder: address.socketFolder,
    home,
    version: programs.version,
    postmasterPid: server.pid,
    lost: server.lost,
    stop: () => (stopping ??= stop()),
  };
}

/** Brings the cluster into a state a server can be started on; returns the owner's password. */
async function makeReady(place: Place, programs: Programs, log: Log): Promise<string> {
  const cluster = join(place.home, "cluster");
  const exists = existsSync(cluster);
  const password = ownerPassword(place.folder, exists);
  if (exists) {
    // A restore by root leaves files of root, which PostgreSQL refuses.
    if (place.account && statSync(cluster).uid === 0) handOver(cluster, place.account);
    await stopOrphan(realpathSync(cluster), log);
    return password;
  }
  log(`Making a new PostgreSQL ${programs.version} database in ${place.home}.`);
  await createCluster({
    initdb: programs.initdb,
    home: place.home,
    account: place.account,
    password,
    clusterArguments: CLUSTER_ARGUMENTS,
  });
  return password;
}

async function chooseAddress(options: EmbeddedOptions, place: Place): Promise<Address> {
  if (process.platform === "win32") {
    return { socketFolder: undefined, port: options.port ?? (await findFreePort()) };
  }
  const port = options.port ?? 5432;
  return { socketFolder: makeSocketFolder(place.account, port, options.runtimeFolder), port };
}

function launch(programs: Programs, options: LaunchOptions): Promise<Server> {
  return process.platform === "win32"
    ? launchOnWindows(programs.pgCtl, options)
    : launchServer(options);
}

async function ensureDatabase(maintenanceUrl: string): Promise<void> {
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function ownTemporaryFolder(): string {
  return join(tmpdir(), `flowdown-programs-${process.getuid?.() ?? "own"}`);
}

function release(locks: Lock[]): void {
  for (const lock of locks.reverse()) lock.release();
}
