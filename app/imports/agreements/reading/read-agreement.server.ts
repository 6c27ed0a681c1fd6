// Has a document read by a process of its own: whatever the file does, this process only hears an answer or that there is none.
import { spawn } from "node:child_process";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { PROJECT_FOLDER } from "#db/project-folder.ts";
import type { DocumentText, Findings } from "../document.ts";
import { READ_PROBLEMS, READER_LIMITS, type ReadProblem } from "./reader-limits.ts";

export type ReadAgreement =
  | { readonly ok: true; readonly document: DocumentText; readonly findings: Findings }
  | { readonly ok: false; readonly problem: ReadProblem };

const place = { paragraph: z.number().int(), start: z.number().int(), end: z.number().int() };
const Answer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(false), problem: z.enum(READ_PROBLEMS) }),
  z.object({
    ok: z.literal(true),
    document: z.object({
      kind: z.enum(["pdf", "docx"]),
      pages: z.number().int().nullable(),
      blankPages: z.array(z.number().int()),
      paragraphs: z.array(z.object({ page: z.number().int().nullable(), text: z.string() })),
    }),
    findings: z.object({
      suggestions: z.array(
        z.object({
          ...place,
          term: z.string(),
          value: z.unknown(),
          confidence: z.enum(["clear", "unsure"]),
          why: z.array(z.string()),
          doubt: z.string(),
        }),
      ),
      clauses: z.array(z.object({ topic: z.string(), passage: z.object(place).nullable() })),
    }),
  }),
]);

/** Reads a file. Never throws for what the file is; a source that fails is thrown. `limits` are narrower ones for tests. */
export async function readAgreement(
  kind: "pdf" | "docx",
  source: Readable,
  limits: { readonly seconds?: number; readonly heapMegabytes?: number } = {},
): Promise<ReadAgreement> {
  const { command, seconds } = {
    command: commandFor(kind, limits),
    seconds: limits.seconds ?? READER_LIMITS.seconds,
  };
  // nothing of our environment is any business of a parser
  const child = spawn(process.execPath, command, {
    cwd: PROJECT_FOLDER,
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, seconds * 1000);
  const heard = hear(child.stdout, () => child.kill("SIGKILL"));
  const ended = new Promise<{ code: number | null }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code }));
  });
  try {
    // a reader that ended early closes its input: that is its answer, not a failure of the source
    await pipeline(source, child.stdin).catch((error: NodeJS.ErrnoException) => {
      if (!["EPIPE", "ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE"].includes(error.code ?? ""))
        throw error;
    });
    const { code } = await ended;
    if (late) return { ok: false, problem: "too-slow" };
    const text = await heard;
    if (code !== 0)
      return { ok: false, problem: text === null ? "too-much-text" : "too-much-memory" };
    return understood(text);
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}

function understood(text: string | null): ReadAgreement {
  if (text === null) return { ok: false, problem: "too-much-text" };
  try {
    return Answer.parse(JSON.parse(text)) as ReadAgreement;
  } catch {
    return { ok: false, problem: "damaged" };
  }
}

// what comes out, up to the limit; null when there was more
async function hear(stdout: Readable, tooMuch: () => void): Promise<string | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stdout) {
    size += (piece as Buffer).length;
    if (size > READER_LIMITS.outputBytes) {
      tooMuch();
      return null;
    }
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces).toString("utf8");
}

// from the sources the reader runs as it stands; a build has it as a file of its own
function commandFor(kind: string, limits: { heapMegabytes?: number }): string[] {
  const heap = `--max-old-space-size=${limits.heapMegabytes ?? READER_LIMITS.heapMegabytes}`;
  const fromSources = import.meta.url.endsWith(".ts");
  const entry = fromSources
    ? [
        "--import",
        "tsx",
        path.join(PROJECT_FOLDER, "app/imports/agreements/reading/agreement-reader.ts"),
      ]
    : [path.join(PROJECT_FOLDER, "build/read-agreement.js")];
  return [heap, ...entry, kind];
}
