// Decides how a new database cluster is made: whole or not at all, whenever the process is killed.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  chownSync,
  mkdirSync,
  chmodSync,
} from "node:fs";
import { join } from "node:path";

import { asAccount, type Account } from "#db/embedded/account.ts";
import { keepFile, syncFolder } from "#db/embedded/kept-file.ts";
import { EmbeddedRefusal } from "#db/embedded/refusal.ts";

const UNFINISHED = "cluster.new-";

/** The owner's password of this data folder; made before the cluster that uses it. */
export function ownerPassword(folder: string, clusterExists: boolean): string {
  const file = join(folder, "owner-password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  if (clusterExists) {
    throw new EmbeddedRefusal(
      "password-missing",
      `The database exists, but its password file ${file} does not. The data is untouched. ` +
        "Bring the file back from the backup of the data folder.",
    );
  }
  const password = randomBytes(24).toString("base64url");
  keepFile(file, `${password}\n`);
  return password;
}

/**
 * Makes `<home>/cluster` with initdb under the account. It is built aside and renamed when complete; what an
 * interrupted attempt left is cleared away.
 */
export async function createCluster(options: {
  initdb: string;
  home: string;
  account: Account | undefined;
  password: string;
  clusterArguments: string[];
}): Promise<void> {
  const { initdb, home, account, password, clusterArguments } = options;
  // A name of its own: the initdb of a killed start may still be writing into the one before.
  const unfinished = join(home, `${UNFINISHED}${randomBytes(4).toString("hex")}`);
  const passwordFile = join(home, "password.new");
  for (const name of readdirSync(home).filter((one) => one.startsWith(UNFINISHED))) {
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5 });
  }
  mkdirSync(unfinished, { mode: 0o700 });
  chmodSync(unfinished, 0o700);
  keepFile(passwordFile, password);
  if (account) {
    chownSync(unfinished, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    const given = ["-D", unfinished, `--pwfile=${passwordFile}`, ...clusterArguments];
    const { code, output } = await run(initdb, given, account);
    if (code !== 0) {
      rmSync(unfinished, { recursive: true, force: true });
      throw new EmbeddedRefusal(
        "could-not-create",
        `A new database could not be made in ${home}: ${lastLines(output) || `initdb ended with ${code}`}`,
      );
    }
    renameSync(unfinished, join(home, "cluster"));
    syncFolder(home);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(program: string, args: string[], account: Account | undefined) {
  return new Promise<{ code: number | null; output: string }>((done) => {
    const child = spawn(program, args, {
      ...asAccount(account),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stderr.on("data", (part: Buffer) => (output += part.toString()));
    child.stdout.resume();
    child.on("error", (error) => done({ code: null, output: error.message }));
    child.on("close", (code) => done({ code, output }));
  });
}

/** The end of a program's complaint, without its advice on options we do not offer. */
function lastLines(output: string): string {
  return output.trim().split("\n").slice(-4).join(" ");
}
