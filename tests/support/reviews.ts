// A submitted assessment with answers and evidence, arranged for the review desk: the people around it and its rows.
import { randomBytes } from "node:crypto";
import { getEdition } from "#questionnaires/catalogue.ts";
import type { Exposure } from "#scoring/facts.ts";
import {
  aContact,
  anAssessment,
  anEngagement,
  aPerson,
  aSupplier,
  insert,
  type Arranging,
} from "./builders.ts";

export const BASELINE = getEdition("confidentiality-baseline", "2026-1");

export interface AnswerGiven {
  readonly value?: string | readonly string[] | null;
  readonly notApplicable?: string;
  readonly comment?: string;
  readonly at?: string;
}

/** Gives an answer as the supplier would, with its event. */
export async function anAnswer(
  db: Arranging,
  of: { supplierId: string; contactId: string; assessmentId: string },
  questionId: string,
  given: AnswerGiven,
): Promise<void> {
  const value =
    given.value === undefined || given.value === null ? null : JSON.stringify(given.value);
  const at = given.at ?? new Date(Date.now() - 3_600_000).toISOString();
  await db.owner.query(
    `insert into answer (assessment_id, supplier_id, question_id, value, not_applicable_reason, comment, answered_by, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (assessment_id, question_id) do update set value = excluded.value, comment = excluded.comment,
       not_applicable_reason = excluded.not_applicable_reason, answered_at = now(), version = answer.version + 1`,
    [
      of.assessmentId,
      of.supplierId,
      questionId,
      value,
      given.notApplicable ?? null,
      given.comment ?? "",
      of.contactId,
      at,
    ],
  );
  await db.owner.query(
    `insert into answer_event (assessment_id, supplier_id, question_id, version, value, not_applicable_reason, comment,
       contact_id, idempotency_key) values ($1, $2, $3, 1, $4, $5, $6, $7, $8)`,
    [
      of.assessmentId,
      of.supplierId,
      questionId,
      value,
      given.notApplicable ?? null,
      given.comment ?? "",
      of.contactId,
      randomBytes(8).toString("hex"),
    ],
  );
}

/** The best answer to every question that is asked at this exposure and shown when all is answered best. */
export function bestAnswers(exposure: Exposure): Map<string, string | string[]> {
  const best = new Map<string, string | string[]>();
  for (const section of BASELINE.sections)
    for (const question of section.questions) {
      if (question.relevantFrom > exposure) continue;
      const top = [...question.choices].sort(
        (one, other) => (other.credit ?? 0) - (one.credit ?? 0),
      );
      if (question.kind === "single_choice" && top[0]) best.set(question.id, top[0].value);
      else if (question.kind === "multi_choice")
        best.set(
          question.id,
          top.filter((choice) => (choice.credit ?? 0) > 0).map((choice) => choice.value),
        );
      else best.set(question.id, question.kind === "date" ? "2026-01-31" : "As registered");
    }
  return best;
}

export interface Submitted {
  readonly supplierId: string;
  readonly contactId: string;
  readonly engagementId: string;
  readonly assessmentId: string;
  readonly inviterId: string;
}

/** An assessment of the baseline, submitted with the best answers unless others are given (null leaves one out). */
export async function aSubmittedAssessment(
  db: Arranging,
  options: {
    exposure?: Exposure;
    state?: string;
    answers?: Readonly<Record<string, AnswerGiven | null>>;
    empty?: boolean;
    legalName?: string;
    inviterId?: string;
    dueOn?: string;
  } = {},
): Promise<Submitted> {
  const exposure = options.exposure ?? "E3";
  const supplierId = await aSupplier(db, options.legalName ? { legalName: options.legalName } : {});
  const contactId = await aContact(db, supplierId);
  const inviterId = options.inviterId ?? (await aPerson(db, ["procurement"]));
  const engagementId = await anEngagement(db, supplierId, {
    exposure,
    triage: { level: "C3" },
    createdBy: inviterId,
  });
  const assessmentId = await anAssessment(
    db,
    { supplierId, engagementId },
    {
      exposure,
      state: options.state ?? "submitted",
      submittedBy: contactId,
      editionSha256: BASELINE.sha256,
      ...(options.dueOn ? { dueOn: options.dueOn } : {}),
    },
  );
  const submitted = { supplierId, contactId, engagementId, assessmentId, inviterId };
  const given = options.empty ? new Map<string, string | string[]>() : bestAnswers(exposure);
  for (const [id, value] of given)
    if (options.answers?.[id] === undefined) await anAnswer(db, submitted, id, { value });
  for (const [id, answer] of Object.entries(options.answers ?? {}))
    if (answer !== null) await anAnswer(db, submitted, id, answer);
  return submitted;
}

export interface EvidenceGiven {
  readonly kind?: string;
  readonly title?: string;
  readonly reviewState?: "pending" | "accepted" | "rejected";
  readonly scanState?: string;
  readonly issuedOn?: string | null;
  readonly expiresOn?: string | null;
  readonly assurance?: "document_reviewed" | "independently_verified";
  readonly supersedesId?: string;
}

/** A piece of evidence, accepted unless said otherwise, attached to questions. Returns its id. */
export async function attachedEvidence(
  db: Arranging,
  of: { supplierId: string; contactId: string; assessmentId: string },
  questionIds: readonly string[],
  given: EvidenceGiven = {},
): Promise<string> {
  const fileId = await insert(db, "stored_file", {
    supplier_id: of.supplierId,
    object_key: randomBytes(12).toString("hex"),
    sha256: randomBytes(32).toString("hex"),
    size_bytes: 184_320,
    sniffed_type: "application/pdf",
    original_name: `${given.kind ?? "policy"}.pdf`,
    wrapped_key: "w",
    scan_state: given.scanState ?? "clean",
  });
  const evidenceId = await insert(db, "evidence", {
    supplier_id: of.supplierId,
    file_id: fileId,
    kind: given.kind ?? "policy_document",
    title: given.title ?? "Information security policy",
    issued_on: given.issuedOn === undefined ? "2026-01-01" : given.issuedOn,
    expires_on: given.expiresOn ?? null,
    review_state: given.reviewState ?? "accepted",
    assurance: given.assurance ?? "independently_verified",
    supersedes_id: given.supersedesId ?? null,
  });
  for (const questionId of questionIds)
    await db.owner.query(
      `insert into answer_evidence (assessment_id, question_id, supplier_id, evidence_id, attached_by) values ($1, $2, $3, $4, $5)`,
      [of.assessmentId, questionId, of.supplierId, evidenceId, of.contactId],
    );
  return evidenceId;
}
