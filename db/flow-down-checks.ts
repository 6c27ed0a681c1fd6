// Results of comparing an agreement with the head agreement above it, as they were when recorded; never changed.
import type { Reader, Writer } from "./connection.ts";

export interface NewFlowDownCheck {
  readonly agreementId: string;
  /** The head agreement. */
  readonly parentId: string;
  readonly supplierId: string;
  readonly verdict: "pass" | "fail" | "review";
  readonly result: unknown;
}

/** Records a comparison. The gate reads the newest one of an agreement and its head. */
export async function addFlowDownCheck(writer: Writer, check: NewFlowDownCheck): Promise<void> {
  await writer
    .insertInto("flow_down_check")
    .values({
      agreement_id: check.agreementId,
      parent_id: check.parentId,
      supplier_id: check.supplierId,
      verdict: check.verdict,
      result: JSON.stringify(check.result),
    })
    .execute();
}

/** When an agreement was compared and how it came out, newest first. */
export async function listFlowDownChecks(reader: Reader, agreementId: string) {
  return reader
    .selectFrom("flow_down_check as c")
    .innerJoin("agreement as head", "head.id", "c.parent_id")
    .where("c.agreement_id", "=", agreementId)
    .orderBy("c.checked_at", "desc")
    .orderBy("c.id")
    .limit(50)
    .select([
      "c.id",
      "c.verdict",
      "c.checked_at as checkedAt",
      "head.id as headId",
      "head.reference as headReference",
    ])
    .execute();
}

/** Agreements of an engagement and of its subcontractors that bind or are about to: those to compare anew. */
export async function listCompared(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("agreement as a")
    .innerJoin("engagement as e", "e.id", "a.engagement_id")
    .where((eb) =>
      eb.or([eb("e.id", "=", engagementId), eb("e.parent_engagement_id", "=", engagementId)]),
    )
    .where("a.kind", "<>", "head")
    .where("a.state", "in", ["sent", "signed", "in_force"])
    .orderBy("a.created_at")
    .orderBy("a.id")
    .select([
      "a.id",
      "a.kind",
      "a.terms",
      "a.effective_on as effectiveOn",
      "a.ends_on as endsOn",
      "a.supplier_id as supplierId",
      "e.head_agreement_id as headId",
      "e.material_level as materialLevel",
    ])
    .execute();
}
