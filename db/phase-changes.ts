// Changes to phases of disclosure: proposed, decided once, opened with the decision, closed again; criteria ticked.
import { sql } from "kysely";
import type { Phase } from "#scoring/facts.ts";
import type { PhaseDemands, SpilloverLevel } from "#scoring/gate/phase-plan.ts";
import type { Writer } from "./connection.ts";

export interface PhaseWish {
  readonly phase: Phase;
  readonly purpose: string;
  readonly recipients: string;
  readonly spillover: string;
  readonly spilloverLevel: SpilloverLevel;
  readonly closesOn: string;
}

/** Keeps a proposal, with the demands of the plan as they stand. "open" when another one for the phase waits. */
export async function addProposal(
  writer: Writer,
  engagement: { readonly id: string; readonly supplierId: string },
  wish: PhaseWish & { readonly demands: PhaseDemands },
  proposedBy: string,
): Promise<string | "open"> {
  const row = await writer
    .insertInto("phase_proposal")
    .values({
      engagement_id: engagement.id,
      supplier_id: engagement.supplierId,
      phase: wish.phase,
      purpose: wish.purpose,
      recipients: wish.recipients,
      spillover: wish.spillover,
      spillover_level: wish.spilloverLevel,
      demands: JSON.stringify(wish.demands),
      closes_on: wish.closesOn,
      proposed_by: proposedBy,
    })
    .onConflict((conflict) =>
      conflict.columns(["engagement_id", "phase"]).where("state", "=", "open").doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? "open";
}

/** Settles an open proposal once. False when it was settled already. */
export async function settleProposal(
  writer: Writer,
  id: string,
  state: "approved" | "refused" | "withdrawn",
  by: { readonly id: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("phase_proposal")
    .set({ state, decided_by: by.id, decided_at: sql`now()`, reason: by.reason })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Opens the phase of a proposal approved in this transaction, or opens it again. */
export async function putPhase(
  writer: Writer,
  proposal: {
    readonly id: string;
    readonly engagementId: string;
    readonly supplierId: string;
    readonly phase: Phase;
    readonly purpose: string;
    readonly spillover: string;
    readonly closesOn: string;
  },
  openedBy: string,
): Promise<void> {
  const values = {
    purpose: proposal.purpose,
    spillover: proposal.spillover,
    closes_on: proposal.closesOn,
    opened_by: openedBy,
    proposal_id: proposal.id,
    closed_on: null,
    closed_by: null,
    close_reason: "",
  };
  await writer
    .insertInto("engagement_phase")
    .values({
      ...values,
      engagement_id: proposal.engagementId,
      supplier_id: proposal.supplierId,
      phase: proposal.phase,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["engagement_id", "phase"])
        .doUpdateSet({ ...values, opened_at: sql`now()` }),
    )
    .execute();
}

/** Closes phases from today on. Returns those that were open. */
export async function closePhases(
  writer: Writer,
  engagementId: string,
  phases: readonly Phase[],
  by: { readonly id: string; readonly reason: string },
): Promise<string[]> {
  if (phases.length === 0) return [];
  const rows = await writer
    .updateTable("engagement_phase")
    .set({ closed_on: sql`flowdown_today()`, closed_by: by.id, close_reason: by.reason })
    .where("engagement_id", "=", engagementId)
    .where("phase", "in", phases)
    .where("closed_on", "is", null)
    .returning("phase")
    .execute();
  return rows.map(({ phase }) => phase).sort();
}

/** Ticks a criterion, once. False when somebody had already. */
export async function tickCriterion(
  writer: Writer,
  engagement: { readonly id: string; readonly supplierId: string },
  tick: { readonly phase: Phase; readonly criterionId: string; readonly shownBy: string },
  by: string,
): Promise<boolean> {
  const row = await writer
    .insertInto("phase_tick")
    .values({
      engagement_id: engagement.id,
      supplier_id: engagement.supplierId,
      phase: tick.phase,
      criterion_id: tick.criterionId,
      shown_by: tick.shownBy,
      ticked_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("phase")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a tick back. False when there was none. */
export async function untickCriterion(
  writer: Writer,
  engagementId: string,
  tick: { readonly phase: Phase; readonly criterionId: string },
): Promise<boolean> {
  const { numDeletedRows } = await writer
    .deleteFrom("phase_tick")
    .where("engagement_id", "=", engagementId)
    .where("phase", "=", tick.phase)
    .where("criterion_id", "=", tick.criterionId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Keeps how an agreement compares with the terms a phase demands. */
export async function addTermCheck(
  writer: Writer,
  check: {
    readonly proposalId: string;
    readonly agreementId: string;
    readonly supplierId: string;
    readonly verdict: "pass" | "fail";
    readonly result: unknown;
  },
): Promise<void> {
  await writer
    .insertInto("phase_term_check")
    .values({
      proposal_id: check.proposalId,
      agreement_id: check.agreementId,
      supplier_id: check.supplierId,
      verdict: check.verdict,
      result: JSON.stringify(check.result),
    })
    .execute();
}
