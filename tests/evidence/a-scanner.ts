// A peer that speaks clamd's side of the protocol on a port of its own: it finds what the test tells it to find.
import { createServer, type AddressInfo, type Socket } from "node:net";

export interface Scanner {
  readonly address: string;
  /** Lets the scanner answer, or go silent by hanging up. */
  up: boolean;
  stop(): Promise<void>;
}

/** Starts one that calls a file infected when it contains the mark. */
export async function aScanner(mark: string): Promise<Scanner> {
  const open = new Set<Socket>();
  const scanner = { up: true };
  const server = createServer((socket) => {
    open.add(socket);
    let heard = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("close", () => open.delete(socket));
    socket.on("data", (piece) => {
      if (!scanner.up) return void socket.destroy();
      heard = Buffer.concat([heard, piece]);
      if (!heard.subarray(-4).equals(Buffer.alloc(4))) return;
      socket.end(heard.includes(mark) ? "stream: Test.Malware FOUND\0" : "stream: OK\0");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(scanner, {
    address: `127.0.0.1:${port}`,
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}
