// Arranges rounds in which agreements are signed anew: a head agreement is tightened, the round is sent, its texts written.
import { expect } from "vitest";
import { sendRenewals } from "#app/jobs/send-renewals.server.ts";
import { decideReadiness } from "#scoring/gate/decide-gate.ts";
import { findGateFacts, listWallConditions } from "#db/gate-facts.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { openEditionRound } from "#app/use-cases/open-edition-round.server.ts";
import { registerHeadAgreement } from "#app/use-cases/register-head-agreement.server.ts";
import { sendRenewalRound, type RoundWish } from "#app/use-cases/send-renewal-round.server.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import { HEAD_TERMS, type Signer } from "./agreements.ts";
import { staffContext } from "./contexts.ts";
import type { TestPortal } from "./portal.ts";

/** What a head agreement is tightened to: less time for notice, and no copies. */
export const TIGHTER = { ...HEAD_TERMS, breach_notice: 30, copies: "view_only" } as const;

/** Reads as the product does, on its own clock. */
export const reading = <T>(desk: TestPortal, work: Parameters<typeof inReading<T>>[1]) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, work);

const OF_AGREEMENTS = ["agreement_in_force", "flow_down_holds", "chain_signed"];

/** The reasons that decideGate gives about agreements on a day. Refuses when the wall says otherwise. */
export const openReasons = (desk: TestPortal, engagementId: string, day: string) =>
  reading(desk, async (reader) => {
    const wall = await listWallConditions(reader, engagementId, null, day);
    const facts = (await findGateFacts(reader, engagementId))!;
    const judged = decideReadiness(facts, day).conditions;
    const holds = (
      conditions: readonly { readonly code: string; readonly met: boolean }[],
      code: string,
    ) => conditions.filter((one) => one.code === code).every(({ met }) => met);
    for (const code of OF_AGREEMENTS) expect(holds(wall, code)).toBe(holds(judged, code));
    return judged.flatMap(({ reason, code }) =>
      reason && OF_AGREEMENTS.includes(code) ? [reason] : [],
    );
  });

export const agreementState = async (desk: TestPortal, agreementId: string) =>
  (
    await desk.db.owner.query<{ state: string }>("select state from agreement where id = $1", [
      agreementId,
    ])
  ).rows[0]!.state;

/** Registers a version of a head agreement in the place of one. `graceDays` null suspends until signed. */
export async function aTighterHead(
  desk: TestPortal,
  replacesId: string,
  terms: Terms,
  graceDays: number | null = 30,
) {
  const done = await registerHeadAgreement(
    await staffContext(desk, "agreement.write", ["risk_officer"]),
    {
      counterparty: "Northern Prime SE",
      reference: "NP-2026-8",
      effectiveOn: "2026-01-01",
      endsOn: null,
      terms,
      replacesId,
      graceDays,
    },
  );
  if (!done.ok) throw new Error(done.reason);
  return done;
}

/** Prepares a round over everybody on an older edition of a text. */
export async function openTextRound(desk: TestPortal, template: string): Promise<string> {
  const context = await staffContext(desk, "agreement.write", ["procurement"]);
  const opened = await openEditionRound(context, template);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.id;
}

/** Sends a round and writes its texts, as the job does. */
export async function sendRound(desk: TestPortal, roundId: string, wish: Partial<RoundWish> = {}) {
  const context = await staffContext(desk, "agreement.write", ["risk_officer"]);
  const done = await sendRenewalRound(context, roundId, {
    days: 30,
    afterwards: "suspend",
    message: "",
    ...wish,
  });
  if (done.ok) await sendRenewals(desk.portal, { roundId });
  return done;
}

export interface RoundLine {
  readonly id: string;
  readonly kind: string;
  readonly old: string;
  readonly next: string | null;
  readonly nextState: string | null;
  readonly problem: string;
  readonly dueOn: string;
  readonly terms: Terms | null;
}

/** The agreements of a round, suppliers first. */
export async function linesOf(desk: TestPortal, roundId: string): Promise<RoundLine[]> {
  const { rows } = await desk.db.owner.query<RoundLine>(
    `select w.id, a.kind, a.id as old, n.id as next, n.state as "nextState", w.problem, w.due_on::text as "dueOn",
       n.terms from renewal w join agreement a on a.id = w.agreement_id left join agreement n on n.id = w.new_agreement_id
     where w.round_id = $1 order by a.kind desc, a.created_at`,
    [roundId],
  );
  return rows;
}

/** The new version of an agreement as its signer's own. */
export async function newVersionOf(
  desk: TestPortal,
  signer: Signer,
  roundId: string,
  old: string,
): Promise<Signer & { agreementId: string }> {
  const line = (await linesOf(desk, roundId)).find((one) => one.old === old);
  if (!line?.next) throw new Error("no new version was sent");
  return { ...signer, agreementId: line.next };
}
