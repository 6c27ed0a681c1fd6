// What is asked of a supplier under an engagement: assessments, evidence requests and the links to them.
import { sql } from "kysely";
import type { Exposure } from "#scoring/facts.ts";
import type { Reader, Writer } from "./connection.ts";

export interface NewAssessment {
  readonly supplierId: string;
  readonly engagementId: string;
  readonly questionnaire: string;
  readonly edition: string;
  readonly editionSha256: string;
  readonly modelEdition: string;
  readonly exposure: Exposure;
  readonly dueOn: string;
}

/** Adds an assessment that is sent in this transaction, with the editions it will be judged by. Returns its id. */
export async function addSentAssessment(writer: Writer, sent: NewAssessment): Promise<string> {
  const { id } = await writer
    .insertInto("assessment")
    .values({
      supplier_id: sent.supplierId,
      engagement_id: sent.engagementId,
      questionnaire: sent.questionnaire,
      edition: sent.edition,
      edition_sha256: sent.editionSha256,
      model_edition: sent.modelEdition,
      exposure: sent.exposure,
      state: "sent",
      due_on: sent.dueOn,
      sent_at: sql`now()`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export interface NewEvidenceRequest {
  readonly supplierId: string;
  readonly engagementId: string;
  readonly kind: string;
  readonly reason: string;
  readonly required: boolean;
  /** The countries it is about; none: every country. */
  readonly places: readonly string[];
  readonly dueOn: string;
}

/** Adds the evidence requests of an engagement. */
export async function addEvidenceRequests(
  writer: Writer,
  requests: readonly NewEvidenceRequest[],
  createdBy: string,
): Promise<void> {
  if (requests.length === 0) return;
  await writer
    .insertInto("evidence_request")
    .values(
      requests.map((request) => ({
        supplier_id: request.supplierId,
        engagement_id: request.engagementId,
        kind: request.kind,
        reason: request.reason,
        required: request.required,
        places: [...request.places],
        due_on: request.dueOn,
        created_by: createdBy,
      })),
    )
    .execute();
}

/** The assessments of an engagement with every time that is known, newest first. */
export async function listAssessments(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("assessment")
    .where("engagement_id", "=", engagementId)
    .orderBy("created_at", "desc")
    .select([
      "id",
      "questionnaire",
      "edition",
      "state",
      "due_on as dueOn",
      "sent_at as sentAt",
      "delivered_at as deliveredAt",
      "opened_at as openedAt",
      "started_at as startedAt",
      "submitted_at as submittedAt",
      "decided_at as decidedAt",
    ])
    .execute();
}

const UNDER_WAY = ["draft", "sent", "opened", "started", "returned"] as const;

/** Ends what is still asked under an engagement; what was submitted or decided stays as a record. */
export async function withdrawAsked(writer: Writer, engagementId: string): Promise<void> {
  await writer
    .updateTable("assessment")
    .set({ state: "withdrawn" })
    .where("engagement_id", "=", engagementId)
    .where("state", "in", UNDER_WAY)
    .execute();
  await writer
    .updateTable("evidence_request")
    .set({ state: "withdrawn" })
    .where("engagement_id", "=", engagementId)
    .where("state", "=", "open")
    .execute();
  await writer
    .updateTable("agreement")
    .set({ state: "withdrawn", version: sql`version + 1` })
    .where("engagement_id", "=", engagementId)
    .where("state", "in", ["draft", "sent"])
    .execute();
}

/** Moves the day by which an open engagement's answers and evidence are due. False when it is not open. */
export async function moveDueDay(
  writer: Writer,
  engagementId: string,
  dueOn: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("engagement")
    .set({ due_on: dueOn, version: sql`version + 1` })
    .where("id", "=", engagementId)
    .where("state", "in", ["draft", "open"])
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await writer
    .updateTable("assessment")
    .set({ due_on: dueOn })
    .where("engagement_id", "=", engagementId)
    .where("state", "in", UNDER_WAY)
    .execute();
  await writer
    .updateTable("evidence_request")
    .set({ due_on: dueOn })
    .where("engagement_id", "=", engagementId)
    .where("state", "=", "open")
    .execute();
  return true;
}

/** Ends every unused link to an engagement: those that lead to it and those that lead to its assessments. */
export async function revokeInvitations(writer: Writer, engagementId: string): Promise<number> {
  const result = await writer
    .updateTable("access_token")
    .set({ revoked_at: sql`now()` })
    .where("purpose", "in", ["supplier_invitation", "section_handover"])
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("subject_id", "=", engagementId),
        eb(
          "subject_id",
          "in",
          eb.selectFrom("assessment").where("engagement_id", "=", engagementId).select("id"),
        ),
      ]),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Whether the link of an engagement is unused, used or expired, and whether its mail left: newest first. */
export async function listInvitationMails(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("outbox_mail as m")
    .where("m.template", "in", ["supplier_invitation", "supplier_reminder", "supplier_withdrawal"])
    .where((eb) =>
      eb.or([
        eb("m.subject_id", "=", engagementId),
        eb(
          "m.subject_id",
          "in",
          eb.selectFrom("assessment").where("engagement_id", "=", engagementId).select("id"),
        ),
      ]),
    )
    .orderBy("m.created_at", "desc")
    .limit(20)
    .select([
      "m.id",
      "m.template",
      "m.to_address as toAddress",
      "m.state",
      "m.last_error as lastError",
      "m.created_at as createdAt",
      "m.sent_at as sentAt",
    ])
    .execute();
}
