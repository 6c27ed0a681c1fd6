import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { watchWindows } from "#app/jobs/watch-windows.server.ts";
import { objectToSubcontractor } from "#app/use-cases/object-to-subcontractor.server.ts";
import { listWallConditions } from "#db/gate-facts.ts";
import { listOpenEngagements } from "#db/own-subcontractors.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import {
  decideRule,
  DISCLOSURE_RULES,
  isSilent,
  objectsUntil,
  type BindingTerms,
} from "#scoring/chain/objection-window.ts";
import { addDays } from "#scoring/day.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import {
  aDesk,
  aSentDeed,
  countersign,
  HEAD_TERMS,
  sign,
  signingAs,
} from "#tests/support/agreements.ts";
import { consent } from "#tests/support/chain.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import { nameBelow } from "#tests/support/deep-chain.ts";
import type { TestPortal } from "#tests/support/portal.ts";

const TODAY = "2026-05-04";
let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
  await pinToday(desk.db.owner, TODAY);
});
afterEach(() => pinToday(desk.db.owner, TODAY));
afterAll(() => desk.stop());

const GENERAL: Terms = {
  ...HEAD_TERMS,
  sub_disclosure: "general_consent_objection",
  sub_change_notice_days: 14,
};

// a deed whose terms are set afterwards: what is under test is what follows from them
async function aDeedSaying(terms: Terms, head: Terms = HEAD_TERMS, inForce = true) {
  const deed = await aSentDeed(desk, { headTerms: HEAD_TERMS });
  if (inForce) {
    await sign(desk, deed);
    await countersign(desk, deed.agreementId);
  }
  const set = "update agreement set terms = $2 where id = $1";
  await desk.db.owner.query(set, [deed.agreementId, JSON.stringify(terms)]);
  await desk.db.owner.query(set, [deed.headId, JSON.stringify(head)]);
  return deed;
}

const edgeOf = async (id: string) =>
  (
    await desk.db.owner.query<{
      state: string;
      until: string | null;
      rule: string;
      noted: boolean;
    }>(
      `select state, objects_until::text as until, window_rule as rule, silence_noted_at is not null as noted
       from subcontracting where id = $1`,
      [id],
    )
  ).rows[0]!;
const ruleOf = (deed: Parameters<typeof signingAs>[1]) =>
  inReading(
    { database: desk.portal.database, scope: signingAs(desk, deed).scope },
    async (reader) => (await listOpenEngagements(reader, deed.supplierId))[0],
  );
const consented = (engagementId: string, day: string) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, async (reader) => {
    const all = await listWallConditions(reader, engagementId, null, day);
    return all.filter(({ code }) => code === "chain_signed");
  });

describe("the window", () => {
  test("runs as long as the longest notice of all agreements that bind, and silence counts from the day after", async () => {
    const deed = await aDeedSaying(GENERAL, { ...GENERAL, sub_change_notice_days: 30 });
    const named = await nameBelow(desk, deed);
    if (!named.ok) throw new Error(named.reason);
    const edge = await edgeOf(named.id);
    expect(edge).toMatchObject({ rule: "general_consent_objection", until: "2026-06-03" });
    const state = { state: "proposed", objectsUntil: edge.until };
    expect([isSilent(state, "2026-06-03"), isSilent(state, "2026-06-04")]).toEqual([false, true]);
  });

  test("never makes silence a consent where one agreement asks for consent to each company", async () => {
    const deed = await aDeedSaying(GENERAL, {
      ...HEAD_TERMS,
      sub_disclosure: "prior_specific_consent",
    });
    const named = await nameBelow(desk, deed);
    if (!named.ok) throw new Error(named.reason);
    expect(await edgeOf(named.id)).toMatchObject({ rule: "prior_specific_consent", until: null });
  });

  test("is no way round an agreement that is not in force yet", async () => {
    const deed = await aDeedSaying(GENERAL, GENERAL, false);
    expect((await ruleOf(deed))?.rule).toBe("prior_specific_consent");
  });

  test.each([
    ["prohibited", { ...GENERAL, sub_disclosure: "prohibited" } as Terms],
    ["too_deep", { ...GENERAL, flow_down_depth: 1 } as Terms],
  ])("does not open where the agreements say %s", async (reason, head) => {
    const deed = await aDeedSaying(GENERAL, head);
    expect(await nameBelow(desk, deed)).toEqual({ ok: false, reason });
  });

  test("cannot be shortened by the supplier's own login", async () => {
    const deed = await aDeedSaying(GENERAL, GENERAL);
    const asPrime = { database: desk.portal.database, scope: signingAs(desk, deed).scope };
    const row = {
      engagement_id: deed.engagementId,
      prime_supplier_id: deed.supplierId,
      name: "Quick SARL",
      country: "FR",
      touches: "drawings",
    };
    for (const shorter of [
      { window_rule: "free" as const, objects_until: "2026-05-03" },
      { proposed_on: "2026-01-01" },
    ])
      await expect(
        inTransaction(asPrime, (writer) =>
          writer
            .insertInto("subcontracting")
            .values({ ...row, ...shorter })
            .execute(),
        ),
      ).rejects.toThrow(/window follows|own engagements/);
  });

  test("is the same for the rule and for the wall, whatever three agreements say", async () => {
    const said = fc.record({
      sub_disclosure: fc.option(fc.constantFrom(...DISCLOSURE_RULES), { nil: undefined }),
      sub_change_notice_days: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
      flow_down_depth: fc.option(fc.constantFrom(1, 2, 3, "all_tiers" as const), {
        nil: undefined,
      }),
    });
    const deed = await aDeedSaying(GENERAL);
    await fc.assert(
      fc.asyncProperty(said, said, async (own, head) => {
        const set = "update agreement set terms = $2 where id = $1";
        await desk.db.owner.query(set, [deed.agreementId, JSON.stringify(own)]);
        await desk.db.owner.query(set, [deed.headId, JSON.stringify(head)]);
        const binding: BindingTerms[] = [
          { tier: 0, terms: head as Terms },
          { tier: 1, terms: own as Terms },
        ];
        const { id: _id, title: _title, ...wall } = (await ruleOf(deed))!;
        const rule = decideRule(binding, true);
        expect(wall).toEqual(rule);
        const { rows } = await desk.db.owner.query<{ until: string | null }>(
          "select objects_until($1, $2, $3)::text as until",
          [rule.rule, rule.days, TODAY],
        );
        expect(rows[0]!.until).toBe(objectsUntil(rule, TODAY));
      }),
      { numRuns: 60 },
    );
  });
});

describe("silence", () => {
  async function aProposedEdge() {
    const deed = await aDeedSaying(GENERAL, GENERAL);
    const named = await nameBelow(desk, deed);
    if (!named.ok) throw new Error(named.reason);
    return { deed, edgeId: named.id };
  }

  test("is consent from the day after the window, job or no job, and the joinder is still needed", async () => {
    const { deed, edgeId } = await aProposedEdge();
    expect((await consented(deed.engagementId, TODAY)).map(({ met }) => met)).toEqual([false]);
    await pinToday(desk.db.owner, "2026-05-19");
    const { rows } = await desk.db.owner.query(
      "select edge_consented(c, '2026-05-18') as last, edge_consented(c, '2026-05-19') as after from subcontracting c where id = $1",
      [edgeId],
    );
    expect(rows).toEqual([{ last: false, after: true }]);
    expect(await consent(desk, edgeId)).toMatchObject({ ok: true });
  });

  test("is put on record once, whoever runs, and the company can be invited afterwards", async () => {
    const { edgeId } = await aProposedEdge();
    await pinToday(desk.db.owner, "2026-05-19");
    const runs = await Promise.all(Array.from({ length: 5 }, () => watchWindows(desk.portal)));
    expect(runs.reduce((sum, { noted }) => sum + noted, 0)).toBeGreaterThanOrEqual(1);
    expect(await edgeOf(edgeId)).toMatchObject({ state: "consented", noted: true });
    const mails = await desk.db.owner.query(
      "select 1 from audit_event where type = 'subcontractor.silence_noted' and subject_id = $1",
      [edgeId],
    );
    expect(mails.rowCount).toBe(1);
    const both = await Promise.all([consent(desk, edgeId), consent(desk, edgeId)]);
    expect(both.filter(({ ok }) => ok).length).toBe(1);
  });

  test("cannot be objected to any more: the use is ended instead", async () => {
    const { edgeId } = await aProposedEdge();
    await pinToday(desk.db.owner, "2026-05-19");
    const officer = await staffContext(desk, "chain.decide", ["risk_officer"]);
    expect(await objectToSubcontractor(officer, edgeId, "We looked too late.")).toEqual({
      ok: true,
      state: "ended",
    });
  });

  test("on the last day an objection still counts, and of a consent and an objection at once one wins", async () => {
    const { edgeId } = await aProposedEdge();
    await pinToday(desk.db.owner, "2026-05-18");
    const officer = await staffContext(desk, "chain.decide", ["risk_officer"]);
    const [yes, no] = await Promise.all([
      consent(desk, edgeId),
      objectToSubcontractor(officer, edgeId, "Outside our policy."),
    ]);
    const { state } = await edgeOf(edgeId);
    // whoever came second met a decision: an objection behind a consent ends the use
    expect([yes.ok, no.ok, state]).toSatisfy(([one, other, end]: unknown[]) =>
      one ? other === true && end === "ended" : other === true && end === "objected",
    );
  });

  test("reminders go out once for each day before the end, and only while nobody decided", async () => {
    const { edgeId } = await aProposedEdge();
    const sent = async (day: string) => {
      await pinToday(desk.db.owner, day);
      await watchWindows(desk.portal);
      await watchWindows(desk.portal);
      const { rows } = await desk.db.owner.query<{ keys: string[] }>(
        "select window_reminders as keys from subcontracting where id = $1",
        [edgeId],
      );
      return rows[0]!.keys;
    };
    expect(await sent(addDays("2026-05-18", -7))).toEqual(["due_in_7"]);
    expect(await sent(addDays("2026-05-18", -2))).toEqual(["due_in_7", "due_in_3"]);
    expect(await sent("2026-05-18")).toEqual(["due_in_7", "due_in_3", "overdue_0"]);
  });
});
