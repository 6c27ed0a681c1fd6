// Decides how a test run gets the oldest PostgreSQL that is supported: Debian's 15, when it is installed.
import { randomBytes } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

import { chooseAccount } from "#db/embedded/account.ts";
import { connectionUrl } from "#db/embedded/connection-url.ts";
import { createCluster } from "#db/embedded/create-cluster.ts";
import { launchServer } from "#db/embedded/launch-server.ts";
import { listening, OWNER, SETTINGS } from "#db/embedded/settings.ts";
import { makeSocketFolder } from "#db/embedded/socket-folder.ts";
import { makeTestFolder, type TestServer } from "#tests/support/embedded.ts";

const PROGRAMS = "/usr/lib/postgresql/15/bin";
const PORT = 5432;

/** Code point order, as the embedded one has it; 15 has it from the system only. */
const CLUSTER_ARGUMENTS = [
  `--username=${OWNER}`,
  "--auth-local=scram-sha-256",
  "--auth-host=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C.UTF-8",
  "--data-checksums",
];

/** Starts PostgreSQL 15 on a private socket in a temporary folder, or says why it could not be had. */
export async function startPostgres15(): Promise<TestServer | { skipped: string }> {
  const postgres = join(PROGRAMS, "postgres");
  if (!existsSync(postgres)) {
    return { skipped: `${postgres} is not installed (apt-get install postgresql-15)` };
  }
  const folder = makeTestFolder("flowdown-tests-15");
  const account = chooseAccount(undefined);
  const password = randomBytes(16).toString("base64url");
  const socketFolder = makeSocketFolder(account, PORT, undefined);
  const clear = () => {
    rmSync(folder, { recursive: true, force: true });
    if (socketFolder) rmSync(socketFolder, { recursive: true, force: true });
  };
  try {
    await createCluster({
      initdb: join(PROGRAMS, "initdb"),
      home: folder,
      account,
      password,
      clusterArguments: CLUSTER_ARGUMENTS,
    });
    const { io_method: _since18, ...settings } = SETTINGS;
    const server = await launchServer({
      postgres,
      cluster: join(folder, "cluster"),
      logFile: join(folder, "postgres.log"),
      settings: { ...settings, ...listening(socketFolder, PORT) },
      account,
      log: () => {},
    });
    const address = { socketFolder, port: PORT };
    return {
      ownerUrl: connectionUrl(address, { user: OWNER, password }, "postgres"),
      stop: () => server.stop().finally(clear),
    };
  } catch (error) {
    clear();
    throw error;
  }
}
