// Entry of the reader's own process: a file comes in on the standard input, its text and what it may mean go out as JSON.
import { setPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { checkClauses } from "../check-clauses.ts";
import type { DocumentText } from "../document.ts";
import { splitSentences } from "../split-sentences.ts";
import { suggestTerms } from "../suggest-terms.ts";
import { readDocx } from "./read-docx.ts";
import { readPdf } from "./read-pdf.ts";
import { READER_LIMITS, Unreadable } from "./reader-limits.ts";

watchMemory();
yieldToTheServer();
const answer = await answerFor(process.argv.at(-1) ?? "");
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

async function answerFor(kind: string) {
  try {
    const file = await input();
    const document = kind === "docx" ? await readDocx(file) : await readPdf(new Uint8Array(file));
    return { ok: true, document, findings: findingsOf(document) };
  } catch (error) {
    return { ok: false, problem: error instanceof Unreadable ? error.problem : "damaged" };
  }
}

function findingsOf({ paragraphs }: DocumentText) {
  if (paragraphs.length > READER_LIMITS.paragraphs) throw new Unreadable("too-much-text");
  const sentences = splitSentences(paragraphs);
  return { suggestions: suggestTerms(sentences, paragraphs), clauses: checkClauses(sentences) };
}

async function input(): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

// The heap's limit does not count buffers. A thread of its own sees the whole process, also while the parser is busy.
function watchMemory(): void {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${READER_LIMITS.processMegabytes} * 1048576) process.kill(process.pid, "SIGKILL");
  }, 25);`;
  new Worker(watch, { eval: true }).unref();
}

function yieldToTheServer(): void {
  try {
    setPriority(10);
  } catch {
    // not allowed everywhere; then both run alike
  }
}
