// The one checksum of a set of answers: the same answers give the same bytes, whoever counts them.
import { createHash } from "node:crypto";
import { canonicalJson } from "#app/sealing/canonical-json.ts";

interface Answer {
  readonly questionId: string;
  readonly value: unknown;
  readonly notApplicable: string | null;
  readonly comment: string;
}

/** SHA-256, hexadecimal, over the canonical text of the answers to the questions given, in the order of their ids. */
export function answersChecksum(answers: readonly Answer[]): string {
  const rows = [...answers]
    .sort((a, b) => (a.questionId < b.questionId ? -1 : 1))
    .map(({ questionId, value, notApplicable, comment }) => ({
      question: questionId,
      value,
      notApplicable,
      comment,
    }));
  return createHash("sha256").update(canonicalJson(rows)).digest("hex");
}
