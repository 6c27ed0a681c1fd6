// Compelled disclosure: reported by whoever is asked, each company above owes its own notice by its own clock, siblings hear nothing.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tendDemands } from "#app/jobs/tend-demands.server.ts";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { aLine as theLine, queryOf, reportOf, type Line, type NoticeRow } from "./demand-people.ts";

let portal: TestPortal;
let officer: Caller & { staffId: string };
let clerk: Caller;
let auditor: Caller;
beforeAll(async () => {
  portal = await aPortal();
  const as = callersOf(portal);
  officer = await as.staff(["risk_officer"], "Rita Officer");
  clerk = await as.staff(["procurement"], "Petra Clerk");
  auditor = await as.staff(["auditor"]);
});
afterAll(() => portal.stop());

const query = <T extends object>(text: string, values: unknown[] = []) =>
  queryOf(portal)<T>(text, values);
const aLine = (terms?: Parameters<typeof theLine>[1]) => theLine(portal, terms);

async function report(line: Line, change: Record<string, string> = {}): Promise<string> {
  const answer = await line.sub.lead.post(
    "/portal/compelled/new",
    reportOf(line.sub.engagementId, change),
  );
  expect(answer.status, await answer.clone().text()).toBe(302);
  return answer.headers.get("location")!.split("/").at(-1)!;
}

const noticesOf = (demandId: string) =>
  query<NoticeRow>("select * from compelled_notice where demand_id = $1 order by tier", [demandId]);
const mails = async (template: string, of: string) =>
  (
    await query<{ n: number }>(
      "select count(*)::int as n from outbox_mail where template = $1 and subject_id = $2",
      [template, of],
    )
  )[0]!.n;

describe("a demand", () => {
  test("makes each company up the line owe its own notice by the strictest agreement above it, and the organisation its own", async () => {
    const line = await aLine();
    const demandId = await report(line);
    const notices = await noticesOf(demandId);
    expect(notices.map(({ tier, supplier_id, term }) => ({ tier, supplier_id, term }))).toEqual([
      { tier: 0, supplier_id: line.sub.supplierId, term: "24" },
      { tier: 1, supplier_id: line.prime.supplierId, term: "24" },
      { tier: 2, supplier_id: null, term: "40" },
    ]);
    expect(notices.map(({ given_at }) => given_at !== null)).toEqual([true, false, false]);
    expect(notices.slice(1).every(({ due_at }) => due_at! > new Date())).toBe(true);
    expect(await mails("demand_owed", demandId)).toBe(1);
    expect(await mails("staff_demand_reported", demandId)).toBeGreaterThan(0);
    const page = await (await auditor.get(`/compelled/${demandId}`)).text();
    for (const words of ["Landgericht Musterstadt", "Notices up the line", "24 business hours"])
      expect(page).toContain(words);
  });

  test("that is reported too late is shown as late", async () => {
    const line = await aLine({ head: 8, deed: 8 });
    const demandId = await report(line, { receivedOn: "2026-01-05" });
    expect(await (await officer.get(`/compelled/${demandId}`)).text()).toContain("Given late");
  });

  test("is nobody's below but the reporter's: the prime reads that a notice is owed, a sibling nothing at all", async () => {
    const line = await aLine();
    const demandId = await report(line);
    const prime = await (await line.prime.lead.get("/portal/compelled")).text();
    expect(prime).toContain("Meldungen, die Sie schulden");
    expect(prime).not.toMatch(/Landgericht|Drawings of the housing|Sub 0\./);
    const sibling = await (await line.sibling.lead.get("/portal/compelled")).text();
    expect(sibling).toContain("Kein Verlangen gemeldet");
    for (const other of [line.prime, line.sibling]) {
      expect((await other.lead.get(`/portal/compelled/${demandId}`)).status).toBe(404);
      const step = await other.lead.post(`/portal/compelled/${demandId}`, {
        step: "contest",
        note: "we contest it",
      });
      expect(step.status).toBe(404);
    }
    const [, owed] = await noticesOf(demandId);
    const give = (by: Caller) =>
      by.post(`/portal/compelled/notices/${owed!.id}`, { note: "We pass it on to you." });
    expect((await give(line.sibling.lead)).status).toBe(404);
    expect((await give(line.sub.lead)).status).toBe(404);
    // whoever comes second is led to the list, where the notice stands as given
    await Promise.all(Array.from({ length: 20 }, () => give(line.prime.lead)));
    expect(
      await query("select from audit_event where type = $1 and subject_id = $2", [
        "compelled.notice_given",
        owed!.id,
      ]),
    ).toHaveLength(1);
    expect((await noticesOf(demandId))[1]!.given_at).not.toBeNull();
  });

  test("counts without delay where agreements are silent, and never beyond the day the answer is due", async () => {
    const line = await aLine({});
    const notices = await noticesOf(await report(line));
    expect(notices.map(({ term }) => term)).toEqual([
      "prompt_before",
      "prompt_before",
      "prompt_before",
    ]);
    const tight = await aLine({ head: 400, deed: 400 });
    const soon = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const [, owed] = await noticesOf(await report(tight, { answerDueOn: soon }));
    expect(owed!.due_at!.getTime()).toBeLessThanOrEqual(Date.parse(soon) + 2 * 86_400_000);
  });

  test("whose telling the law forbids stops every clock until it is allowed", async () => {
    const line = await aLine();
    const demandId = await report(line, { permitted: "no" });
    expect((await noticesOf(demandId)).map(({ due_at }) => due_at)).toEqual([null, null, null]);
    await line.sub.lead.post(`/portal/compelled/${demandId}`, {
      step: "permitted",
      note: "The court lifted its order.",
    });
    const notices = await noticesOf(demandId);
    expect(notices.slice(1).every(({ due_at }) => due_at! > new Date())).toBe(true);
  });

  test("that staff heard of elsewhere is owed by the supplier first; the companies above are asked once it gave notice", async () => {
    const line = await aLine();
    const answer = await clerk.post("/compelled/new", {
      ...reportOf(line.sub.engagementId),
      told: "elsewhere",
    });
    const demandId = answer.headers.get("location")!.split("/").at(-1)!;
    let notices = await noticesOf(demandId);
    expect(notices.map(({ due_at }) => due_at !== null)).toEqual([true, false, true]);
    const given = await line.sub.lead.post(`/portal/compelled/notices/${notices[0]!.id}`, {
      note: "The court asked us today.",
    });
    expect(given.status).toBe(302);
    notices = await noticesOf(demandId);
    expect(notices.map(({ due_at }) => due_at !== null)).toEqual([true, true, true]);
  });

  test("is reminded of once, and once more when it is late, to the company and the officers", async () => {
    const line = await aLine();
    const demandId = await report(line);
    const move = (hours: number) =>
      query(
        "update compelled_notice set due_at = now() + make_interval(hours => $2) where demand_id = $1 and tier = 1",
        [demandId, hours],
      );
    await query("alter table compelled_notice disable trigger user");
    await move(2);
    await Promise.all([tendDemands(portal.portal), tendDemands(portal.portal)]);
    expect(await mails("demand_due", demandId)).toBe(1);
    await move(-1);
    await query("alter table compelled_notice enable trigger user");
    await tendDemands(portal.portal);
    await tendDemands(portal.portal);
    expect(await mails("demand_overdue", demandId)).toBe(1);
    expect(await mails("staff_demand_overdue", demandId)).toBeGreaterThan(0);
    expect(await (await officer.get("/compelled?state=overdue")).text()).toContain(demandId);
    const csv = await (await officer.get("/compelled/export.csv?state=overdue")).text();
    expect(csv).toContain("Landgericht Musterstadt");
  });

  test("is closed by a risk officer once notices are given and something was decided, and then stays as it is", async () => {
    const line = await aLine();
    const demandId = await report(line);
    const close = () => officer.post(`/compelled/${demandId}/close`, { note: "Settled in court." });
    const troubleOf = async () => (await close()).headers.get("location") ?? "";
    expect(await troubleOf()).toContain("trouble=notices");
    for (const { id } of (await noticesOf(demandId)).slice(1))
      await officer.post(`/compelled/${demandId}/notices/${id}`, { note: "By letter of today." });
    expect(await troubleOf()).toContain("trouble=undecided");
    for (const step of ["contest", "protective_order", "disclosed"])
      await line.sub.lead.post(`/portal/compelled/${demandId}`, { step, note: "As told." });
    expect((await clerk.post(`/compelled/${demandId}/close`, { note: "Over." })).status).toBe(404);
    expect(await troubleOf()).not.toContain("trouble");
    const late = await line.sub.lead.post(`/portal/compelled/${demandId}`, {
      step: "contest",
      note: "Once more.",
    });
    expect(late.status).toBe(409);
    const history = await query<{ type: string }>(
      "select type from compelled_event where demand_id = $1 order by id",
      [demandId],
    );
    expect(history.map(({ type }) => type)).toEqual([
      "reported",
      "notice_given",
      "notice_given",
      "contest",
      "protective_order",
      "disclosed",
      "closed",
    ]);
  });

  test("is told what is wrong beside the field, in the reader's language", async () => {
    const line = await aLine();
    const answer = await line.sub.lead.post("/portal/compelled/new", {
      ...reportOf(line.sub.engagementId, { receivedTime: "noon", touches: "" }),
    });
    expect(answer.status).toBe(400);
    const text = await answer.text();
    for (const words of ["Geben Sie die Uhrzeit als 14:30 an.", "was betroffen ist"])
      expect(text).toContain(words);
    const foreign = await line.sub.lead.post(
      "/portal/compelled/new",
      reportOf(line.sibling.engagementId),
    );
    expect(foreign.status).toBe(400);
  });
});

test("the wall in the database keeps what was reported, who owes what, and the history", async () => {
  const line = await aLine();
  const demandId = await report(line);
  const [, owed] = await noticesOf(demandId);
  const as = (scope: Scope, text: string) =>
    inTransaction({ database: portal.portal.database, scope }, (writer) =>
      sql.raw(text).execute(writer),
    );
  const actor = { kind: "staff", id: null, name: "Somebody" } as const;
  const staff: Scope = { kind: "staff", actor };
  const sub: Scope = { kind: "supplier", supplierId: line.sub.supplierId, actor };
  const sibling: Scope = { kind: "supplier", supplierId: line.sibling.supplierId, actor };
  for (const text of [
    `update compelled_demand set authority = 'Another' where id = '${demandId}'`,
    `update compelled_event set note = 'x' where demand_id = '${demandId}'`,
    `delete from compelled_event where demand_id = '${demandId}'`,
    `delete from compelled_demand where id = '${demandId}'`,
    `update compelled_notice set term = '400' where id = '${owed!.id}'`,
    `update compelled_notice set given_at = now() - interval '2 days', given_by = 'x' where id = '${owed!.id}'`,
  ])
    await expect(as(staff, text)).rejects.toThrow();
  await expect(
    as(
      sub,
      `update compelled_demand set state = 'closed', closed_at = now(), closed_by = '${officer.staffId}' where id = '${demandId}'`,
    ),
  ).rejects.toMatchObject({ code: "FD079" });
  for (const table of ["compelled_demand", "compelled_notice", "compelled_event"]) {
    const { rows } = await as(sibling, `select * from ${table}`);
    expect(rows).toEqual([]);
  }
});
