// What a term says in plain language: the same words in agreement texts, on screens and in reports.
import { kindOf } from "#scoring/obligations/kinds/kinds-by-class.ts";
import type { TermValue, TermRow, TermClass, ValueByClass } from "#scoring/obligations/term.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";
import { termRow } from "#scoring/obligations/term-table.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { fill } from "#scoring/obligations/wording.ts";

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
  const hasOtherwise = (value === false || value === "uncapped") && "otherwise" in row;
  const sentence = hasOtherwise ? row.otherwise : row.sentence;
  return fill(sentence[locale], { value: valueText(row, value, locale) });
}
