// How a way stands from a day on: the stretches of days that the database finds are those that scoring judges day by day.
import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { judgeRoute } from "#scoring/obligations/jurisdictions/judge-route.ts";
import type { JurisdictionTable } from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import { anEngagement, aPerson, aSupplier } from "#tests/support/builders.ts";
import {
  BEGIN,
  COUNTRIES,
  countryRules,
  enterOnly,
  LAST_TURN,
  OVERLAYS,
  someDay,
} from "#tests/support/country-rules.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let db: TestDatabase;
let client: pg.PoolClient;
let engagement: { supplierId: string; engagementId: string; officerId: string };
beforeAll(async () => {
  db = await freshDatabase();
  client = await db.owner.connect();
  const supplierId = await aSupplier(db);
  const engagementId = await anEngagement(db, supplierId);
  engagement = { supplierId, engagementId, officerId: await aPerson(db, ["risk_officer"]) };
});
afterAll(async () => {
  client.release();
  await db.drop();
});

// what is put on record for special data stands under the name of what it is a part of
const NAMES: Readonly<Record<string, string>> = {
  special_category: "personal_data",
  export_itar: "export_controlled",
};
const nameOf = (mark: string) => NAMES[mark] ?? mark;

interface Basis {
  readonly to: string;
  readonly overlay: string;
  readonly from: string;
  readonly until: string;
  readonly withdrawn: string | null;
}
const bases = fc.array(
  fc
    .record({
      to: fc.constantFrom(...COUNTRIES),
      overlay: fc.constantFrom("any", ...OVERLAYS.map(nameOf)),
      from: someDay,
      lasts: fc.nat(4),
      withdrawn: fc.option(fc.nat(5)),
    })
    .map(({ lasts, withdrawn, ...basis }): Basis => ({
      ...basis,
      until: addDays(basis.from, lasts),
      withdrawn: withdrawn === null ? null : addDays(basis.from, withdrawn),
    })),
  { maxLength: 6 },
);
const way = fc.record({
  from: fc.constantFrom(...COUNTRIES),
  to: fc.constantFrom(...COUNTRIES),
  overlays: fc.subarray(OVERLAYS, { maxLength: 3 }),
});
type Way = typeof way extends fc.Arbitrary<infer T> ? T : never;

const counts = (basis: Basis, day: string) =>
  basis.from <= day && basis.until >= day && (basis.withdrawn === null || basis.withdrawn > day);

/** How the way stands on one day: closed, wanting a basis, or open. */
function stands(
  asked: Way,
  on: { table: JurisdictionTable; bases: readonly Basis[]; day: string },
): string {
  const marks: readonly (string | null)[] = asked.overlays.length === 0 ? [null] : asked.overlays;
  const found = marks.flatMap((mark) =>
    judgeRoute(
      { ...asked, overlays: mark === null ? [] : [mark] },
      null,
      on.day,
      on.table,
    ).findings.map(({ verdict }) => ({ mark, verdict })),
  );
  if (found.some(({ verdict }) => verdict === "forbidden")) return "forbidden";
  const covered = (mark: string | null) =>
    on.bases.some(
      (basis) =>
        basis.to === asked.to &&
        counts(basis, on.day) &&
        (basis.overlay === "any" || (mark !== null && basis.overlay === nameOf(mark))),
    );
  const wanting = found.some(({ verdict, mark }) => verdict !== "allowed" && !covered(mark));
  return wanting ? "no_basis" : "open";
}

async function put(kept: readonly Basis[]): Promise<void> {
  await client.query(
    `insert into transfer_basis (supplier_id, engagement_id, to_country, overlay, mechanism, note, valid_from, valid_until,
       recorded_by, withdrawn_on, withdrawn_by)
     select $2, $3, b."to", b.overlay, 'permit', 'on record for this test', b."from", b."until", $4, b.withdrawn,
       case when b.withdrawn is not null then $4::uuid end
     from jsonb_to_recordset($1) as b("to" text, overlay text, "from" date, "until" date, withdrawn date)`,
    [JSON.stringify(kept), engagement.supplierId, engagement.engagementId, engagement.officerId],
  );
}

test("for any rows, bases and marks the stretches of a way are what each of its days says", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      countryRules,
      bases,
      fc.array(way, { minLength: 8, maxLength: 8 }),
      async (table, kept, asked) => {
        await client.query("begin");
        try {
          await enterOnly(client, table);
          await put(kept);
          for (const one of asked) {
            const { rows } = await client.query<{
              first: string;
              last: string | null;
              state: string;
            }>(
              `select first_day::text as first, last_day::text as last, state
               from route_spans($1, $2, $3, $4, $5) order by first_day`,
              [engagement.engagementId, one.from, one.to, one.overlays, BEGIN],
            );
            const days = Array.from({ length: LAST_TURN + 2 }, (_, count) => addDays(BEGIN, count));
            const spans = days.map((day) =>
              rows.filter(({ first, last }) => first <= day && (last === null || last >= day)),
            );
            const judged = days.map((day) => stands(one, { table, bases: kept, day }));
            expect(spans.map((those) => those.map(({ state }) => state))).toEqual(
              judged.map((state) => [state]),
            );
            const turns = judged.filter((state, place) => state !== judged[place - 1]);
            expect(rows.map(({ state }) => state)).toEqual(turns);
            for (const state of turns) seen.add(state);
          }
        } finally {
          await client.query("rollback");
        }
      },
    ),
    { numRuns: 120 },
  );
  for (const state of ["forbidden", "no_basis", "open"]) expect(seen.has(state)).toBe(true);
}, 60_000);
