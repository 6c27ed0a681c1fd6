// Takes one file of a supplier as the plain body of a POST and answers in JSON what became of it.
import { z } from "zod";
import { supplierSends } from "#app/access/doors.server.ts";
import { MAX_FILE_BYTES } from "#app/files/file-limits.ts";
import { readBody } from "#app/files/read-body.server.ts";
import { receiveEvidence, type UploadRefusal } from "#app/use-cases/receive-evidence.server.ts";
import type { UploadTarget } from "#app/use-cases/parts/find-upload-place.server.ts";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";

const kind = z.enum(EVIDENCE_KINDS);
const name = z.string().min(1).max(255);

/** What stands behind the `?`: the file's name and the one place it is for. */
const Where = z.union([
  z.object({ name, request: z.uuid() }),
  z.object({ name, assessment: z.uuid(), question: z.string().max(100), kind: kind.optional() }),
  z.object({ name, replaces: z.uuid() }),
  z.object({ name, kind }),
]);

const STATUS: Readonly<Partial<Record<UploadRefusal, number>>> = {
  "no-such-place": 404,
  "already-replaced": 409,
  "too-large": 413,
  "type-not-accepted": 415,
  "quota-files": 409,
  "quota-bytes": 409,
  "cut-off": 400,
  "no-room": 503,
};

export const action = supplierSends("own.evidence", Where, async ({ context, request }, where) => {
  const body = readBody(request);
  const result = await receiveEvidence(context, {
    name: where.name,
    source: body.source,
    declaredBytes: lengthOf(request),
    target: targetOf(where),
  });
  // a browser still sending hears the answer only once it was heard out; an absurd length is cut off instead
  if (!result.ok) await body.drain(MAX_FILE_BYTES + 1).catch(() => undefined);
  const status = result.ok ? (result.known ? 200 : 201) : (STATUS[result.reason] ?? 422);
  return Response.json(result, { status });
});

function targetOf(where: z.output<typeof Where>): UploadTarget {
  if ("request" in where) return { to: "request", requestId: where.request };
  if ("replaces" in where) return { to: "replace", evidenceId: where.replaces };
  if ("question" in where) {
    const { assessment: assessmentId, question: questionId } = where;
    return { to: "question", assessmentId, questionId, ...(where.kind && { kind: where.kind }) };
  }
  return { to: "offer", kind: where.kind };
}

// a body without a length is refused as cut off: nothing says whether it is whole
function lengthOf(request: Request): number {
  const length = request.headers.get("content-length");
  return length && /^\d{1,12}$/.test(length) ? Number(length) : -1;
}
