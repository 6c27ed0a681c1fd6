// The register shows every supplier exactly once, whatever the order, the direction and the filter.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countSuppliers } from "#db/supplier-filter.ts";
import {
  listSuppliers,
  SUPPLIER_ORDERS,
  type ListedSupplier,
  type Place,
  type SupplierOrder,
} from "#db/supplier-list.ts";
import type { SupplierFilter } from "#db/supplier-filter.ts";
import { inReading, type Scope } from "#db/transaction.ts";
import { aSupplier, type SupplierFacts } from "#tests/support/builders.ts";
import { freshDatabase, pinToday, type TestDatabase } from "#tests/support/database.ts";

const STAFF: Scope = { kind: "staff", actor: { kind: "staff", id: null, name: "Kim" } };
const TODAY = "2026-11-22";
let db: TestDatabase;

beforeAll(async () => {
  db = await freshDatabase();
  await pinToday(db.owner, TODAY);
  const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });
  const day = fc.constantFrom("2026-10-01", "2026-11-21", "2026-11-22", "2026-12-30", "2027-02-01");
  const tier = fc.constantFrom("low", "moderate", "high", "critical");
  const facts = fc.record({
    // few names, so that pages break between suppliers of the same name
    legalName: fc.constantFrom(
      "Ärmel AG",
      "alpha",
      "Alpha",
      "Zeta Ltd",
      "beta'); --",
      "Ωmega",
      "Ål",
    ),
    tier: maybe(tier),
    overrideTier: maybe(tier),
    overrideUntil: maybe(day),
    exposure: maybe(fc.constantFrom("E0", "E1", "E2", "E3", "E4") as fc.Arbitrary<"E0">),
    assessmentState: fc.constantFrom("none", "sent", "submitted", "decided", "withdrawn"),
    dueOn: maybe(day),
    evidenceExpiresOn: maybe(day),
    country: fc.constantFrom("DE", "FR", "JP"),
    tags: fc.constantFrom([], ["casting"], ["casting", "software"]),
  });
  for (const one of fc.sample(facts, { numRuns: 130, seed: 7 })) await aSupplier(db, tidy(one));
  await aSupplier(db, { legalName: "Gone", status: "archived" });
});
afterAll(() => db.drop());

// an override has a tier and a last day, or neither
function tidy(
  facts: Omit<SupplierFacts, "overrideTier"> & { overrideTier: string | null },
): SupplierFacts {
  const whole = facts.overrideTier !== null && facts.overrideUntil !== null;
  return whole ? facts : { ...facts, overrideTier: null, overrideUntil: null };
}

const read = <T>(work: Parameters<typeof inReading<T>>[1]) =>
  inReading({ database: db.database, scope: STAFF }, work);

async function walk(order: SupplierOrder, descending: boolean, filter: SupplierFilter) {
  const forth: ListedSupplier[] = [];
  const pages: ListedSupplier[][] = [];
  let after: Place | undefined;
  let last: Place | undefined;
  do {
    const page = await read((reader) =>
      listSuppliers(reader, filter, { order, descending, after, size: 17 }, TODAY),
    );
    forth.push(...page.rows);
    pages.push([...page.rows]);
    last = page.previous ?? last;
    after = page.next;
  } while (after);
  const back: ListedSupplier[][] = [];
  for (let before = last; before && back.length < 50;) {
    const page = await read((reader) =>
      listSuppliers(reader, filter, { order, descending, before, size: 17 }, TODAY),
    );
    back.unshift([...page.rows]);
    before = page.previous;
  }
  return { forth, pages, back };
}

const ACTIVE: SupplierFilter = { status: "active" };
const idsOf = (rows: readonly ListedSupplier[]) => rows.map((row) => row.id);

describe.each(SUPPLIER_ORDERS)("ordered by %s", (order) => {
  test.each([false, true])(
    "every supplier is on exactly one page (descending: %s)",
    async (down) => {
      const { forth, pages, back } = await walk(order, down, ACTIVE);
      const { rows } = await db.owner.query<{ id: string }>(
        "select id from supplier where status = 'active'",
      );
      expect([...idsOf(forth)].sort()).toEqual(rows.map((row) => row.id).sort());
      expect(back.map(idsOf)).toEqual(pages.slice(0, -1).map(idsOf));
    },
  );

  test("the other direction is the same list turned round", async () => {
    const up = await walk(order, false, ACTIVE);
    const down = await walk(order, true, ACTIVE);
    expect(idsOf(down.forth)).toEqual(idsOf(up.forth).reverse());
  });
});

test("the tier in force orders the list: an override counts until its last day and not after", async () => {
  const { forth } = await walk("tier", true, ACTIVE);
  const rank = (tier: string | null) => ["low", "moderate", "high", "critical"].indexOf(tier ?? "");
  const ranks = forth.map((row) => rank(row.tier));
  expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  expect(forth.some((row) => row.overridden)).toBe(true);
});

describe("filters", () => {
  const all = (filter: Partial<SupplierFilter>) =>
    walk("name", false, { ...ACTIVE, ...filter }).then(({ forth }) => forth);

  test("a filter by tier goes by the tier in force", async () => {
    const everybody = await all({});
    for (const tier of ["low", "critical", "none"] as const)
      expect(idsOf(await all({ tier })).sort()).toEqual(
        idsOf(everybody.filter((row) => (row.tier ?? "none") === tier)).sort(),
      );
  });

  test("overdue means due before today, and expiring includes the last day", async () => {
    expect((await all({ due: "overdue" })).every((row) => row.dueOn! < TODAY)).toBe(true);
    const soon = await all({ evidence: "60" });
    expect(new Set(soon.map((row) => row.evidenceUntil))).toEqual(new Set([TODAY, "2026-12-30"]));
  });

  test("archived suppliers stand apart", async () => {
    expect((await all({ status: "archived" })).map((row) => row.name)).toEqual(["Gone"]);
  });

  test("the count of a filtered list is the length of the list", async () => {
    const filter: SupplierFilter = { ...ACTIVE, country: "FR", tag: "casting", state: "sent" };
    const count = await read((reader) => countSuppliers(reader, filter, TODAY));
    expect(count).toBe((await all(filter)).length);
  });
});

test("the whole register is counted without counting it", async () => {
  const page = await read((reader) =>
    listSuppliers(reader, ACTIVE, { order: "name", descending: false, size: 5 }, TODAY),
  );
  expect(page.total).toBe(130);
});

describe("searching", () => {
  const find = (search: string) =>
    walk("name", false, { ...ACTIVE, search }).then(({ forth }) => forth.map((row) => row.name));

  beforeAll(async () => {
    await aSupplier(db, {
      legalName: "Nordguss Präzision GmbH",
      domain: "www.nordguss.example",
      registrationNumber: "HRB 51422",
    });
  });

  test.each(["nord", "präz nordg", "nordguss.example", "hrb 514", "HRB-51422", "PRÄZISION"])(
    "finds by the beginning of words: %s",
    async (search) => expect(await find(search)).toEqual(["Nordguss Präzision GmbH"]),
  );

  test.each(["uss", "nordguss castings", "''; drop table supplier; --", "a:* | b"])(
    "finds nothing for what is nowhere at the beginning of a word, and breaks on no sign: %s",
    async (search) => expect(await find(search)).not.toContain("Nordguss Präzision GmbH"),
  );

  test("a search of nothing but signs narrows nothing", async () => {
    expect((await find("%%% ''")).length).toBeGreaterThan(100);
  });
});
