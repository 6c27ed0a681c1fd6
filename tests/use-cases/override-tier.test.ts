// An override: two people, a reason and a last day. It stands beside the decision, changes no score, and ends by date alone.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "#app/access/context.ts";
import { decideTier } from "#app/use-cases/decide-tier.server.ts";
import { fingerprint } from "#app/use-cases/parts/decision-record.ts";
import { readReview } from "#app/use-cases/parts/read-review.server.ts";
import { proposeOverride, type OverrideWish } from "#app/use-cases/propose-override.server.ts";
import { settleOverride } from "#app/use-cases/settle-override.server.ts";
import { listOverrides } from "#db/tier-overrides.ts";
import { listWallConditions } from "#db/gate-facts.ts";
import { inReading, inTransaction } from "#db/transaction.ts";
import { sqlStateOf } from "#app/use-cases/parts/wall-refusals.ts";
import { addDays } from "#scoring/day.ts";
import { aStaffMember } from "#tests/support/as.ts";
import { aBarePortal } from "#tests/support/bare-portal.ts";
import { staffContext, staffContextOf } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import { aSubmittedAssessment } from "#tests/support/reviews.ts";

const TODAY = "2026-05-04";
type Officer = StaffContext<"tier.override">;
let portal: TestPortal;
let one: Officer;
let other: Officer;
beforeAll(async () => {
  portal = await aBarePortal();
  await pinToday(portal.db.owner, TODAY);
  one = await staffContext(portal, "tier.override", ["risk_officer"], "Officer One");
  other = await staffContext(portal, "tier.override", ["risk_officer"], "Officer Two");
});
afterAll(() => portal.stop());

/** A decided assessment; its tier is high because nobody checked anything. */
async function decided(inviterId?: string) {
  const given = await aSubmittedAssessment(portal.db, inviterId ? { inviterId } : {});
  const { assessmentId } = given;
  const review = await inReading(one, (reader) => readReview(reader, assessmentId, TODAY));
  const seen = fingerprint(review!.result);
  const context = one as unknown as StaffContext<"tier.decide">;
  const wish = { assessmentId, seen, after: null, pendingAccepted: true, reason: "" };
  const answer = await decideTier(context, wish);
  if (!answer.ok) throw new Error(answer.reason);
  return { ...given, decisionId: answer.decisionId };
}

const wishFor = (
  { assessmentId, decisionId }: { assessmentId: string; decisionId: string },
  more: Partial<OverrideWish> = {},
): OverrideWish => ({
  assessmentId,
  decisionId,
  tier: "moderate",
  reason: "A visit on site confirmed the controls.",
  compensatingMeasure: "Only drawings with a watermark.",
  expiresOn: addDays(TODAY, 60),
  ...more,
});

async function proposed() {
  const given = await decided();
  const answer = await proposeOverride(one, wishFor(given));
  if (!answer.ok) throw new Error(answer.reason);
  return { ...given, overrideId: answer.overrideId };
}

const tierMetOn = async (engagementId: string, day: string) =>
  (await inReading(one, (reader) => listWallConditions(reader, engagementId, null, day))).find(
    (condition) => condition.code === "tier_within_policy",
  )?.met;

test("nothing changes until another person confirms, and the score never does", async () => {
  const { assessmentId, overrideId, engagementId, decisionId } = await proposed();
  expect(await tierMetOn(engagementId, TODAY)).toBe(false);
  const settle = { assessmentId, overrideId, state: "confirmed" } as const;
  expect(await settleOverride(one, settle)).toEqual({ ok: false, reason: "same_person" });
  expect(await settleOverride(other, settle)).toEqual({ ok: true, state: "confirmed" });
  expect(await tierMetOn(engagementId, TODAY)).toBe(true);
  const { rows } = await portal.db.owner.query("select tier from tier_decision where id = $1", [
    decisionId,
  ]);
  expect(rows[0].tier).toBe("high");
});

test("after its last day the decided tier counts again by date alone, with no job run", async () => {
  const { assessmentId, overrideId, engagementId, supplierId } = await proposed();
  await settleOverride(other, { assessmentId, overrideId, state: "confirmed" });
  const last = addDays(TODAY, 60);
  expect(await tierMetOn(engagementId, last)).toBe(true);
  expect(await tierMetOn(engagementId, addDays(last, 1))).toBe(false);
  await pinToday(portal.db.owner, addDays(last, 1));
  const { rows } = await portal.db.owner.query(
    "select case when override_until >= flowdown_today() then override_tier else tier end as tier from supplier where id = $1",
    [supplierId],
  );
  expect(rows[0].tier).toBe("high");
  await pinToday(portal.db.owner, TODAY);
});

test("of fifty confirmations at the same moment one counts", async () => {
  const { assessmentId, overrideId } = await proposed();
  const settle = { assessmentId, overrideId, state: "confirmed" } as const;
  const tries = await Promise.all(Array.from({ length: 50 }, () => settleOverride(other, settle)));
  expect(tries.filter((answer) => answer.ok)).toHaveLength(1);
});

describe("a proposal is refused", () => {
  test.each([
    ["for the tier that was decided", { tier: "high" }, "same_tier"],
    ["for a day that has passed", { expiresOn: "2026-05-03" }, "past_day"],
    ["for longer than six months", { expiresOn: "2026-11-05" }, "too_long"],
  ] as const)("%s", async (_why, more, reason) => {
    expect(await proposeOverride(one, wishFor(await decided(), more))).toEqual({
      ok: false,
      reason,
    });
  });

  test("six months to the day are allowed, a second proposal beside it is not", async () => {
    const given = await decided();
    const longest = wishFor(given, { expiresOn: "2026-11-04" });
    expect(await proposeOverride(one, longest)).toMatchObject({ ok: true });
    expect(await proposeOverride(other, longest)).toEqual({ ok: false, reason: "waiting" });
  });

  test("by whoever invited the supplier, and confirming it is refused them too", async () => {
    const both = ["procurement", "risk_officer"] as const;
    const person = await aStaffMember(portal, both);
    const inviter = staffContextOf(portal, "tier.override", person, both);
    const given = await decided(person.staffId);
    const wish = wishFor(given);
    expect(await proposeOverride(inviter, wish)).toEqual({ ok: false, reason: "inviter" });
    const answer = await proposeOverride(one, wish);
    const overrideId = answer.ok ? answer.overrideId : "";
    const settle = { assessmentId: given.assessmentId, overrideId, state: "confirmed" } as const;
    expect(await settleOverride(inviter, settle)).toEqual({ ok: false, reason: "inviter" });
  });
});

test("a refused or withdrawn proposal stays on record and changes nothing", async () => {
  const refused = await proposed();
  await settleOverride(other, { ...refused, state: "refused" });
  const withdrawn = await proposed();
  expect(await settleOverride(other, { ...withdrawn, state: "withdrawn" })).toEqual({
    ok: false,
    reason: "not_yours",
  });
  await settleOverride(one, { ...withdrawn, state: "withdrawn" });
  for (const given of [refused, withdrawn]) {
    expect(await tierMetOn(given.engagementId, TODAY)).toBe(false);
    expect(
      await inReading(one, (reader) => listOverrides(reader, given.assessmentId)),
    ).toHaveLength(1);
  }
});

describe("by SQL past the application", () => {
  const raw = async (statement: string, values: unknown[]) => {
    try {
      await inTransaction(one, (writer) =>
        writer.executeQuery({
          sql: statement,
          parameters: values,
          query: { kind: "RawNode" } as never,
          queryId: { queryId: "raw" },
        }),
      );
      return "done";
    } catch (error) {
      return sqlStateOf(error);
    }
  };

  test("nobody confirms their own proposal", async () => {
    const { overrideId } = await proposed();
    const statement =
      "update tier_override set state = 'confirmed', confirmed_by = proposed_by where id = $1";
    expect(await raw(statement, [overrideId])).toBe("23514");
    expect(
      await raw("update tier_override set state = 'confirmed' where id = $1", [overrideId]),
    ).toBe("23514");
  });

  test("a confirmed override is not edited, and none is born confirmed", async () => {
    const { assessmentId, overrideId, decisionId, supplierId } = await proposed();
    await settleOverride(other, { assessmentId, overrideId, state: "confirmed" });
    for (const change of ["tier = 'low'", "expires_on = '2036-01-01'", "state = 'proposed'"])
      expect(await raw(`update tier_override set ${change} where id = $1`, [overrideId])).toBe(
        "FD005",
      );
    expect(
      await raw(
        `insert into tier_override (decision_id, supplier_id, tier, reason, expires_on, proposed_by, state, confirmed_by)
         values ($1, $2, 'low', 'a reason long enough', '2026-06-01', $3, 'confirmed', $4)`,
        [decisionId, supplierId, one.staff.id, other.staff.id],
      ),
    ).toBe("FD005");
  });

  test("a decision is never edited", async () => {
    const { decisionId } = await decided();
    expect(await raw("update tier_decision set tier = 'low' where id = $1", [decisionId])).toBe(
      "42501",
    );
  });
});
