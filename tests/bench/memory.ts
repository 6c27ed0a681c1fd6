// What the product takes as an operator runs it: the server's own memory and that of its embedded database.
import { readdirSync, readFileSync } from "node:fs";
import { makeTestFolder } from "../support/embedded.ts";
import { startProcess } from "../support/server-process.ts";

const CONNECTIONS = 16;
const REQUESTS = 60;

/** Megabytes at rest and after 16 connections asked for pages, each as server + database (Linux only, else a dash). */
export async function memoryTaken(): Promise<string> {
  if (process.platform !== "linux") return "-";
  const server = await startProcess(makeTestFolder("flowdown-memory"));
  const idle = taken(server.pid);
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let turn = 0; turn < REQUESTS; turn += 1)
        await (await fetch(`${server.url}/sign-in`)).text();
    }),
  );
  const busy = taken(server.pid);
  await server.stop();
  return `${idle} / ${busy} MB`;
}

function taken(pid: number): string {
  const [own, ...others] = [pid, ...below(pid)].map(proportionalMegabytes);
  return `${own} + ${others.reduce((sum, one) => sum + (one ?? 0), 0)}`;
}

function below(pid: number): number[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const children = all.map(Number).filter((one) => parentOf(one) === pid);
  return children.flatMap((one) => [one, ...below(one)]);
}

function parentOf(pid: number): number {
  try {
    return Number(/^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
  } catch {
    // it ended while we looked
    return 0;
  }
}

// memory that several processes share counts once, spread over them
function proportionalMegabytes(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}
