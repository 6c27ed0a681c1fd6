// Rows about countries as people may enter them: few places and days, so that chance lets rows meet.
import fc from "fast-check";
import type pg from "pg";
import { addDays } from "#scoring/day.ts";
import type {
  JurisdictionRule,
  JurisdictionTable,
} from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";

const PLACES = ["DE", "FR", "CU", "IN", "US", "GROUP_A", "GROUP_B", "WORLD"];
export const COUNTRIES = ["DE", "FR", "CU", "IN", "US"];
export const OVERLAYS = [
  "personal_data",
  "special_category",
  "export_controlled",
  "export_itar",
  "cui",
];
export const BEGIN = "2026-05-01";
/** The days on which such rows begin and end lie within so many of BEGIN. */
export const LAST_TURN = 11;
export const someDay = fc.integer({ min: 0, max: 6 }).map((count) => addDays(BEGIN, count));

/** Each row under a source of its own, by which a finding can be told. */
export const named = (rows: readonly Omit<JurisdictionRule, "source">[]): JurisdictionTable =>
  rows.map((row, place) => ({ ...row, source: `row ${place}` }));

const rule = fc
  .record({
    kind: fc.constantFrom(
      "membership",
      "transfer",
      "transfer",
      "adequacy",
      "adequacy",
      "localisation",
      "embargo",
    ),
    from: fc.constantFrom(...PLACES),
    to: fc.constantFrom(...PLACES),
    limit: fc.nat(2),
    overlays: fc.subarray(OVERLAYS, { maxLength: 2 }),
    validFrom: someDay,
    lasts: fc.option(fc.nat(4)),
  })
  .map(({ limit, lasts, ...row }) => ({
    ...row,
    strength:
      row.kind === "localisation"
        ? ["hard", "copy", "conditional"][limit]
        : row.kind === "adequacy" && limit > 0
          ? "conditional"
          : "",
    scope: "",
    evidence: [],
    validUntil: lasts === null ? null : addDays(row.validFrom, lasts),
  })) as fc.Arbitrary<Omit<JurisdictionRule, "source">>;

/** A register of a few rows. */
export const countryRules = fc.array(rule, { minLength: 4, maxLength: 14 }).map(named);

/** Makes these the only rows of the register; undone by the caller's rollback. */
export async function enterOnly(client: pg.PoolClient, table: JurisdictionTable): Promise<void> {
  await client.query("delete from jurisdiction_rule");
  await client.query(
    `insert into jurisdiction_rule (kind, from_place, to_place, strength, overlays, scope, valid_from, valid_until, source, checked_on)
     select r."kind", r."from", r."to", r."strength", r."overlays", '', r."validFrom", r."validUntil", r."source", r."validFrom"
     from jsonb_to_recordset($1) as r("kind" text, "from" text, "to" text, "strength" text, "overlays" text[],
       "validFrom" date, "validUntil" date, "source" text)`,
    [JSON.stringify(table)],
  );
}
