// The tier decision: made once, from frozen inputs, by somebody who did not invite, and repeatable for ever.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "#app/access/context.ts";
import { decideTier, type DecideTier } from "#app/use-cases/decide-tier.server.ts";
import { fingerprint, recomputeDecision } from "#app/use-cases/parts/decision-record.ts";
import { readReview } from "#app/use-cases/parts/read-review.server.ts";
import { returnAnswer } from "#app/use-cases/return-answer.server.ts";
import { findTierDecision } from "#db/tier-decisions.ts";
import { inReading } from "#db/transaction.ts";
import { aStaffMember } from "#tests/support/as.ts";
import { aBarePortal } from "#tests/support/bare-portal.ts";
import { staffContext, staffContextOf } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import { anAnswer, aSubmittedAssessment, attachedEvidence } from "#tests/support/reviews.ts";

let portal: TestPortal;
let officer: StaffContext<"tier.decide">;
beforeAll(async () => {
  portal = await aBarePortal();
  officer = await staffContext(portal, "tier.decide", ["risk_officer"]);
});
afterAll(() => portal.stop());

async function wishFor(assessmentId: string, more: Partial<DecideTier> = {}): Promise<DecideTier> {
  const review = await inReading(officer, (reader, { today }) =>
    readReview(reader, assessmentId, today),
  );
  const seen = fingerprint(review!.result);
  return { assessmentId, seen, after: null, pendingAccepted: true, reason: "", ...more };
}

const decisionOf = (assessmentId: string, decisionId: string) =>
  inReading(officer, async (reader) => (await findTierDecision(reader, assessmentId, decisionId))!);

async function decided(assessmentId: string): Promise<string> {
  const answer = await decideTier(officer, await wishFor(assessmentId));
  if (!answer.ok) throw new Error(answer.reason);
  return answer.decisionId;
}

test("anti-pattern 1: an empty submission is not scorable, and no tier can be decided from it", async () => {
  const { assessmentId } = await aSubmittedAssessment(portal.db, { empty: true });
  expect(await decideTier(officer, await wishFor(assessmentId))).toEqual({
    ok: false,
    reason: "not_scorable",
  });
  const { rows } = await portal.db.owner.query(
    "select state, (select count(*) from tier_decision where assessment_id = a.id) as n from assessment a where id = $1",
    [assessmentId],
  );
  expect(rows[0]).toMatchObject({ state: "submitted", n: 0 });
});

test("anti-pattern 4: changing answers and evidence later leaves the decided score byte-equal", async () => {
  const given = await aSubmittedAssessment(portal.db);
  const { assessmentId } = given;
  const evidenceId = await attachedEvidence(portal.db, given, ["staff_undertaking"]);
  const id = await decided(assessmentId);
  const before = await decisionOf(assessmentId, id);
  await anAnswer(portal.db, given, "sanctions_route", { value: "yes" });
  await portal.db.owner.query("update evidence set review_state = 'rejected' where id = $1", [
    evidenceId,
  ]);
  await portal.db.owner.query("update assessment set exposure = 'E4' where id = $1", [
    assessmentId,
  ]);
  const after = await decisionOf(assessmentId, id);
  expect(after).toEqual(before);
  expect(recomputeDecision(after)).toMatchObject({ same: true, kept: fingerprint(before.result) });
});

test("a kept result that was tampered with does not come out again", async () => {
  const { assessmentId } = await aSubmittedAssessment(portal.db);
  const kept = await decisionOf(assessmentId, await decided(assessmentId));
  const forged = { ...kept, result: { ...(kept.result as object), tier: "low" } };
  expect(recomputeDecision(forged)).toMatchObject({ same: false });
});

test("anti-pattern 11: a decision is not undone by flipping the answer behind it", async () => {
  const given = await aSubmittedAssessment(portal.db, {
    answers: { sanctions_route: { value: "yes" } },
  });
  const id = await decided(given.assessmentId);
  expect(await decisionOf(given.assessmentId, id)).toMatchObject({
    tier: "critical",
    knockOuts: ["SANCTIONED_ROUTE"],
  });
  await anAnswer(portal.db, given, "sanctions_route", { value: "no" });
  const { rows } = await portal.db.owner.query("select tier from supplier where id = $1", [
    given.supplierId,
  ]);
  expect(rows[0].tier).toBe("critical");
});

test("anti-pattern 12: the tier comes from the model, never from a factor on the exposure", async () => {
  const { assessmentId } = await aSubmittedAssessment(portal.db, { exposure: "E3" });
  const kept = await decisionOf(assessmentId, await decided(assessmentId));
  // everything is met, yet nobody checked anything: the share that was checked caps the band
  expect(kept).toMatchObject({ band: "A1", tier: "high" });
  expect(kept.result).toMatchObject({
    coverage: { low: "100.00", assured: "0.00" },
    cappedBy: { earned: "A3", allowed: "A1" },
  });
});

test("of fifty decisions at the same moment one is made", async () => {
  const { assessmentId } = await aSubmittedAssessment(portal.db);
  const wish = await wishFor(assessmentId);
  const tries = await Promise.all(Array.from({ length: 50 }, () => decideTier(officer, wish)));
  expect(tries.filter((one) => one.ok)).toHaveLength(1);
  expect(tries.filter((one) => !one.ok && one.reason === "already_decided")).toHaveLength(49);
  const { rows } = await portal.db.owner.query(
    "select count(*)::int as n from tier_decision where assessment_id = $1",
    [assessmentId],
  );
  expect(rows[0].n).toBe(1);
});

test("whoever invited the supplier may not decide its tier, whatever other roles they hold", async () => {
  const both = ["procurement", "risk_officer"] as const;
  const person = await aStaffMember(portal, both);
  const { assessmentId } = await aSubmittedAssessment(portal.db, { inviterId: person.staffId });
  const inviter = staffContextOf(portal, "tier.decide", person, both);
  expect(await decideTier(inviter, await wishFor(assessmentId))).toEqual({
    ok: false,
    reason: "inviter",
  });
});

test("a result other than the one that was seen is not decided", async () => {
  const given = await aSubmittedAssessment(portal.db);
  const wish = await wishFor(given.assessmentId);
  await anAnswer(portal.db, given, "sanctions_route", { value: "yes" });
  expect(await decideTier(officer, wish)).toEqual({ ok: false, reason: "result_changed" });
});

test("answers nobody reviewed count only on an explicit word", async () => {
  const { assessmentId } = await aSubmittedAssessment(portal.db);
  const silent = await wishFor(assessmentId, { pendingAccepted: false });
  expect(await decideTier(officer, silent)).toEqual({ ok: false, reason: "pending_answers" });
});

test("nothing is decided while a returned answer waits for the supplier", async () => {
  const { assessmentId } = await aSubmittedAssessment(portal.db);
  const reviewer = { ...officer } as unknown as StaffContext<"assessment.review">;
  const seen = { assessmentId, questionId: "staff_undertaking", version: 1 };
  await returnAnswer(reviewer, { ...seen, message: "Please say more." });
  expect(await decideTier(officer, await wishFor(assessmentId))).toEqual({
    ok: false,
    reason: "returned_answers",
  });
});

describe("how long a decision counts", () => {
  test("until the evidence behind it ends, when that comes before the next review", async () => {
    await pinToday(portal.db.owner, "2026-03-01");
    const given = await aSubmittedAssessment(portal.db);
    await portal.db.owner.query(
      "update answer set answered_at = '2026-02-01' where assessment_id = $1",
      [given.assessmentId],
    );
    await attachedEvidence(portal.db, given, ["staff_undertaking"], { expiresOn: "2026-05-31" });
    await portal.db.owner.query(
      "update answer set assurance = 'document_reviewed', review_state = 'accepted', reviewed_at = '2026-02-02' where assessment_id = $1 and question_id = 'staff_undertaking'",
      [given.assessmentId],
    );
    const kept = await decisionOf(given.assessmentId, await decided(given.assessmentId));
    expect(kept).toMatchObject({ decidedOn: "2026-03-01", validUntil: "2026-05-31" });
    await pinToday(portal.db.owner, null);
  });
});

test("a decided assessment is decided anew from the decision that was seen, once", async () => {
  const { assessmentId } = await aSubmittedAssessment(portal.db);
  await decided(assessmentId);
  const { rows } = await portal.db.owner.query("select decided_at from assessment where id = $1", [
    assessmentId,
  ]);
  const again = await wishFor(assessmentId, { after: rows[0].decided_at.toISOString() });
  const tries = await Promise.all(Array.from({ length: 5 }, () => decideTier(officer, again)));
  expect(tries.filter((one) => one.ok)).toHaveLength(1);
});
