import { existsSync } from "node:fs";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { isScannerUp, readClamAddress, scanFile } from "#app/files/clam.server.ts";
import { inPieces } from "./a-store.ts";

// Put together at run time, so that no scanner objects to this file.
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${"EICAR-STANDARD-ANTIVIRUS"}-TEST-FILE!$H+H*`;

let server: Server | undefined;
const open = new Set<Socket>();
afterEach(() => {
  for (const socket of open) socket.destroy();
  open.clear();
  server?.close();
  server = undefined;
});

type Behaviour = (file: Buffer) => string;

// A peer that speaks clamd's side of the protocol: reads length-prefixed chunks up to the zero length.
async function aScanner(behave: Behaviour, limit = Infinity) {
  server = createServer((socket) => {
    open.add(socket);
    let heard = Buffer.alloc(0);
    socket.on("error", () => {});
    socket.on("data", (piece) => {
      heard = Buffer.concat([heard, piece]);
      if (heard.toString().startsWith("zPING\0")) return void socket.end(behave(heard));
      const file = fileIn(heard);
      if (heard.length > limit) socket.end("INSTREAM size limit exceeded. ERROR\0");
      else if (file) socket.end(behave(file));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: { host: "127.0.0.1", port }, timeoutMs: 5000 };
}

function fileIn(heard: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = "zINSTREAM\0".length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

const scan = (bytes: Buffer, scanner: Parameters<typeof scanFile>[1]) =>
  scanFile(inPieces(bytes, 100_000), scanner);

describe("a file is clean", () => {
  test("only when the scanner heard all of it and said OK", async () => {
    let heard = 0;
    const scanner = await aScanner((file) => ((heard = file.length), "stream: OK\0"));
    expect(await scan(Buffer.alloc(3_000_000), scanner)).toEqual({ outcome: "clean" });
    expect(heard).toBe(3_000_000);
  });
});

describe("a file is not clean", () => {
  test("when the scanner names what it found", async () => {
    const scanner = await aScanner(() => "stream: Win.Test.EICAR_HDB-1 FOUND\0");
    const expected = { outcome: "infected", name: "Win.Test.EICAR_HDB-1" };
    expect(await scan(Buffer.from(EICAR), scanner)).toEqual(expected);
  });

  test.each([
    ["the scanner reports a failure", "stream: Can't allocate memory ERROR\0"],
    ["the answer is cut off", "stream: OK"],
    ["the answer is empty", "\0"],
    ["the answer is something else", "HTTP/1.1 200 stream: OK\0"],
    ["the name of a finding ends in OK", "stream: OK ERROR\0"],
  ])("when %s", async (_what, answer) => {
    const scanner = await aScanner(() => answer);
    expect(await scan(Buffer.from("x"), scanner)).toMatchObject({ outcome: "error" });
  });

  test("when the file is beyond the scanner's limit", async () => {
    const scanner = await aScanner(() => "stream: OK\0", 50_000);
    expect(await scan(Buffer.alloc(5_000_000), scanner)).toMatchObject({ outcome: "error" });
  });

  test("when the scanner says OK before it heard the file", async () => {
    server = createServer((socket) => {
      open.add(socket);
      socket.on("error", () => {});
      socket.write("stream: OK\0");
    });
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    async function* slowly() {
      yield Buffer.from("a");
      await new Promise((resolve) => setTimeout(resolve, 100));
      yield Buffer.from("b");
    }
    const scanner = { address: { host: "127.0.0.1", port }, timeoutMs: 400 };
    expect(await scanFile(slowly(), scanner)).toMatchObject({ outcome: "error" });
  });

  test("when the scanner stays silent, is not there, or the file cannot be read", async () => {
    const silent = await aScanner(() => "");
    server?.removeAllListeners("connection").on("connection", (socket: Socket) => open.add(socket));
    expect(await scan(Buffer.from("x"), silent)).toMatchObject({ outcome: "error" });
    const nobody = { address: { path: "/nonexistent/clamd.sock" }, timeoutMs: 400 };
    expect(await scan(Buffer.from("x"), nobody)).toMatchObject({ outcome: "error" });
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("a");
      throw new Error("the stored bytes were altered");
    }
    const scanner = await aScanner(() => "stream: OK\0");
    expect(await scanFile(broken(), scanner)).toEqual({
      outcome: "error",
      reason: "the stored bytes were altered",
    });
  });
});

test("the health page sees whether the scanner answers", async () => {
  expect(await isScannerUp(await aScanner(() => "PONG\0"))).toBe(true);
  expect(await isScannerUp({ address: { host: "127.0.0.1", port: 1 }, timeoutMs: 300 })).toBe(
    false,
  );
});

test("the scanner's address is a host and port or the path of a socket", () => {
  expect(readClamAddress("clamav:3310")).toEqual({ host: "clamav", port: 3310 });
  expect(readClamAddress("[::1]:3310")).toEqual({ host: "::1", port: 3310 });
  expect(readClamAddress("/run/clamav/clamd.ctl")).toEqual({ path: "/run/clamav/clamd.ctl" });
  for (const wrong of ["", "clamav", "clamav:0", "clamav:99999", "http://clamav:3310"])
    expect(() => readClamAddress(wrong)).toThrow("host:port");
});

const REAL = "/run/clamav/clamd.ctl";
test.skipIf(!existsSync(REAL))(
  "a real clamd finds the test virus (skipped where no clamd is installed)",
  async () => {
    const scanner = { address: { path: REAL }, timeoutMs: 20_000 };
    expect(await scan(Buffer.from(EICAR), scanner)).toMatchObject({ outcome: "infected" });
    expect(await scan(Buffer.from("nothing bad"), scanner)).toEqual({ outcome: "clean" });
  },
);
