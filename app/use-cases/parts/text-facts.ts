// Decides the lines that an agreement's text names beside parties and terms: what it is about, since when, under what.
import type { Level, Phase } from "#scoring/facts.ts";
import { termRow, type TermId } from "#scoring/obligations/term-table.ts";
import { dayText, type Locale } from "#scoring/obligations/wording.ts";

export interface LineFacts {
  readonly locale: Locale;
  readonly reference: string;
  /** The head agreement's reference for a deed, the deed's with its version for a joinder; null where nothing stands above. */
  readonly above: string | null;
  /** The engagement's title, or the subcontractor's task. */
  readonly subject: string;
  readonly level: Level;
  readonly material: readonly string[];
  readonly effectiveOn: string;
  readonly endsOn: string | null;
  /** 1 for a supplier, 2 for its subcontractor, and so on. */
  readonly tier: number;
  /** The phase that is open; null while none is. */
  readonly phase: Phase | null;
  /** The points that come from promises made above. */
  readonly passedOn: readonly TermId[];
  /** What a paper names beside that, in the language of the text. */
  readonly paper: Readonly<Record<string, string | readonly string[]>>;
}

/** Every line we know, by the name of its place; a text takes those that it has places for. */
export function linesOf(facts: LineFacts): Readonly<Record<string, string | readonly string[]>> {
  const { locale, material, passedOn } = facts;
  const subject = subjectLine(facts);
  const above = facts.above ?? "";
  return {
    reference: facts.reference,
    engagement: subject,
    task: subject,
    material: material.length > 0 ? material : [materialLine(facts.level, locale)],
    effective_on: dayText(facts.effectiveOn, locale),
    head_reference: above,
    deed_reference: above,
    tier: String(facts.tier),
    phase: phaseLine(facts.phase, locale),
    passed_on:
      passedOn.length > 0
        ? passedOn.map((id) => termRow(id).label[locale])
        : [locale === "de" ? "bisher kein einzelner Punkt" : "no single point so far"],
    ...facts.paper,
  };
}

/** Text on one line, as the places of an agreement take it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function subjectLine({ subject, endsOn, locale }: LineFacts): string {
  // sentences of the texts end with their own full stop
  const line = oneLine(subject).replace(/[.\s]+$/, "");
  if (endsOn === null) return line;
  const until = dayText(endsOn, locale);
  return locale === "de"
    ? `${line} (Material wird bis zum ${until} übergeben)`
    : `${line} (material is handed over until ${until})`;
}

function materialLine(level: Level, locale: Locale): string {
  return locale === "de"
    ? `alles Material bis zur Vertraulichkeitsstufe ${level}, das für diesen Auftrag übergeben wird`
    : `all material up to confidentiality level ${level} that is handed over for this engagement`;
}

function phaseLine(phase: Phase | null, locale: Locale): string {
  if (phase === null)
    return locale === "de"
      ? "jeder Phase, die die offenlegende Partei dafür eröffnet,"
      : "every phase that the disclosing party opens for it";
  return locale === "de"
    ? `Phase ${phase} und jeder weiteren, die die offenlegende Partei dafür eröffnet,`
    : `phase ${phase} and every later one that the disclosing party opens for it`;
}
