// Rules about countries are judged in two places, in the database and in scoring: both must read the same rows alike.
import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { DEFAULT_RULES } from "#scoring/obligations/jurisdictions/default-rules.ts";
import { judgeRoute } from "#scoring/obligations/jurisdictions/judge-route.ts";
import type { JurisdictionTable } from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import {
  BEGIN,
  COUNTRIES,
  countryRules,
  enterOnly,
  named,
  OVERLAYS,
  someDay,
} from "#tests/support/country-rules.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let db: TestDatabase;
let client: pg.PoolClient;
beforeAll(async () => {
  db = await freshDatabase();
  client = await db.owner.connect();
});
afterAll(async () => {
  client.release();
  await db.drop();
});

const COLUMNS = `kind, from_place as "from", to_place as "to", strength, overlays, scope, valid_from::text as "validFrom",
  valid_until::text as "validUntil", source, note, evidence`;
const byText = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

test("a new register begins with the very rows that scoring knows", async () => {
  const { rows } = await client.query(`select ${COLUMNS} from jurisdiction_standing`);
  const known = DEFAULT_RULES.map(
    ({
      kind,
      from,
      to,
      strength,
      overlays,
      scope,
      validFrom,
      validUntil,
      source,
      note,
      evidence,
    }) => ({
      kind,
      from,
      to,
      strength,
      overlays,
      scope,
      validFrom,
      validUntil,
      source,
      note,
      evidence,
    }),
  );
  expect(byText(rows)).toEqual(byText(known));
});

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly overlay: string | null;
  readonly day: string;
}

/** What the database finds for each way, by the words of the sources of its rules. */
async function findings(asked: readonly Asked[]): Promise<string[][]> {
  const { rows } = await client.query<{ found: string[] }>(
    `select coalesce((select array_agg(f.finding || ' by ' || r.source order by 1)
         from route_findings(a.from_country, a.to_country, a.overlay, a.on_day) f
           join jurisdiction_rule r on r.id = f.rule_id), '{}') as found
     from unnest($1::text[], $2::text[], $3::text[], $4::date[]) with ordinality
       as a(from_country, to_country, overlay, on_day, n) order by a.n`,
    [
      asked.map(({ from }) => from),
      asked.map(({ to }) => to),
      asked.map(({ overlay }) => overlay),
      asked.map(({ day }) => day),
    ],
  );
  return rows.map(({ found }) => [...found].sort());
}

/** The same from scoring. */
function judged({ from, to, overlay, day }: Asked, table: JurisdictionTable): string[] {
  const overlays = overlay === null ? [] : [overlay];
  return judgeRoute({ from, to, overlays }, null, day, table)
    .findings.map(({ verdict, rule }) => `${verdict} by ${rule.source}`)
    .sort();
}

const routes = (countries: readonly string[], day: fc.Arbitrary<string>) =>
  fc.record<Asked>({
    from: fc.constantFrom(...countries),
    to: fc.constantFrom(...countries),
    overlay: fc.option(fc.constantFrom(...OVERLAYS, "bank_secrecy")),
    day,
  });

// chance alone seldom makes a row that allows what another one ties to a basis
const WAY = { from: "DE", to: "IN", overlay: "personal_data" };
const TRANSFER_THAT_IS_ADEQUATE = (["transfer", "adequacy"] as const).map((kind) => ({
  kind,
  from: "DE",
  to: "IN",
  strength: "" as const,
  overlays: ["personal_data"],
  scope: "",
  validFrom: BEGIN,
  validUntil: null,
  evidence: [],
}));

describe("the database and scoring find the same", () => {
  test("for any way and day by the rows we begin with", async () => {
    const places = [...new Set(DEFAULT_RULES.flatMap(({ from, to }) => [from, to]))];
    const countries = places.filter((place) => /^[A-Z]{2}$/.test(place) && place !== "EU");
    const day = fc.integer({ min: 0, max: 4500 }).map((count) => addDays("2020-01-01", count));
    let speaking = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(routes(countries, day), { minLength: 60, maxLength: 60 }),
        async (asked) => {
          const found = await findings(asked);
          speaking += found.filter((one) => one.length > 0).length;
          expect(found).toEqual(asked.map((one) => judged(one, DEFAULT_RULES)));
        },
      ),
      { numRuns: 20 },
    );
    expect(speaking).toBeGreaterThan(100);
  }, 60_000);

  test("for any rows that people may enter", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        countryRules,
        fc.array(routes(COUNTRIES, someDay), { minLength: 25, maxLength: 25 }),
        async (table, asked) => {
          await client.query("begin");
          try {
            await enterOnly(client, table);
            const found = await findings(asked);
            found.flat().forEach((one) => seen.add(one.split(" ")[0]!));
            // of two rows that serve alike either may be named: what counts is what they say
            const verdicts = (all: readonly string[][]) =>
              all.map((one) => one.map((text) => text.split(" ")[0]));
            expect(verdicts(found)).toEqual(verdicts(asked.map((one) => judged(one, table))));
          } finally {
            await client.query("rollback");
          }
        },
      ),
      { numRuns: 120, examples: [[named(TRANSFER_THAT_IS_ADEQUATE), [{ ...WAY, day: BEGIN }]]] },
    );
    expect([...seen].sort()).toEqual(["allowed", "conditional", "forbidden", "needs_basis"]);
  }, 60_000);
});
