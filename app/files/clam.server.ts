// Decides whether a file counts as free of known malware: only clamd's own "OK" does, everything else does not.
import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** What the scanner said. An error is never a clean bill: the file stays in quarantine. */
export type ScanOutcome =
  | { outcome: "clean" }
  | { outcome: "infected"; name: string }
  | { outcome: "error"; reason: string };

export type ClamAddress = { path: string } | { host: string; port: number };

const CHUNK_BYTES = 64 * 1024;
const LONGEST_REPLY = 4096;

/** Reads an address from configuration: "host:port", "[::1]:3310" or the path of a Unix socket. Throws what is wrong. */
export function readClamAddress(text: string): ClamAddress {
  if (text.startsWith("/")) return { path: text };
  const parts = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+)):(\d{1,5})$/i.exec(text);
  const host = parts?.[1] ?? parts?.[2];
  const port = Number(parts?.[3]);
  if (!host || port < 1 || port > 65_535)
    throw new Error('the scanner\'s address must read "host:port" or be the path of a Unix socket');
  return { host, port };
}

/** Streams a file to clamd (INSTREAM) and reports what it said; fails closed within `timeoutMs` of silence. */
export async function scanFile(
  source: AsyncIterable<Uint8Array>,
  scanner: { address: ClamAddress; timeoutMs: number },
): Promise<ScanOutcome> {
  try {
    return readVerdict(await converse(scanner, (say) => sayFile(source, say)));
  } catch (error) {
    return { outcome: "error", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether the scanner answers at all: for the health page. */
export async function isScannerUp(scanner: {
  address: ClamAddress;
  timeoutMs: number;
}): Promise<boolean> {
  return converse(scanner, (say) => say(Buffer.from("zPING\0"))).then(
    ({ reply }) => reply === "PONG",
    () => false,
  );
}

type Say = (bytes: Uint8Array) => Promise<void>;

async function sayFile(source: AsyncIterable<Uint8Array>, say: Say): Promise<void> {
  await say(Buffer.from("zINSTREAM\0"));
  for await (const piece of source)
    for (let at = 0; at < piece.length; at += CHUNK_BYTES) {
      const part = piece.subarray(at, at + CHUNK_BYTES);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      await say(length);
      await say(part);
    }
  await say(Buffer.alloc(4));
}

function readVerdict({ reply, heardAll }: { reply: string; heardAll: boolean }): ScanOutcome {
  const found = /^stream: (.+) FOUND$/s.exec(reply)?.[1];
  if (found) return { outcome: "infected", name: printable(found) };
  // An "OK" said before the whole file was sent is no statement about the file.
  if (reply === "stream: OK" && heardAll) return { outcome: "clean" };
  return { outcome: "error", reason: printable(reply) || "the scanner's answer is empty" };
}

// One connection per question. clamd may answer and hang up while we still write (its size limit):
// then its answer counts, not the broken pipe.
async function converse(
  scanner: { address: ClamAddress; timeoutMs: number },
  ask: (say: Say) => Promise<void>,
): Promise<{ reply: string; heardAll: boolean }> {
  const socket = connect(scanner.address);
  const closed = new AbortController();
  socket.on("close", () => closed.abort());
  const say: Say = async (bytes) => {
    if (!socket.writable) throw new Error("the scanner hung up");
    if (!socket.write(bytes)) await once(socket, "drain", { signal: closed.signal });
  };
  let heardAll = false;
  try {
    const replied = readReply(socket, scanner.timeoutMs);
    const asked = ask(say).then(() => {
      heardAll = true;
      return replied;
    });
    const reply = await Promise.race([replied, asked]);
    return { reply, heardAll };
  } finally {
    socket.destroy();
  }
}

function readReply(socket: Socket, timeoutMs: number): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    let said = "";
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error("the scanner did not answer")));
    socket.on("data", (piece) => {
      said += piece.toString("latin1");
      const end = said.indexOf("\0");
      if (end >= 0) resolve(said.slice(0, end));
      else if (said.length > LONGEST_REPLY) reject(new Error("the scanner's answer is too long"));
    });
    // Without the closing zero byte the answer may be half an answer.
    socket.on("close", () => reject(new Error("the scanner hung up")));
    socket.on("error", reject);
  });
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "?").slice(0, 200);
}
