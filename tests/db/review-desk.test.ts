// The desk: what presses first stands first, nothing is skipped or shown twice while paging, and filters narrow it.
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  countDesk,
  listDesk,
  type DeskFilter,
  type DeskPlace,
  type DeskRow,
} from "#db/review-desk.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { aPerson, insert } from "#tests/support/builders.ts";
import { freshDatabase, pinToday, type TestDatabase } from "#tests/support/database.ts";
import { aSubmittedAssessment } from "#tests/support/reviews.ts";

const TODAY = "2026-05-04";
let db: TestDatabase;
let officer: string;

async function decision(validUntil: string, legalName: string) {
  const given = await aSubmittedAssessment(db, { empty: true, state: "decided", legalName });
  const decisionId = await insert(db, "tier_decision", {
    assessment_id: given.assessmentId,
    supplier_id: given.supplierId,
    engagement_id: given.engagementId,
    computed_tier: "high",
    tier: "high",
    band: "A1",
    low_bp: 1,
    high_bp: 1,
    assured_bp: 1,
    model_edition: "2026-1",
    edition_sha256: "0".repeat(64),
    inputs: "{}",
    result: "{}",
    decided_by: officer,
    decided_on: addDays(TODAY, -30),
    valid_until: validUntil,
  });
  return { ...given, decisionId };
}

beforeAll(async () => {
  db = await freshDatabase();
  await pinToday(db.owner, TODAY);
  officer = await aPerson(db, ["risk_officer"]);
  await decision(addDays(TODAY, 20), "Ends soon");
  await decision(addDays(TODAY, -2), "Ended");
  await decision(addDays(TODAY, 200), "Counts long");
  const { decisionId, supplierId } = await decision(addDays(TODAY, 300), "Override waits");
  await insert(db, "tier_override", {
    decision_id: decisionId,
    supplier_id: supplierId,
    tier: "low",
    reason: "a reason long enough",
    expires_on: addDays(TODAY, 30),
    proposed_by: officer,
  });
  for (const [name, days] of [
    ["Late by far", -9],
    ["Late", -1],
    ["In time", 5],
  ] as const)
    await aSubmittedAssessment(db, {
      empty: true,
      state: "started",
      legalName: name,
      dueOn: addDays(TODAY, days),
    });
  for (const name of ["First in", "Second in"])
    await aSubmittedAssessment(db, { empty: true, legalName: name, exposure: "E2" });
});
afterAll(() => db.drop());

async function walk(filter: Partial<DeskFilter>, size: number): Promise<DeskRow[]> {
  const all: DeskRow[] = [];
  let after: DeskPlace | undefined;
  do {
    const place = after;
    const page = await inReading({ database: db.database, scope: SYSTEM }, (reader) =>
      listDesk(reader, { view: "attention", ...filter }, { after: place, size }, TODAY),
    );
    all.push(...page.rows);
    after = page.next;
  } while (after);
  return all;
}

const EXPECTED = [
  "Override waits",
  "First in",
  "Second in",
  "Late by far",
  "Late",
  "Ended",
  "Ends soon",
];

test.each([1, 2, 3, 50])("paging by %i shows what waits, the most pressing first", async (size) => {
  expect((await walk({}, size)).map((row) => row.supplierName)).toEqual(EXPECTED);
});

test.each([1, 4, 50])("all assessments, paged by %i, each once", async (size) => {
  const names = (await walk({ view: "all" }, size)).map((row) => row.supplierName);
  expect(new Set(names).size).toBe(9);
  expect(names).toHaveLength(9);
});

test("each row says why it lies there and from which day", async () => {
  const rows = await walk({}, 50);
  expect(rows.map(({ why, day }) => [why, day]).slice(3)).toEqual([
    ["overdue", addDays(TODAY, -9)],
    ["overdue", addDays(TODAY, -1)],
    ["ending", addDays(TODAY, -2)],
    ["ending", addDays(TODAY, 20)],
  ]);
});

test("filters narrow the desk", async () => {
  const names = async (filter: Partial<DeskFilter>) =>
    (await walk(filter, 50)).map((row) => row.supplierName);
  expect(await names({ view: "submitted" })).toEqual(["First in", "Second in"]);
  expect(await names({ exposure: "E2" })).toEqual(["First in", "Second in"]);
  expect(await names({ view: "all", due: "7" })).toEqual(["In time"]);
  expect(await names({ view: "all", due: "overdue" })).toEqual(["Late by far", "Late"]);
  expect((await names({ view: "all", state: "submitted" })).sort()).toEqual([
    "First in",
    "Second in",
  ]);
  expect(await names({ ownerId: officer })).toEqual([]);
  expect(await names({ settledBy: officer })).toEqual(EXPECTED.slice(1));
});

test("a decision replaced by a later one does not come back to the desk", async () => {
  const { assessmentId, supplierId, engagementId } = await decision(addDays(TODAY, 3), "Replaced");
  expect((await walk({ view: "ending" }, 50)).map((row) => row.supplierName)).toContain("Replaced");
  await db.owner.query(
    `insert into tier_decision (assessment_id, supplier_id, engagement_id, computed_tier, tier, band, low_bp, high_bp, assured_bp,
       model_edition, edition_sha256, inputs, result, decided_by, decided_on, valid_until)
     values ($1, $2, $3, 'low', 'low', 'A3', 1, 1, 1, '2026-1', repeat('0', 64), '{}', '{}', $4, $5::date, $5::date + 300)`,
    [assessmentId, supplierId, engagementId, officer, TODAY],
  );
  expect((await walk({ view: "ending" }, 50)).map((row) => row.supplierName)).not.toContain(
    "Replaced",
  );
});

test("the counts beside the views are the lengths of the views", async () => {
  const counts = await inReading({ database: db.database, scope: SYSTEM }, (reader) =>
    countDesk(reader, TODAY),
  );
  for (const view of ["override", "submitted", "overdue", "ending"] as const)
    expect(counts[view]).toBe((await walk({ view }, 50)).length);
});
