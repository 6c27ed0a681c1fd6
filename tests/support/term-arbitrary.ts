// Random terms and agreements for the laws that every comparison has to obey.
import fc from "fast-check";
import type { AnyTermRow, CompareContext, TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import { TERM_IDS, termRow } from "#scoring/obligations/term-table.ts";

const ids = (values: readonly { readonly id: string }[]) => values.map(({ id }) => id);

// Few countries, so that subsets, overlaps and equal sets of different spelling all turn up.
const COUNTRY_POOL = ["DE", "FR", "AT", "CH", "GB", "US", "EU", "EEA", "DACH"];

function subsetOf(codes: readonly string[], least = 0): fc.Arbitrary<readonly string[]> {
  return fc.subarray([...codes], { minLength: least }).map((chosen) => chosen.sort());
}

/** The codes a generated set is drawn from. */
export function setCodes(row: Extract<AnyTermRow, { class: "SET_SUB" }>): readonly string[] {
  if (row.values.length > 50) return COUNTRY_POOL;
  return [...ids(row.values), ...Object.keys(row.groups ?? {})];
}

// A part of a product may be left out.
function aRung(part: string, rungs: readonly string[]) {
  return fc.option(fc.constantFrom(...rungs)).map((rung) => (rung ? [[part, rung] as const] : []));
}

/** Any value of a term. */
export function aValueOf(row: AnyTermRow): fc.Arbitrary<TermValue> {
  switch (row.class) {
    case "DUR_MAX":
    case "DUR_MIN":
      return fc.integer({ min: 0, max: 100 });
    case "CLOCK":
      return fc.oneof(
        fc.integer({ min: 0, max: 100 }),
        fc.record({
          within: fc.integer({ min: 0, max: 100 }),
          from: fc.constantFrom(...ids(row.anchors).slice(1)),
        }),
      );
    case "NOTICE":
      return fc.oneof(fc.constant("prompt_before" as const), fc.integer({ min: 0, max: 60 }));
    case "DEPTH":
      return fc.oneof(fc.constant("all_tiers" as const), fc.integer({ min: 1, max: 6 }));
    case "END_DATE":
      return fc.oneof(
        fc.constantFrom("perpetual" as const, "while_trade_secret" as const),
        fc.record({
          months: fc.integer({ min: 0, max: 120 }),
          from: fc.constantFrom("effective", "each_disclosure", "termination"),
        }),
      );
    case "SET_SUB":
      return subsetOf(setCodes(row));
    case "SET_SUP":
      return subsetOf(ids(row.values));
    case "STANCE":
      return row.single
        ? fc.constantFrom(...ids(row.values)).map((one) => [one])
        : subsetOf(ids(row.values).slice(0, 4), 1);
    case "CHAIN":
      return fc.constantFrom(...ids(row.values));
    case "PRODUCT":
      return fc
        .tuple(...row.parts.map(({ id, values }) => aRung(id, ids(values))))
        .map((rungs) => Object.fromEntries(rungs.flat()));
    case "BOOL":
      return fc.boolean();
    case "MONEY":
      return fc.oneof(
        fc.constant("uncapped" as const),
        fc.record({
          amount: fc.integer({ min: 0, max: 5 }),
          currency: fc.constantFrom("EUR", "USD"),
        }),
      );
    case "TEXT":
      return fc.record({
        text: fc.constantFrom(
          "Acme shall report.",
          "Globex  shall report.",
          "Nobody shall report.",
        ),
        parties: fc.constantFrom<readonly string[]>(["Acme"], ["Globex"]),
      });
  }
}

/** Any term of the table. */
export const aTermId: fc.Arbitrary<TermId> = fc.constantFrom(...TERM_IDS);

/** A term with several values of it. */
export function aTermWith(count: number): fc.Arbitrary<readonly [TermId, readonly TermValue[]]> {
  return aTermId.chain((id) =>
    fc.tuple(
      fc.constant(id),
      fc.array(aValueOf(termRow(id)), { minLength: count, maxLength: count }),
    ),
  );
}

/** An agreement that names some of the terms. */
export const someTerms: fc.Arbitrary<Terms> = fc
  .record(Object.fromEntries(TERM_IDS.map((id) => [id, aValueOf(termRow(id))])), {
    requiredKeys: [],
  })
  .map((terms) => terms as Terms);

/** Where and when an agreement stands; both sides share the dates. */
export const aContext: fc.Arbitrary<CompareContext> = fc.record({
  effectiveOn: fc.constant("2026-01-01"),
  termEndsOn: fc.constantFrom(null, "2026-01-01", "2029-06-30"),
  materialLevel: fc.constantFrom("C3", "C4"),
  handlingHours: fc.integer({ min: 0, max: 24 }),
  handlingDays: fc.integer({ min: 0, max: 10 }),
});
