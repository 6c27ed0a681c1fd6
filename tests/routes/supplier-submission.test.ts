import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callersOf } from "#tests/support/as.ts";
import { answerEverything, sendAnswer } from "#tests/support/answering.ts";
import { anInvitedSupplier, aPerson } from "#tests/support/builders.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

const DECLARED = { name: "Ana Silva", title: "Managing director", declared: "on" };

async function anAnswered(leaveOut: readonly string[] = []) {
  const invited = await anInvitedSupplier(portal.db);
  await answerEverything(portal.db, invited, leaveOut);
  await portal.db.owner.query("update assessment set state = 'started' where id = $1", [
    invited.assessmentId,
  ]);
  const caller = await callersOf(portal).supplier(invited);
  const at = `/portal/assessments/${invited.assessmentId}`;
  return { ...invited, caller, at };
}

async function assessment(id: string) {
  const { rows } = await portal.db.owner.query<{
    state: string;
    statement: Record<string, string> | null;
    submitted_by: string | null;
  }>("select state, statement, submitted_by from assessment where id = $1", [id]);
  return rows[0]!;
}

const mailsAbout = async (id: string) => {
  const { rows } = await portal.db.owner.query<{ template: string; to_address: string }>(
    "select template, to_address from outbox_mail where subject_id = $1 order by template",
    [id],
  );
  return rows;
};

describe("submitting", () => {
  test("moves once, keeps the statement word for word, and tells the supplier and those who review", async () => {
    const risk = await aPerson(portal.db, ["risk_officer"]);
    const { caller, at, assessmentId, contactId } = await anAnswered();
    const done = await caller.post(`${at}/submit`, DECLARED);
    expect([done.status, done.headers.get("location")]).toEqual([302, `${at}/review`]);
    const after = await assessment(assessmentId);
    expect(after).toMatchObject({ state: "submitted", submitted_by: contactId });
    expect(after.statement).toMatchObject({ name: "Ana Silva", edition: "2026-1" });
    expect(after.statement!.text).toContain("true and complete");
    const mails = await mailsAbout(assessmentId);
    expect(mails.map(({ template }) => template)).toContain("answers_received");
    const { rows } = await portal.db.owner.query<{ email: string }>(
      "select email from staff_member where id = $1",
      [risk],
    );
    expect(mails).toContainEqual({ template: "submission_notice", to_address: rows[0]!.email });
  });

  test("fifty presses at once submit once and mail once", async () => {
    const { caller, at, assessmentId } = await anAnswered();
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => caller.post(`${at}/submit`, DECLARED)),
    );
    const statuses = replies.map((reply) => reply.status);
    expect(statuses.filter((status) => status === 302)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
    const receipts = (await mailsAbout(assessmentId)).filter(
      ({ template }) => template === "answers_received",
    );
    expect(receipts).toHaveLength(1);
  });

  test("is refused with the list while an answer is missing", async () => {
    const { caller, at, assessmentId } = await anAnswered(["sanctions_route"]);
    const reply = await caller.post(`${at}/submit`, DECLARED);
    expect(reply.status).toBe(409);
    const html = await reply.text();
    expect(html).toContain("1 answer is missing");
    expect(html).toContain("?question=sanctions_route");
    expect((await assessment(assessmentId)).state).toBe("started");
  });

  test("anti-pattern 18: a conditional question that is hidden is not missing; shown, it is", async () => {
    const { caller, at, assessmentId } = await anAnswered(["entity_controller"]);
    expect(await (await caller.get(`${at}/review`)).text()).not.toContain("is missing");
    await sendAnswer(caller, assessmentId, {
      question: "entity_controlled",
      value: "yes",
      baseVersion: 1,
    });
    expect(await (await caller.get(`${at}/review`)).text()).toContain("1 answer is missing");
    expect((await caller.post(`${at}/submit`, DECLARED)).status).toBe(409);
  });

  test.each([
    ["without a name", { ...DECLARED, name: " " }, "Enter your name"],
    ["without a function", { ...DECLARED, title: "" }, "Enter your function"],
    ["without the statement", { name: "Ana", title: "CEO" }, "Read the statement"],
  ])("%s it is refused and what was typed is kept", async (_, form, said) => {
    const { caller, at, assessmentId } = await anAnswered();
    const reply = await caller.post(`${at}/submit`, form as Record<string, string>);
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain(said);
    expect((await assessment(assessmentId)).state).toBe("started");
  });
});

describe("after submission", () => {
  test("answers can be read and no longer changed, and the receipt repeats them", async () => {
    const { caller, at, assessmentId } = await anAnswered();
    await caller.post(`${at}/submit`, DECLARED);
    const late = await sendAnswer(caller, assessmentId, {
      question: "entity_controlled",
      value: "yes",
      baseVersion: 1,
    });
    expect(late.status).toBe(410);
    const form = await caller.get(at);
    expect([form.status, form.headers.get("location")]).toEqual([302, `${at}/review`]);
    const review = await (await caller.get(`${at}/review`)).text();
    expect(review).toContain("Managing director");
    expect(review).not.toContain("?question=");
    const receipt = await caller.get(`${at}/receipt.pdf`);
    expect(receipt.headers.get("content-type")).toBe("application/pdf");
    expect(receipt.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(
      Buffer.from(await receipt.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  test("when answers come back only those may change, and only then it can be submitted again", async () => {
    const { caller, at, assessmentId } = await anAnswered();
    await caller.post(`${at}/submit`, DECLARED);
    await portal.db.owner.query(
      "update answer set review_state = 'returned', review_message = 'Which register?', reviewed_at = clock_timestamp() where assessment_id = $1 and question_id = 'entity_registration'",
      [assessmentId],
    );
    await portal.db.owner.query("update assessment set state = 'returned' where id = $1", [
      assessmentId,
    ]);
    const settled = await sendAnswer(caller, assessmentId, {
      question: "entity_controlled",
      value: "yes",
      baseVersion: 1,
    });
    expect(settled.status).toBe(410);
    expect(await (await caller.get(at)).text()).toContain("Which register?");
    const untouched = await caller.post(`${at}/submit`, DECLARED);
    expect(untouched.status).toBe(409);
    expect(await untouched.text()).toContain("Came back");
    for (const baseVersion of [1, 2])
      expect(
        (
          await sendAnswer(caller, assessmentId, {
            question: "entity_registration",
            value: `Companies House 12345${baseVersion}`,
            baseVersion,
          })
        ).status,
      ).toBe(200);
    expect((await caller.post(`${at}/submit`, DECLARED)).status).toBe(302);
    const { rows } = await portal.db.owner.query<{ type: string }>(
      "select type from audit_event where subject_id = $1 and type like 'assessment.%' order by seq",
      [assessmentId],
    );
    expect(rows.map(({ type }) => type)).toEqual([
      "assessment.submitted",
      "assessment.resubmitted",
    ]);
  });
});

describe("handing sections over", () => {
  test("a colleague gets a link to these sections, says when finished, and can be shut out at once", async () => {
    const { caller, at, assessmentId, supplierId } = await anAnswered();
    const given = await caller.post(`${at}/handover`, {
      sections: ["B", "D"],
      name: "Bo Berg",
      email: "bo@supplier.example",
      message: "You know this best.",
    });
    expect(given.status).toBe(302);
    const { rows } = await portal.db.owner.query<{ text_body: string }>(
      "select text_body from outbox_mail where template = 'section_handover' and subject_id = $1",
      [assessmentId],
    );
    expect(rows[0]!.text_body).toContain("You know this best.");
    const code = /\/enter#([\w-]{43})/.exec(rows[0]!.text_body)![1]!;
    const nobody = callersOf(portal).nobody();
    expect(await (await nobody.post("/enter/look", { code })).text()).toContain(
      "asks you to answer a part",
    );
    const entered = await nobody.post("/enter/confirm", { code });
    expect(entered.headers.get("location")).toBe(at);
    const cookie = entered.headers.get("set-cookie")!.split(";")[0]!;
    const get = (path: string) =>
      fetch(portal.url + path, { headers: { cookie }, redirect: "manual" });
    expect((await get(at)).status).toBe(200);
    const review = await (await get(`${at}/review`)).text();
    expect(review).toContain("B. ");
    expect(review).not.toContain("C. ");
    const finished = await fetch(`${portal.url}${at}/finished`, {
      method: "POST",
      body: new URLSearchParams(),
      headers: { cookie, origin: portal.url },
      redirect: "manual",
    });
    expect(finished.status).toBe(302);
    expect(await (await caller.get(`${at}/handover`)).text()).toContain("Finished");
    const colleague = await portal.db.owner.query<{ id: string }>(
      "select id from contact where supplier_id = $1 and kind = 'colleague'",
      [supplierId],
    );
    const back = await caller.post(`${at}/handover/${colleague.rows[0]!.id}/take-back`, {});
    expect(back.status).toBe(302);
    expect((await get(at)).headers.get("location")).toBe("/enter");
  });

  test("a foreign assessment, a section that is not asked and oneself are refused", async () => {
    const { caller, at, contactId } = await anAnswered();
    const theirs = await anAnswered();
    const form = { sections: "B", name: "Bo", email: "bo2@supplier.example", message: "" };
    expect((await caller.post(`${theirs.at}/handover`, form)).status).toBe(404);
    expect((await caller.post(`${at}/handover`, { ...form, sections: "Z" })).status).toBe(400);
    const { rows } = await portal.db.owner.query<{ email: string }>(
      "select email from contact where id = $1",
      [contactId],
    );
    const self = await caller.post(`${at}/handover`, { ...form, email: rows[0]!.email });
    expect(self.status).toBe(400);
    expect(await self.text()).toContain("your own address");
  });
});
