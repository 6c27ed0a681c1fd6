// Answers questionnaires in tests: over HTTP as a browser would, or all at once by the owner.
import { randomUUID } from "node:crypto";
import { getEdition } from "#questionnaires/catalogue.ts";
import { sectionsAsked } from "#questionnaires/for-supplier.ts";
import type { Question } from "#questionnaires/edition.ts";
import type { Exposure } from "#scoring/facts.ts";
import type { Caller } from "./as.ts";
import type { Arranging } from "./builders.ts";

export interface Sending {
  readonly question: string;
  readonly value?: unknown;
  readonly notApplicable?: unknown;
  readonly comment?: unknown;
  readonly baseVersion?: number;
  readonly idempotencyKey?: string;
}

/** Sends one answer as JSON; base version 0 and a fresh key unless said. */
export function sendAnswer(caller: Caller, assessmentId: string, sending: Sending) {
  const body = { baseVersion: 0, idempotencyKey: randomUUID(), ...sending };
  return caller.send("POST", `/portal/assessments/${assessmentId}/answers`, JSON.stringify(body), {
    "content-type": "application/json",
  });
}

/** Every question asked at an exposure, with an answer the edition takes. */
export function plausibleAnswers(exposure: Exposure = "E2") {
  const edition = getEdition("confidentiality-baseline", "2026-1");
  return sectionsAsked(edition, { exposure })
    .flatMap((section) => section.questions)
    .map((question) => ({ question: question.id, value: plausible(question) }));
}

function plausible(question: Question): string | string[] {
  const [first] = question.choices;
  switch (question.kind) {
    case "single_choice":
      return first!.value;
    case "multi_choice":
      return [first!.value];
    case "text":
      return "Written down and reviewed every year.";
    case "number":
      return String(question.range?.min ?? 1);
    case "date":
      return "2027-03-31";
  }
}

/** Puts an answer to every question, without going through the portal. */
export async function answerEverything(
  db: Arranging,
  facts: { supplierId: string; assessmentId: string; contactId: string },
  leaveOut: readonly string[] = [],
): Promise<void> {
  for (const { question, value } of plausibleAnswers()) {
    if (leaveOut.includes(question)) continue;
    await db.owner.query(
      `with kept as (insert into answer (assessment_id, supplier_id, question_id, value, answered_by)
         values ($1, $2, $3, $4, $5) returning *)
       insert into answer_event (assessment_id, supplier_id, question_id, version, value, comment, contact_id, idempotency_key)
         select assessment_id, supplier_id, question_id, version, value, '', answered_by, gen_random_uuid()::text from kept`,
      [facts.assessmentId, facts.supplierId, question, JSON.stringify(value), facts.contactId],
    );
  }
}
