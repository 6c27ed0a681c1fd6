// Decides how a PDF of unknown origin is worked on: in a process of its own, with little memory, for a short time.
import { spawn } from "node:child_process";
import path from "node:path";
import { PROJECT_FOLDER } from "#db/project-folder.ts";

/** Why a PDF could not be worked on. */
export const PDF_REFUSALS = [
  "encrypted",
  "attachments",
  "dynamic-form",
  "odd-pages",
  "no-pages",
  "damaged",
  "too-slow",
  "busy",
] as const;
export type PdfRefusal = (typeof PDF_REFUSALS)[number];

export type PdfWork =
  | { readonly what: "mark"; readonly diagonal: string; readonly footer: string }
  | { readonly what: "try" }
  | { readonly what: "read" };

/** Why there is no result, and on which page where one page is to blame. */
export interface PdfRefused {
  readonly refused: PdfRefusal;
  readonly page?: number;
}

const PROGRAM = path.join(PROJECT_FOLDER, "app", "pdf", "child", "main.mjs");
const MEMORY_MB = 512;
const LONGEST_MS = 30_000;
const LARGEST_RESULT = 160 * 1024 * 1024;
/** At most so many at once, and so many that wait: the rest is told to come back. */
const AT_ONCE = 2;
const WAITING = 24;

const queue: (() => void)[] = [];
let running = 0;

/** The result, or why there is none. The child ends with its work, its time or its memory; the portal goes on. */
export async function workOnPdf(
  work: PdfWork,
  bytes: Buffer,
  longestMs = LONGEST_MS,
): Promise<{ readonly bytes: Buffer } | PdfRefused> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) return { refused: "busy" };
    await new Promise<void>((go) => void queue.push(go));
  } else running += 1;
  try {
    return await inChild(work, bytes, longestMs);
  } finally {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}

function inChild(
  work: PdfWork,
  bytes: Buffer,
  longestMs: number,
): Promise<{ bytes: Buffer } | PdfRefused> {
  return new Promise((resolve) => {
    // nothing of ours is in its environment: no address of the database, no key
    const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, PROGRAM], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { NODE_ENV: "production" },
    });
    const pieces: Buffer[] = [];
    let size = 0;
    let said = "";
    let slow = false;
    const timer = setTimeout(() => {
      slow = true;
      child.kill("SIGKILL");
    }, longestMs);
    child.stdout.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size > LARGEST_RESULT) child.kill("SIGKILL");
      else pieces.push(piece);
    });
    child.stderr.on("data", (piece: Buffer) => {
      if (said.length < 200) said += piece.toString("utf8");
    });
    child.on("error", () => undefined);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0 && size <= LARGEST_RESULT) return resolve({ bytes: Buffer.concat(pieces) });
      resolve(slow ? { refused: "too-slow" } : refusalIn(said));
    });
    // a child that ends early closes its end: that is told by its exit, not by this pipe
    child.stdin.on("error", () => undefined);
    child.stdin.write(`${JSON.stringify(work)}\n`);
    child.stdin.end(bytes);
  });
}

function refusalIn(said: string): PdfRefused {
  const [word, page] = said.trim().split(" ");
  const refused = PDF_REFUSALS.find((one) => one === word) ?? "damaged";
  return { refused, ...(/^[1-9]\d{0,5}$/.test(page ?? "") && { page: Number(page) }) };
}
