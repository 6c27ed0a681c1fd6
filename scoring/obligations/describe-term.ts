// What a term says in plain language: the same words in agreement texts, on screens and in reports.
import { kindOf } from "#scoring/obligations/kinds/kinds-by-class.ts";
import { anchorOf, timeOf } from "#scoring/obligations/kinds/clocks.ts";
import type {
  AnyTermRow,
  Clock,
  TermClass,
  TermRow,
  TermValue,
  ValueByClass,
} from "#scoring/obligations/term.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";
import { termRow } from "#scoring/obligations/term-table.ts";
import type { Locale, Text } from "#scoring/obligations/wording.ts";
import { amountText, fill } from "#scoring/obligations/wording.ts";

function valueText<C extends TermClass>(row: TermRow<C>, value: TermValue, locale: Locale): string {
  return kindOf(row).describe(value as ValueByClass[C], row, locale);
}

/** The value alone, for a table cell: "48 hours". */
export function describeValue(id: TermId, value: TermValue, locale: Locale): string {
  return valueText(termRow(id), value, locale);
}

/** The whole sentence, for the text of an agreement. */
export function describeTerm(id: TermId, value: TermValue, locale: Locale): string {
  const row = termRow(id);
  const said = sentenceOf(row, value)[locale];
  return fill(said, {
    value: row.class === "CLOCK" ? plainTime(row, value, locale) : valueText(row, value, locale),
  });
}

// Values that say "not at all" or "without limit" have a sentence of their own, and so has every event a time begins with.
const WITHOUT_NUMBER: readonly TermValue[] = [false, "uncapped", "all_tiers", "prompt_before"];

function sentenceOf(row: AnyTermRow, value: TermValue): Text {
  if (row.class === "CLOCK") return anchorOf(value as Clock, row).sentence ?? row.sentence;
  return WITHOUT_NUMBER.includes(value) && "otherwise" in row ? row.otherwise : row.sentence;
}

// The sentence names the event already.
function plainTime(row: TermRow<"CLOCK">, value: TermValue, locale: Locale): string {
  return amountText(timeOf(value as Clock), row.unit, locale);
}
