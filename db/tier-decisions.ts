// Tier decisions: each kept with the inputs it was made from, so that it can be made again for ever.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface NewTierDecision {
  readonly assessmentId: string;
  readonly supplierId: string;
  readonly engagementId: string;
  readonly tier: "low" | "moderate" | "high" | "critical";
  readonly band: "A0" | "A1" | "A2" | "A3";
  readonly knockOuts: readonly string[];
  readonly lowBp: number;
  readonly highBp: number;
  readonly assuredBp: number;
  readonly modelEdition: string;
  readonly editionSha256: string;
  /** The exact inputs of the score, without the model: its edition is published and frozen. */
  readonly inputs: unknown;
  readonly result: unknown;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly validUntil: string;
}

/** Keeps a decision and returns its id. The database refuses (FD001) when the person invited this supplier. */
export async function addTierDecision(writer: Writer, made: NewTierDecision): Promise<string> {
  const { id } = await writer
    .insertInto("tier_decision")
    .values({
      assessment_id: made.assessmentId,
      supplier_id: made.supplierId,
      engagement_id: made.engagementId,
      computed_tier: made.tier,
      tier: made.tier,
      band: made.band,
      knock_outs: [...made.knockOuts],
      low_bp: made.lowBp,
      high_bp: made.highBp,
      assured_bp: made.assuredBp,
      model_edition: made.modelEdition,
      edition_sha256: made.editionSha256,
      inputs: JSON.stringify(made.inputs),
      result: JSON.stringify(made.result),
      reason: made.reason,
      decided_by: made.decidedBy,
      decided_on: made.decidedOn,
      valid_until: made.validUntil,
      // not now(): decisions of one moment must still have an order
      decided_at: sql<Date>`clock_timestamp()`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Moves an assessment to decided, once whatever happens at the same time: from submitted, or from the decided state
 * that was seen (its moment as ISO text with milliseconds). False when it stands elsewhere by now.
 */
export async function markDecided(
  writer: Writer,
  assessmentId: string,
  seenDecidedAt: string | null,
): Promise<boolean> {
  const deciding = writer
    .updateTable("assessment")
    // to the millisecond, because that is what a page can show again
    .set({ state: "decided", decided_at: sql<Date>`date_trunc('milliseconds', clock_timestamp())` })
    .where("id", "=", assessmentId)
    .where(
      seenDecidedAt === null
        ? sql<boolean>`state = 'submitted'`
        : sql<boolean>`state = 'decided' and decided_at = ${seenDecidedAt}::timestamptz`,
    );
  return (await deciding.executeTakeFirstOrThrow()).numUpdatedRows === 1n;
}

const head = [
  "d.id as id",
  "d.assessment_id as assessmentId",
  "d.tier as tier",
  "d.band as band",
  "d.knock_outs as knockOuts",
  "d.reason as reason",
  "d.model_edition as modelEdition",
  "d.decided_at as decidedAt",
  "d.decided_on as decidedOn",
  "d.valid_until as validUntil",
  "p.name as decidedBy",
] as const;

/** The decisions of an assessment, the latest first. */
export async function listTierDecisions(reader: Reader, assessmentId: string) {
  return reader
    .selectFrom("tier_decision as d")
    .innerJoin("staff_member as p", "p.id", "d.decided_by")
    .where("d.assessment_id", "=", assessmentId)
    .orderBy("d.decided_at", "desc")
    .limit(20)
    .select(head)
    .execute();
}

/** One decision with what it was made from; undefined when there is none of that assessment. */
export async function findTierDecision(reader: Reader, assessmentId: string, decisionId: string) {
  return reader
    .selectFrom("tier_decision as d")
    .innerJoin("staff_member as p", "p.id", "d.decided_by")
    .where("d.assessment_id", "=", assessmentId)
    .where("d.id", "=", decisionId)
    .select([
      ...head,
      "d.supplier_id as supplierId",
      "d.engagement_id as engagementId",
      "d.edition_sha256 as editionSha256",
      "d.inputs as inputs",
      "d.result as result",
    ])
    .executeTakeFirst();
}

/** The id of the decision that counts for an engagement now: its latest. */
export async function findLatestDecisionId(reader: Reader, engagementId: string) {
  const row = await reader
    .selectFrom("tier_decision")
    .where("engagement_id", "=", engagementId)
    .orderBy("decided_at", "desc")
    .orderBy("id")
    .limit(1)
    .select("id")
    .executeTakeFirst();
  return row?.id;
}
