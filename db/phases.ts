// Phases of disclosure of an engagement: what is open, what is proposed, and which criteria somebody has ticked.
import { sql } from "kysely";
import type { Phase } from "#scoring/facts.ts";
import type { Criterion, PhaseDemands } from "#scoring/gate/phase-plan.ts";
import type { Reader } from "./connection.ts";

/** The phases opened so far, in order, also those closed since. */
export async function listPhases(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("engagement_phase as p")
    .innerJoin("staff_member as m", "m.id", "p.opened_by")
    .leftJoin("phase_proposal as q", "q.id", "p.proposal_id")
    .leftJoin("staff_member as proposer", "proposer.id", "q.proposed_by")
    .where("p.engagement_id", "=", engagementId)
    .orderBy("p.phase")
    .select([
      "p.phase",
      "p.purpose",
      "p.spillover",
      "p.closes_on as closesOn",
      "p.closed_on as closedOn",
      "p.close_reason as closeReason",
      "p.opened_at as openedAt",
      sql<string>`(p.opened_at at time zone 'UTC')::date`.as("openedOn"),
      "m.name as openedBy",
      "proposer.name as proposedBy",
      "q.recipients",
      "q.spillover_level as spilloverLevel",
      "q.demands",
    ])
    .execute();
}

/** Proposals that nobody decided yet. */
export async function listOpenProposals(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("phase_proposal as q")
    .innerJoin("staff_member as m", "m.id", "q.proposed_by")
    .where("q.engagement_id", "=", engagementId)
    .where("q.state", "=", "open")
    .orderBy("q.phase")
    .select([
      "q.id",
      "q.phase",
      "q.purpose",
      "q.recipients",
      "q.spillover",
      "q.spillover_level as spilloverLevel",
      "q.demands",
      "q.closes_on as closesOn",
      "q.proposed_by as proposedById",
      "m.name as proposedBy",
      "q.proposed_at as proposedAt",
    ])
    .execute();
}

export interface EffectivePlan {
  readonly phase: Phase;
  readonly planId: string;
  /** Whether it comes from the engagement's project. */
  readonly inherited: boolean;
  readonly purpose: string;
  readonly recipients: string;
  readonly demands: PhaseDemands;
  readonly entry: readonly Criterion[];
  readonly exit: readonly Criterion[];
  readonly beginsOn: string | null;
  readonly endsOn: string | null;
  readonly version: number;
}

/** The plan of every planned phase of an engagement: its own, else its project's. */
export async function listPlans(reader: Reader, engagementId: string): Promise<EffectivePlan[]> {
  const { rows } =
    await sql<EffectivePlan>`select x.phase, p.id as "planId", p.engagement_id is null as inherited,
      p.purpose, p.recipients, p.demands, p.entry, p.exit, p.begins_on as "beginsOn", p.ends_on as "endsOn", p.version
    from unnest(array['P0','P1','P2','P3','P4','P5']) as x(phase)
      cross join lateral phase_plan_of(${engagementId}::uuid, x.phase) p
    where p.id is not null order by x.phase`.execute(reader);
  return rows;
}

/** Criteria somebody ticked, with what shows that they are met. */
export async function listTicks(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("phase_tick as t")
    .innerJoin("staff_member as m", "m.id", "t.ticked_by")
    .where("t.engagement_id", "=", engagementId)
    .select([
      "t.phase",
      "t.criterion_id as criterionId",
      "t.shown_by as shownBy",
      "t.ticked_at as tickedAt",
      "m.name as tickedBy",
    ])
    .execute();
}

/** One proposal with what its decision needs. */
export async function findProposal(reader: Reader, id: string) {
  return reader
    .selectFrom("phase_proposal as q")
    .innerJoin("engagement as e", "e.id", "q.engagement_id")
    .where("q.id", "=", id)
    .select([
      "q.id",
      "q.engagement_id as engagementId",
      "q.supplier_id as supplierId",
      "q.phase",
      "q.purpose",
      "q.spillover",
      "q.demands",
      "q.closes_on as closesOn",
      "q.proposed_by as proposedById",
      "q.state",
      "e.state as engagementState",
      "e.title as engagement",
    ])
    .executeTakeFirst();
}

export type OpenProposal = Awaited<ReturnType<typeof listOpenProposals>>[number];
export type OpenedPhase = Awaited<ReturnType<typeof listPhases>>[number];

/** Criteria of a phase that nobody ticked, as the wall counts them. */
export async function listUnticked(
  reader: Reader,
  engagementId: string,
  phase: Phase,
  kind: "entry" | "exit",
): Promise<string[]> {
  const { rows } = await sql<{
    ids: string[];
  }>`select phase_unticked(${engagementId}::uuid, ${phase}, ${kind}) as ids`.execute(reader);
  return rows[0]?.ids ?? [];
}
