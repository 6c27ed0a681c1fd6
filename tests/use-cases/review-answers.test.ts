// Reviewing answers: what a risk officer may say about the words that were seen, and what that does to the score.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptAnswer } from "#app/use-cases/accept-answer.server.ts";
import { acceptSection } from "#app/use-cases/accept-section.server.ts";
import { approveNotApplicable } from "#app/use-cases/approve-not-applicable.server.ts";
import { noteAnswer } from "#app/use-cases/note-answer.server.ts";
import { readReview } from "#app/use-cases/parts/read-review.server.ts";
import { returnAnswer } from "#app/use-cases/return-answer.server.ts";
import { returnAssessment } from "#app/use-cases/return-assessment.server.ts";
import { setAssurance } from "#app/use-cases/set-assurance.server.ts";
import type { StaffContext } from "#app/access/context.ts";
import { inReading } from "#db/transaction.ts";
import { aBarePortal } from "#tests/support/bare-portal.ts";
import { todayOf } from "#tests/support/builders.ts";
import { staffContext } from "#tests/support/contexts.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import { anAnswer, aSubmittedAssessment, attachedEvidence } from "#tests/support/reviews.ts";

let portal: TestPortal;
let officer: StaffContext<"assessment.review">;
beforeAll(async () => {
  portal = await aBarePortal();
  officer = await staffContext(portal, "assessment.review", ["risk_officer"]);
});
afterAll(() => portal.stop());

const reviewOf = (assessmentId: string) =>
  inReading(officer, async (reader, { today }) => (await readReview(reader, assessmentId, today))!);
const rowOf = async (assessmentId: string, question: string) =>
  (
    await portal.db.owner.query(
      "select * from answer where assessment_id = $1 and question_id = $2",
      [assessmentId, question],
    )
  ).rows[0] as Record<string, unknown>;
const stateOf = async (assessmentId: string) =>
  (await portal.db.owner.query("select state from assessment where id = $1", [assessmentId]))
    .rows[0].state as string;

test("accepting keeps the words and says who reviewed them", async () => {
  const { assessmentId } = await aSubmittedAssessment(portal.db);
  const seen = { assessmentId, questionId: "staff_undertaking", version: 1 };
  expect(await acceptAnswer(officer, seen)).toEqual({ ok: true });
  expect(await rowOf(assessmentId, "staff_undertaking")).toMatchObject({
    review_state: "accepted",
    assurance: "self_attested",
    reviewed_by: officer.staff.id,
  });
});

test("words that changed since they were seen are not accepted by accident", async () => {
  const given = await aSubmittedAssessment(portal.db);
  await anAnswer(portal.db, given, "staff_undertaking", { value: "nobody" });
  const seen = { assessmentId: given.assessmentId, questionId: "staff_undertaking", version: 1 };
  expect(await acceptAnswer(officer, seen)).toEqual({ ok: false, reason: "changed" });
});

test("anti-pattern 2: answering 'does not apply' improves nothing until a reviewer approves it", async () => {
  const worse = { value: "no" };
  const question = "undertaking_before_access";
  const unmet = await aSubmittedAssessment(portal.db, { answers: { [question]: worse } });
  const { assessmentId } = await aSubmittedAssessment(portal.db, {
    answers: { [question]: { notApplicable: "we have no such process" } },
  });
  const lowOf = async (id: string) => {
    const { result } = await reviewOf(id);
    return result.scorable ? result.coverage : undefined;
  };
  const [claimed, plain] = [await lowOf(assessmentId), await lowOf(unmet.assessmentId)];
  expect(claimed?.lowBp).toBe(plain?.lowBp);
  expect(claimed?.weightApplicable).toBe(plain?.weightApplicable);
  const seen = { assessmentId, questionId: question, version: 1 };
  expect(await acceptAnswer(officer, seen)).toEqual({ ok: false, reason: "changed" });
  expect(await approveNotApplicable(officer, { ...seen, approved: true })).toEqual({ ok: true });
  expect((await lowOf(assessmentId))?.weightApplicable).toBe(plain!.weightApplicable - 3);
  await approveNotApplicable(officer, { ...seen, approved: false });
  expect((await lowOf(assessmentId))?.weightApplicable).toBe(plain?.weightApplicable);
});

describe("a label above the supplier's word", () => {
  const questionId = "staff_undertaking";
  const label = async (
    arrange: (given: Awaited<ReturnType<typeof aSubmittedAssessment>>) => Promise<unknown>,
  ) => {
    const given = await aSubmittedAssessment(portal.db);
    await arrange(given);
    const seen = { assessmentId: given.assessmentId, questionId, version: 1 };
    return setAssurance(officer, { ...seen, assurance: "document_reviewed" });
  };

  test.each([
    ["nothing is attached", {}, false],
    ["what is attached waits for review", { reviewState: "pending" }, true],
    ["what is attached was rejected", { reviewState: "rejected" }, true],
    ["what is attached has lapsed", { expiresOn: "2026-01-31" }, true],
    ["what is attached is infected", { scanState: "infected" }, true],
  ] as const)("is refused when %s", async (_why, evidence, attach) => {
    const answer = await label(async (given) => {
      if (attach) await attachedEvidence(portal.db, given, [questionId], evidence);
    });
    expect(answer).toEqual({ ok: false, reason: "no_evidence" });
  });

  test("is taken with accepted evidence that counts today, and counts as reviewed", async () => {
    const given = await aSubmittedAssessment(portal.db);
    await attachedEvidence(portal.db, given, [questionId]);
    const seen = { assessmentId: given.assessmentId, questionId, version: 1 };
    expect(await setAssurance(officer, { ...seen, assurance: "independently_verified" })).toEqual({
      ok: true,
    });
    const { result } = await reviewOf(given.assessmentId);
    const judged = result.perQuestion.find((one) => one.id === questionId);
    expect(judged).toMatchObject({ standing: "met", assurance: "independently_verified" });
  });

  test("of verification needs evidence that was verified, not only read", async () => {
    const given = await aSubmittedAssessment(portal.db);
    const read = { assurance: "document_reviewed" } as const;
    await attachedEvidence(portal.db, given, [questionId], read);
    const seen = { assessmentId: given.assessmentId, questionId, version: 1 };
    expect(await setAssurance(officer, { ...seen, assurance: "independently_verified" })).toEqual({
      ok: false,
      reason: "no_evidence",
    });
    expect(await setAssurance(officer, { ...seen, ...read })).toEqual({ ok: true });
  });

  test("lives on in the accepted successor of a document that was replaced", async () => {
    const given = await aSubmittedAssessment(portal.db);
    const old = await attachedEvidence(portal.db, given, [questionId], { expiresOn: "2026-06-30" });
    await attachedEvidence(portal.db, given, [], { supersedesId: old, expiresOn: "2027-06-30" });
    await portal.db.owner.query("update evidence set replaced_at = now() where id = $1", [old]);
    const seen = { assessmentId: given.assessmentId, questionId, version: 1 };
    expect(await setAssurance(officer, { ...seen, assurance: "document_reviewed" })).toEqual({
      ok: true,
    });
    const { input } = await reviewOf(given.assessmentId);
    expect(input.answers[questionId]).toMatchObject({ evidenceValidUntil: "2027-06-30" });
  });
});

test("a section's plain answers are accepted together, and nothing that needs a look", async () => {
  const given = await aSubmittedAssessment(portal.db, {
    answers: { undertaking_before_access: { value: "usually" } },
  });
  const { assessmentId } = given;
  const done = await acceptSection(officer, { assessmentId, section: "B" });
  expect(done).toMatchObject({ ok: true });
  expect(await rowOf(assessmentId, "staff_undertaking")).toMatchObject({
    review_state: "accepted",
  });
  expect(await rowOf(assessmentId, "undertaking_before_access")).toMatchObject({
    review_state: "pending",
  });
  expect(await acceptSection(officer, { assessmentId, section: "B" })).toEqual({
    ok: false,
    reason: "nothing",
  });
});

test("a note is kept and changes no review", async () => {
  const { assessmentId } = await aSubmittedAssessment(portal.db);
  const note = "Ask at the visit in May.";
  await noteAnswer(officer, { assessmentId, questionId: "staff_undertaking", note });
  expect(await rowOf(assessmentId, "staff_undertaking")).toMatchObject({
    internal_note: note,
    review_state: "pending",
    reviewed_by: null,
  });
});

describe("giving an assessment back", () => {
  test("is refused while no answer was marked", async () => {
    const { assessmentId } = await aSubmittedAssessment(portal.db);
    const dueOn = await todayOf(portal.db);
    expect(await returnAssessment(officer, { assessmentId, dueOn })).toEqual({
      ok: false,
      reason: "nothing_returned",
    });
  });

  test("opens the marked answers once, with one mail per lead that names no message", async () => {
    const { assessmentId } = await aSubmittedAssessment(portal.db);
    const seen = { assessmentId, questionId: "staff_undertaking", version: 1 };
    const message = "The register covers employees only. What about freelancers?";
    expect(await returnAnswer(officer, { ...seen, message })).toEqual({ ok: true });
    const dueOn = await todayOf(portal.db);
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => returnAssessment(officer, { assessmentId, dueOn })),
    );
    expect(tries.filter((one) => one.ok)).toEqual([{ ok: true, answers: 1, mailed: 1 }]);
    expect(await stateOf(assessmentId)).toBe("returned");
    const { rows } = await portal.db.owner.query(
      "select text_body from outbox_mail where subject_id = $1",
      [assessmentId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].text_body).toContain("one of them needs another look");
    expect(rows[0].text_body).not.toContain("freelancers");
    expect(await acceptAnswer(officer, seen)).toEqual({ ok: false, reason: "changed" });
  });

  test("anti-pattern 11: what the supplier changes and sends again is reviewed again", async () => {
    const given = await aSubmittedAssessment(portal.db);
    const { assessmentId } = given;
    const seen = { assessmentId, questionId: "staff_undertaking", version: 1 };
    await attachedEvidence(portal.db, given, ["staff_undertaking"]);
    await setAssurance(officer, { ...seen, assurance: "document_reviewed" });
    await anAnswer(portal.db, given, "staff_undertaking", { value: "employees" });
    const { result, answers } = await reviewOf(assessmentId);
    expect(answers.find((one) => one.questionId === "staff_undertaking")).toMatchObject({
      changedSinceReview: true,
    });
    expect(result.perQuestion.find((one) => one.id === "staff_undertaking")).toMatchObject({
      assurance: "self_attested",
    });
  });
});

test("every review stands in the audit log of its supplier", async () => {
  const given = await aSubmittedAssessment(portal.db);
  const seen = { assessmentId: given.assessmentId, questionId: "staff_undertaking", version: 1 };
  await acceptAnswer(officer, seen);
  await returnAnswer(officer, { ...seen, message: "Please say more." });
  const { rows } = await portal.db.owner.query(
    "select type from audit_event where supplier_id = $1 order by seq",
    [given.supplierId],
  );
  expect(rows.map((row) => row.type)).toEqual(["answer.accepted", "answer.returned"]);
});
