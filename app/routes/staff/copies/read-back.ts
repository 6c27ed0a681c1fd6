// Takes a PDF that turned up somewhere as the plain body of a POST and answers in JSON which grants it names.
import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { z } from "zod";
import { staffSends } from "#app/access/doors.server.ts";
import { BodyCutOff, readBody } from "#app/files/read-body.server.ts";
import { readBackCopy } from "#app/use-cases/read-back-copy.server.ts";

const LARGEST = 50 * 1024 * 1024;

const WORDS: Readonly<Record<string, string>> = {
  "too-large": "The file is larger than 50 MB. Read the number from one of its pages instead.",
  "cut-off": "The connection broke before the whole file was here. Try again.",
  encrypted: "The file has a password. Read the number from one of its pages instead.",
  "too-slow": "The file takes too long to read. Read the number from one of its pages instead.",
  busy: "Several files are being read at the moment. Try again in half a minute.",
};

export const action = staffSends("copy.trace", z.object({}), async ({ context, request }) => {
  const bytes = await wholeBody(request);
  if (typeof bytes === "string") return refused(bytes);
  const outcome = await readBackCopy(context, bytes);
  return outcome.ok ? Response.json({ grants: outcome.grants }) : refused(outcome.reason);
});

async function wholeBody(request: Request): Promise<Buffer | "too-large" | "cut-off"> {
  if (!(Number(request.headers.get("content-length") ?? "0") <= LARGEST)) return "too-large";
  const body = readBody(request);
  return buffer(Readable.from(body.source)).catch((error: unknown) => {
    if (error instanceof BodyCutOff) return "cut-off" as const;
    throw error;
  });
}

function refused(reason: string): Response {
  const words = WORDS[reason] ?? "This is no PDF that can be read. Read the number from the paper.";
  return Response.json({ reason, words }, { status: reason === "too-large" ? 413 : 422 });
}
