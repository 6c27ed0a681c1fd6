// The review desk over HTTP: who may do what, what a refusal says, and what the dashboard costs.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { STAFF_ROLES, type StaffRole } from "#app/access/permissions.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { aSubmittedAssessment, attachedEvidence, type Submitted } from "#tests/support/reviews.ts";

let portal: TestPortal;
let officer: Caller;
let given: Submitted;
beforeAll(async () => {
  portal = await aPortal();
  officer = await callersOf(portal).staff(["risk_officer"]);
  given = await aSubmittedAssessment(portal.db, { legalName: "Brandt & Söhne" });
});
afterAll(() => portal.stop());

const SEEN = { question: "staff_undertaking", version: "1" };
const ACTIONS: readonly (readonly [path: string, form: Record<string, string>])[] = [
  ["accept", SEEN],
  ["return", { ...SEEN, message: "Please say more." }],
  ["not-applicable", { ...SEEN, approved: "yes" }],
  ["assurance", { ...SEEN, assurance: "document_reviewed" }],
  ["note", { ...SEEN, note: "for colleagues" }],
  ["accept-section", { section: "B" }],
  ["return-all", { dueOn: "2030-01-01" }],
  ["decide", { seen: "0".repeat(64), pendingAccepted: "on" }],
];
const snapshot = async () =>
  (
    await portal.db.owner.query(
      "select a.state, md5(string_agg(w::text, '' order by w.question_id)) as sum from assessment a join answer w on w.assessment_id = a.id where a.id = $1 group by a.state",
      [given.assessmentId],
    )
  ).rows[0] as unknown;

describe("anti-pattern 15: every action is refused to every role that does not hold its permission", () => {
  test.each(STAFF_ROLES.filter((role) => role !== "risk_officer"))(
    "%s",
    async (role: StaffRole) => {
      const before = await snapshot();
      const person = await callersOf(portal).staff([role]);
      for (const [path, form] of ACTIONS) {
        const answer = await person.post(`/review/${given.assessmentId}/${path}`, form);
        expect([path, answer.status]).toEqual([path, 404]);
      }
      expect(await snapshot()).toEqual(before);
    },
  );

  test("a supplier and nobody reach none of them", async () => {
    const before = await snapshot();
    const supplier = await callersOf(portal).supplier(given);
    for (const [path, form] of ACTIONS)
      for (const who of [supplier, callersOf(portal).nobody()])
        expect((await who.post(`/review/${given.assessmentId}/${path}`, form)).status).toBe(401);
    expect(await snapshot()).toEqual(before);
  });

  test("the auditor reads what the risk officer reads, without any button", async () => {
    const auditor = await callersOf(portal).staff(["auditor"]);
    const page = await (await auditor.get(`/review/${given.assessmentId}?show=all`)).text();
    expect(page).toContain("Brandt &amp; Söhne");
    expect(page).not.toMatch(/\/(?:accept|decide)["?]/);
  });
});

test("an assessment that does not exist answers like one that may not be seen", async () => {
  const unknown = "00000000-0000-4000-8000-000000000000";
  for (const path of ["", "/decide", `/decisions/${unknown}`, `/decisions/${unknown}/override`])
    expect((await officer.get(`/review/${unknown}${path}`)).status).toBe(404);
  expect((await officer.get(`/review/not-an-id`)).status).toBe(404);
});

test("a label without evidence is refused in words that say what to do", async () => {
  const form = { ...SEEN, assurance: "independently_verified" };
  const answer = await officer.post(`/review/${given.assessmentId}/assurance.data`, form);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("Accept a document first");
});

test("accepting by a plain form leads back to the question", async () => {
  const answer = await officer.post(`/review/${given.assessmentId}/accept`, SEEN, {
    headers: { "sec-fetch-dest": "document" },
  });
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toBe(
    `/review/${given.assessmentId}?show=all#q-staff_undertaking`,
  );
});

test("the page shows evidence beside its answer and opens the arithmetic", async () => {
  await attachedEvidence(portal.db, given, ["staff_undertaking"], { title: "NDA register" });
  const page = await (await officer.get(`/review/${given.assessmentId}?show=all`)).text();
  expect(page).toContain("NDA register");
  expect(page).toMatch(/\/files\/[0-9a-f-]{36}/);
  expect(page).toContain("What would move the tier");
});

test("the desk as CSV holds what the desk shows, and no formula", async () => {
  await aSubmittedAssessment(portal.db, { legalName: "=HYPERLINK(1)" });
  const answer = await officer.get("/review.csv?view=submitted");
  const text = await answer.text();
  expect(answer.headers.get("content-type")).toContain("text/csv");
  expect(text).toContain("Brandt & Söhne");
  expect(text).toContain("'=HYPERLINK(1)");
  expect(text).not.toMatch(/(?:^|,)=/m);
});

test("deciding over the web ends at the record, which proves itself when asked", async () => {
  const other = await aSubmittedAssessment(portal.db, { legalName: "Proof Ltd" });
  const page = await (await officer.get(`/review/${other.assessmentId}/decide`)).text();
  const seen = /name="seen" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? "";
  const done = await officer.post(`/review/${other.assessmentId}/decide`, {
    seen,
    pendingAccepted: "on",
    reason: "",
  });
  expect(done.status).toBe(302);
  const record = done.headers.get("location") ?? "";
  const proof = await (await officer.get(`${record}?recompute=1`)).text();
  expect(proof).toMatch(/The same [\d,]+ bytes came out/);
});

describe("the dashboard", () => {
  async function statementsDuring(path: string): Promise<number> {
    const asked = pg.Client.prototype.query;
    let count = 0;
    pg.Client.prototype.query = function (this: pg.Client, ...args: Parameters<typeof asked>) {
      count += 1;
      return asked.apply(this, args);
    } as typeof asked;
    try {
      expect((await officer.get(path)).status).toBe(200);
    } finally {
      pg.Client.prototype.query = asked;
    }
    return count;
  }

  /** What the page itself asks: jobs share the process and only ever add to a count, the more the slower the machine is. */
  async function statementsOf(path: string): Promise<number> {
    const counts: number[] = [];
    for (let time = 0; time < 8; time += 1) counts.push(await statementsDuring(path));
    return Math.min(...counts);
  }

  test("asks the database as often for three hundred suppliers as for a few", async () => {
    const few = await statementsOf("/dashboard");
    await portal.db.owner.query(
      `insert into supplier (legal_name, country, tier, exposure, assessment_state)
       select 'Supplier of many ' || n, 'DE', 'low', 'E1', 'decided' from generate_series(1, 300) n`,
    );
    expect(await statementsOf("/dashboard")).toBe(few);
    expect(few).toBeLessThanOrEqual(24);
  });

  test("every staff role that reads it gets it, the administrator does not", async () => {
    for (const role of ["procurement", "business_owner", "auditor"] as const)
      expect((await (await callersOf(portal).staff([role])).get("/dashboard")).status).toBe(200);
    const administrator = await callersOf(portal).staff(["administrator"]);
    expect((await administrator.get("/dashboard")).status).toBe(404);
  });
});
