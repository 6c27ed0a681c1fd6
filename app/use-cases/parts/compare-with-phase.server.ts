// Compares the agreement that counts for an engagement with the terms a phase of disclosure demands.
import { findAgreement } from "#db/agreements.ts";
import type { Writer } from "#db/connection.ts";
import { findGateFacts } from "#db/gate-facts.ts";
import type { PhaseDemands } from "#scoring/gate/phase-plan.ts";
import { judgeFlowDown } from "#scoring/obligations/flow-down.ts";
import { undertakingOf } from "./stored-terms.ts";

/** Null when the phase demands no terms, or there is no agreement to compare yet. */
export async function compareWithPhase(
  writer: Writer,
  engagementId: string,
  { terms }: PhaseDemands,
  today: string,
): Promise<{ agreementId: string; verdict: "pass" | "fail"; result: unknown } | null> {
  if (!terms || Object.keys(terms).length === 0) return null;
  const facts = await findGateFacts(writer, engagementId);
  const agreement = facts?.agreement && (await findAgreement(writer, facts.agreement.id));
  if (!agreement?.materialLevel) return null;
  const undertaking = undertakingOf(agreement);
  const result = judgeFlowDown(
    {
      head: { ...undertaking, terms: undertakingOf({ ...agreement, terms }).terms },
      deed: null,
      level: agreement.materialLevel,
      today,
    },
    undertaking,
  );
  return {
    agreementId: agreement.id,
    verdict: result.verdict === "pass" ? "pass" : "fail",
    result,
  };
}
