import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { plausibleAnswers, sendAnswer } from "#tests/support/answering.ts";
import { aContact, anInvitedSupplier } from "#tests/support/builders.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

async function aLead() {
  const invited = await anInvitedSupplier(portal.db);
  const caller = await callersOf(portal).supplier(invited);
  return { ...invited, caller };
}

async function answersOf(assessmentId: string) {
  const { rows } = await portal.db.owner.query<{
    question_id: string;
    value: unknown;
    version: number;
    answered_by: string;
  }>("select question_id, value, version, answered_by from answer where assessment_id = $1", [
    assessmentId,
  ]);
  return new Map(rows.map((row) => [row.question_id, row]));
}

const eventsOf = async (assessmentId: string) => {
  const { rows } = await portal.db.owner.query<{ n: number }>(
    "select count(*)::int as n from answer_event where assessment_id = $1",
    [assessmentId],
  );
  return rows[0]!.n;
};

describe("saving one answer", () => {
  test("answers with version and time once it is kept; the first one starts the assessment", async () => {
    const { caller, assessmentId } = await aLead();
    const saved = await sendAnswer(caller, assessmentId, {
      question: "entity_controlled",
      value: "no",
    });
    expect(saved.status).toBe(200);
    expect(await saved.json()).toEqual({ version: 1, savedAt: expect.any(String) });
    expect((await answersOf(assessmentId)).get("entity_controlled")).toMatchObject({ value: "no" });
    const { rows } = await portal.db.owner.query<{ state: string }>(
      "select state from assessment where id = $1 and started_at is not null",
      [assessmentId],
    );
    expect(rows).toEqual([{ state: "started" }]);
  });

  test("sent five times at once with one key, it is one answer and one event, and every reply is the same", async () => {
    const { caller, assessmentId } = await aLead();
    const sending = { question: "entity_controlled", value: "yes", idempotencyKey: randomUUID() };
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => sendAnswer(caller, assessmentId, sending)),
    );
    expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200, 200]);
    const bodies = await Promise.all(replies.map((reply) => reply.json()));
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(await eventsOf(assessmentId)).toBe(1);
    const late = await sendAnswer(caller, assessmentId, sending);
    expect(await late.json()).toEqual(bodies[0]);
  });

  test("a key used for another answer is refused", async () => {
    const { caller, assessmentId } = await aLead();
    const idempotencyKey = randomUUID();
    await sendAnswer(caller, assessmentId, {
      question: "entity_controlled",
      value: "yes",
      idempotencyKey,
    });
    const other = await sendAnswer(caller, assessmentId, {
      question: "sanctions_route",
      value: "no",
      idempotencyKey,
    });
    expect(other.status).toBe(422);
    expect((await answersOf(assessmentId)).has("sanctions_route")).toBe(false);
  });
});

describe("anti-pattern 19: two colleagues at once", () => {
  async function twoLeads() {
    const first = await aLead();
    const contactId = await aContact(portal.db, first.supplierId, { name: "Bo Berg" });
    const second = await callersOf(portal).supplier({ supplierId: first.supplierId, contactId });
    return { ...first, second };
  }

  test("on different questions both keep their answers", async () => {
    const { caller, second, assessmentId } = await twoLeads();
    const [one, two] = await Promise.all([
      sendAnswer(caller, assessmentId, { question: "entity_controlled", value: "no" }),
      sendAnswer(second, assessmentId, { question: "sanctions_route", value: "no" }),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect([...(await answersOf(assessmentId)).keys()].sort()).toEqual([
      "entity_controlled",
      "sanctions_route",
    ]);
  });

  test("on the same question the second is shown both, and nothing is overwritten until they choose", async () => {
    const { caller, second, assessmentId, contactId } = await twoLeads();
    await sendAnswer(caller, assessmentId, { question: "entity_controlled", value: "no" });
    const late = await sendAnswer(second, assessmentId, {
      question: "entity_controlled",
      value: "yes",
      comment: "Holding in Oslo",
    });
    expect(late.status).toBe(409);
    const { theirs } = (await late.json()) as { theirs: Record<string, unknown> };
    expect(theirs).toMatchObject({ value: "no", version: 1 });
    expect(theirs.answeredBy).toMatch(/^Contact/);
    expect((await answersOf(assessmentId)).get("entity_controlled")).toMatchObject({
      value: "no",
      answered_by: contactId,
    });
    const chosen = await sendAnswer(second, assessmentId, {
      question: "entity_controlled",
      value: "yes",
      baseVersion: 1,
    });
    expect(await chosen.json()).toMatchObject({ version: 2 });
  });

  test("of twenty saves at once on one question exactly one is kept; every other is offered it", async () => {
    const { caller, second, assessmentId } = await twoLeads();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        sendAnswer(at % 2 ? caller : second, assessmentId, {
          question: "entity_registration",
          value: `Answer ${at}`,
        }),
      ),
    );
    const statuses = replies.map((reply) => reply.status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    expect(await eventsOf(assessmentId)).toBe(1);
  });
});

describe("what an answer may be is decided here, not in the browser", () => {
  const HOSTILE: [string, unknown, number][] = [
    ["an unknown question", { question: "admin", value: "yes" }, 422],
    ["a question named like a prototype", { question: "__proto__", value: "yes" }, 422],
    ["a choice that was not offered", { question: "entity_controlled", value: "maybe" }, 422],
    ["a list where one is asked", { question: "entity_controlled", value: ["yes", "no"] }, 422],
    ["an object", { question: "entity_controlled", value: { yes: true } }, 422],
    ["a text too long", { question: "entity_registration", value: "x".repeat(5000) }, 422],
    ["a direction mark", { question: "entity_registration", value: "abc\u202Etxt" }, 422],
    [
      "a value and a reason",
      { question: "entity_controlled", value: "no", notApplicable: "x" },
      422,
    ],
    ["an unknown field", { question: "entity_controlled", value: "no", assurance: "yes" }, 400],
    ["no version", { question: "entity_controlled", value: "no", baseVersion: "0" }, 400],
    ["a version below zero", { question: "entity_controlled", value: "no", baseVersion: -1 }, 400],
    ["a short key", { question: "entity_controlled", value: "no", idempotencyKey: "1" }, 400],
  ];

  test.each(HOSTILE)("%s is refused and changes nothing", async (_, body, status) => {
    const { caller, assessmentId } = await aLead();
    const answer = await sendAnswer(caller, assessmentId, body as never);
    expect(answer.status).toBe(status);
    expect((await answersOf(assessmentId)).size).toBe(0);
  });

  test("names that reach a prototype are dropped, deep and large bodies refused", async () => {
    const { caller, assessmentId } = await aLead();
    const post = (body: string, type = "application/json") =>
      caller.send("POST", `/portal/assessments/${assessmentId}/answers`, body, {
        "content-type": type,
      });
    const good = `"question":"entity_controlled","value":"no","baseVersion":0,"idempotencyKey":"${randomUUID()}"`;
    expect((await post(`{${good},"__proto__":{"isAdmin":true}}`)).status).toBe(200);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    expect((await post("[".repeat(50_000))).status).toBe(400);
    expect((await post("{")).status).toBe(400);
    expect((await post(JSON.stringify({ question: "a".repeat(70_000) }))).status).toBe(413);
    expect((await post(`{${good}}`, "text/plain")).status).toBe(415);
  });

  test("what the edition allows is kept as it was meant", async () => {
    const { caller, assessmentId } = await aLead();
    for (const { question, value } of plausibleAnswers().slice(0, 12))
      expect((await sendAnswer(caller, assessmentId, { question, value })).status).toBe(200);
    expect((await answersOf(assessmentId)).size).toBe(12);
  });
});

describe("whose answers", () => {
  let other: { caller: Caller; assessmentId: string };
  beforeAll(async () => {
    other = await aLead();
  });

  test("another supplier's assessment answers like one that does not exist", async () => {
    const { caller } = await aLead();
    const sending = { question: "entity_controlled", value: "no" };
    const foreign = await sendAnswer(caller, other.assessmentId, sending);
    const unknown = await sendAnswer(caller, randomUUID(), sending);
    expect([foreign.status, await foreign.text()]).toEqual([404, await unknown.text()]);
    expect((await caller.get(`/portal/assessments/${other.assessmentId}`)).status).toBe(404);
    expect((await caller.get(`/portal/assessments/${other.assessmentId}/survey`)).status).toBe(404);
    expect((await answersOf(other.assessmentId)).size).toBe(0);
  });

  test("a colleague writes and reads the section handed over and no other", async () => {
    const { supplierId, contactId, assessmentId } = await aLead();
    const colleague = await callersOf(portal).supplier(
      { supplierId, contactId },
      { assessmentId, section: "A" },
    );
    const inside = { question: "entity_controlled", value: "no" };
    const outside = plausibleAnswers().at(-1)!;
    expect((await sendAnswer(colleague, assessmentId, inside)).status).toBe(200);
    expect((await sendAnswer(colleague, assessmentId, outside)).status).toBe(422);
    const survey = (await (
      await colleague.get(`/portal/assessments/${assessmentId}/survey`)
    ).json()) as { survey: { pages: unknown[] } };
    expect(survey.survey.pages).toHaveLength(1);
    for (const path of ["/portal", `/portal/assessments/${assessmentId}/handover`])
      expect((await colleague.get(path)).status).toBe(404);
  });
});
