// The product as an operator runs it: a process of its own on its embedded database, to be killed at will.
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { findRunning } from "#db/embedded/find-running.ts";
import { SESSION_SECRET } from "./passwords.ts";
import { freePort } from "./portal.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

export interface ServerProcess {
  readonly url: string;
  readonly ownerUrl: string;
  readonly pid: number;
  /** kill -9 of the server alone; its database is left behind as a crash would. */
  kill(): Promise<void>;
  /** SIGTERM, as an operator stops it. */
  stop(): Promise<number | null>;
}

/** Starts the server on a data folder and returns once it answers. */
export async function startProcess(
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ["build/start.js"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "fatal",
      FLOWDOWN_DATA: dataFolder,
      PORT: String(port),
      FLOWDOWN_SECRET: SESSION_SECRET,
      RATE_LIMIT: "1000000",
      DISK_FLOOR_MB: "16",
      DATABASE_URL: "",
      ...settings,
    },
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://localhost:${port}`;
  await answers(url, child, () => said);
  const ownerUrl = findRunning(dataFolder);
  if (!ownerUrl) throw new Error("the embedded database is not running");
  return {
    url,
    ownerUrl,
    pid: child.pid ?? 0,
    kill: () => end(child, "SIGKILL").then(() => undefined),
    stop: () => end(child, "SIGTERM"),
  };
}

async function answers(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null)
      throw new Error(`the server ended with ${child.exitCode}: ${said()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server did not answer: ${said()}`);
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.kill(signal);
  });
}
