// How something is measured: alternating slices, CPU of the server per request, the median of ratios.
import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";

export interface Server {
  readonly url: string;
  readonly bareUrl: string;
  cpuMicros(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the server under measurement and waits until it answers. */
export function startServer(environment: Record<string, string>): Promise<Server> {
  const child = fork(path.join(import.meta.dirname, "bench-server.ts"), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) =>
      reject(new Error(`the server under measurement ended with ${code}`)),
    );
    child.once("message", (message: { ready: { url: string; bareUrl: string } }) =>
      resolve(serverOf(child, message.ready)),
    );
  });
}

function serverOf(child: ChildProcess, { url, bareUrl }: { url: string; bareUrl: string }): Server {
  let next = 0;
  const ask = <T>(what: string): Promise<T> => {
    const id = (next += 1);
    return new Promise((resolve) => {
      const listen = (message: { id: number; value: T }) => {
        if (message.id !== id) return;
        child.off("message", listen);
        resolve(message.value);
      };
      child.on("message", listen);
      child.send({ ask: what, id });
    });
  };
  return {
    url,
    bareUrl,
    async cpuMicros() {
      const { user, system } = await ask<NodeJS.CpuUsage>("cpu");
      return user + system;
    },
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners("exit");
        child.once("exit", () => resolve());
        child.send({ ask: "stop", id: 0 });
      }),
  };
}

/** One request of a kind; throws when the answer is not the expected one. */
export type Work = () => Promise<void>;

const SLICES = 15;

/** CPU milliseconds per request of each work, and the median of their ratios over alternating slices. */
export async function compare(
  server: Server,
  yardstick: Work,
  work: Work,
  perSlice: number,
): Promise<{ ratio: number; milliseconds: number; yardstickMilliseconds: number }> {
  for (let i = 0; i < perSlice; i += 1) {
    await yardstick();
    await work();
  }
  const ratios: number[] = [];
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let slice = 0; slice < SLICES; slice += 1) {
    const first = slice % 2 === 0;
    const a = await cpuOf(server, first ? yardstick : work, perSlice);
    const b = await cpuOf(server, first ? work : yardstick, perSlice);
    const [bare, product] = first ? [a, b] : [b, a];
    ratios.push(product / bare);
    ours.push(product);
    theirs.push(bare);
  }
  return {
    ratio: median(ratios),
    milliseconds: median(ours),
    yardstickMilliseconds: median(theirs),
  };
}

async function cpuOf(server: Server, work: Work, count: number): Promise<number> {
  const before = await server.cpuMicros();
  for (let i = 0; i < count; i += 1) await work();
  return ((await server.cpuMicros()) - before) / count / 1000;
}

/** Wall-clock milliseconds of single requests at one connection: the median. */
export async function medianTime(work: Work, count: number): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
