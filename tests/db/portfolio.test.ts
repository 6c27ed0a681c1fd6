// The dashboard's figures are the counts of the lists behind them, for any population, at a cost that does not grow.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portfolioView, trendView, type TierKey } from "#app/use-cases/parts/portfolio-view.ts";
import { compactPortfolio, keepSnapshot, readPortfolio, readTrend } from "#db/portfolio.ts";
import { countSuppliers, type SupplierFilter } from "#db/supplier-filter.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { EXPOSURES, TIERS } from "#scoring/facts.ts";
import { aSupplier, type SupplierFacts } from "#tests/support/builders.ts";
import { freshDatabase, pinToday, type TestDatabase } from "#tests/support/database.ts";

const TODAY = "2026-05-04";
let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
  await pinToday(db.owner, TODAY);
});
afterAll(() => db.drop());

const asking = () => ({ database: db.database, scope: SYSTEM });
const view = () =>
  inReading(asking(), async (reader, { today }) =>
    portfolioView(await readPortfolio(reader, today)),
  );
const listed = (filter: Omit<SupplierFilter, "status">) =>
  inReading(asking(), (reader) => countSuppliers(reader, { status: "active", ...filter }, TODAY));

const day = fc.integer({ min: -40, max: 120 }).map((days) => addDays(TODAY, days));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const population: fc.Arbitrary<SupplierFacts[]> = fc.array(
  fc.record({
    status: fc.constantFrom("active", "active", "active", "archived"),
    exposure: maybe(fc.constantFrom(...EXPOSURES)),
    tier: maybe(fc.constantFrom(...TIERS)),
    overrideTier: maybe(fc.constantFrom(...TIERS)),
    overrideUntil: maybe(day),
    assessmentState: fc.constantFrom("none", "sent", "submitted", "decided"),
    dueOn: maybe(day),
    evidenceExpiresOn: maybe(day),
  }),
  { minLength: 1, maxLength: 25 },
);

test("every figure equals the list it opens, whoever was added, changed or archived", async () => {
  await fc.assert(
    fc.asyncProperty(population, fc.boolean(), async (suppliers, compact) => {
      const ids = [];
      // an override is a tier until a day: one without the other does not exist
      for (const one of suppliers) {
        const overridden = one.overrideTier && one.overrideUntil && one.tier;
        const rest = overridden ? {} : { overrideTier: null, overrideUntil: null };
        ids.push(await aSupplier(db, { ...one, ...rest }));
      }
      await db.owner.query("update supplier set due_on = due_on + 3 where id = $1", [ids[0]]);
      await db.owner.query("update supplier set status = 'archived' where id = $1", [ids.at(-1)]);
      if (compact) await inTransaction(asking(), (writer) => compactPortfolio(writer));
      const shown = await view();
      for (const tier of [...TIERS, "none"] as TierKey[]) {
        expect(shown.byTier[tier]).toBe(await listed({ tier }));
        for (const exposure of EXPOSURES)
          expect(
            shown.cells
              .filter((cell) => cell.tier === tier && cell.exposure === exposure)
              .reduce((sum, cell) => sum + cell.count, 0),
          ).toBe(await listed({ tier, exposure }));
      }
      expect(shown.suppliers).toBe(await listed({}));
      expect(shown.withoutExposure).toBe(await listed({ exposure: "none" }));
      expect(shown.overdue).toBe(await listed({ due: "overdue" }));
      for (const evidence of ["expired", "30", "60", "90"] as const)
        expect(shown.evidence[evidence]).toBe(await listed({ evidence }));
      for (const state of ["none", "sent", "submitted", "decided"])
        expect(shown.byState[state] ?? 0).toBe(await listed({ state }));
    }),
    { numRuns: 12 },
  );
}, 120_000);

test("the trend keeps the tier in force on its day, and a day taken twice is replaced", async () => {
  await db.owner.query("update supplier set status = 'archived'");
  const overridden = { exposure: "E3", tier: "high", overrideTier: "low" } as const;
  await aSupplier(db, { ...overridden, overrideUntil: TODAY });
  const other = await aSupplier(db, { exposure: "E2", tier: "moderate" });
  const keep = (today: string) => inTransaction(asking(), (writer) => keepSnapshot(writer, today));
  await keep(TODAY);
  await db.owner.query("update supplier set tier = 'critical' where id = $1", [other]);
  await keep(TODAY);
  const later = addDays(TODAY, 32);
  await keep(later);
  const trend = await inReading(asking(), (reader) => readTrend(reader, later, 6));
  expect(trendView(trend)).toEqual([
    { day: TODAY, counts: { low: 1, moderate: 0, high: 0, critical: 1, none: 0 } },
    { day: later, counts: { low: 0, moderate: 0, high: 1, critical: 1, none: 0 } },
  ]);
});

test("a thousand suppliers leave no more figures to read than ten", async () => {
  const rows = async () => {
    await inTransaction(asking(), (writer) => compactPortfolio(writer));
    const { rows: counted } = await db.owner.query(
      "select count(*)::int as n from portfolio_delta",
    );
    return counted[0].n as number;
  };
  const add = (many: number) =>
    db.owner.query(
      `insert into supplier (legal_name, country, exposure, tier, assessment_state, due_on)
       select 'S' || i, 'DE', 'E' || i % 5, (array['low','moderate','high'])[1 + i % 3], 'decided', $2::date + i % 30
       from generate_series(1, $1::int) i`,
      [many, TODAY],
    );
  await add(60);
  const few = await rows();
  await add(1000);
  expect(await rows()).toBe(few);
});
