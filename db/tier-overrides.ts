// Overrides: proposed by one person, settled once by another, beside the decision and never in it.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface NewOverride {
  readonly decisionId: string;
  readonly supplierId: string;
  readonly tier: "low" | "moderate" | "high" | "critical";
  readonly reason: string;
  readonly compensatingMeasure: string;
  readonly expiresOn: string;
  readonly proposedBy: string;
}

/** Keeps a proposal; null when one waits already for this decision. */
export async function addOverride(writer: Writer, wish: NewOverride): Promise<string | null> {
  const row = await writer
    .insertInto("tier_override")
    .values({
      decision_id: wish.decisionId,
      supplier_id: wish.supplierId,
      tier: wish.tier,
      reason: wish.reason,
      compensating_measure: wish.compensatingMeasure,
      expires_on: wish.expiresOn,
      proposed_by: wish.proposedBy,
    })
    .onConflict((conflict) =>
      conflict.column("decision_id").where("state", "=", sql.lit("proposed")).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * Settles a proposal, once. Confirming and refusing need another person than the one who proposed, withdrawing needs
 * that one. False when it was settled already or by the wrong person; the database holds both rules again.
 */
export async function settleOverride(
  writer: Writer,
  overrideId: string,
  staffId: string,
  state: "confirmed" | "refused" | "withdrawn",
): Promise<boolean> {
  const settling = writer
    .updateTable("tier_override")
    .set(
      state === "withdrawn"
        ? { state }
        : { state, confirmed_by: staffId, confirmed_at: sql<Date>`now()` },
    )
    .where("id", "=", overrideId)
    .where("state", "=", "proposed")
    .where("proposed_by", state === "withdrawn" ? "=" : "<>", staffId);
  return (await settling.executeTakeFirstOrThrow()).numUpdatedRows === 1n;
}

function overrides(reader: Reader) {
  return reader
    .selectFrom("tier_override as o")
    .innerJoin("tier_decision as d", "d.id", "o.decision_id")
    .innerJoin("staff_member as p", "p.id", "o.proposed_by")
    .leftJoin("staff_member as q", "q.id", "o.confirmed_by")
    .select([
      "o.id as id",
      "o.decision_id as decisionId",
      "o.supplier_id as supplierId",
      "d.assessment_id as assessmentId",
      "d.engagement_id as engagementId",
      "d.tier as decidedTier",
      "o.tier as tier",
      "o.reason as reason",
      "o.compensating_measure as compensatingMeasure",
      "o.expires_on as expiresOn",
      "o.state as state",
      "o.proposed_by as proposedById",
      "p.name as proposedBy",
      "o.proposed_at as proposedAt",
      "q.name as settledBy",
      "o.confirmed_at as settledAt",
      sql<string | null>`(o.confirmed_at at time zone 'UTC')::date`.as("settledOn"),
    ]);
}

/** Every override of an assessment's decisions, the latest first. */
export async function listOverrides(reader: Reader, assessmentId: string) {
  return overrides(reader)
    .where("d.assessment_id", "=", assessmentId)
    .orderBy("o.proposed_at", "desc")
    .limit(50)
    .execute();
}

export type Override = Awaited<ReturnType<typeof listOverrides>>[number];

/** One override of an assessment; undefined when there is none. */
export async function findOverride(reader: Reader, assessmentId: string, overrideId: string) {
  return overrides(reader)
    .where("d.assessment_id", "=", assessmentId)
    .where("o.id", "=", overrideId)
    .executeTakeFirst();
}
