// Decides the exact text of an agreement: the bytes that are shown, hashed and signed.
import { termsOf } from "#questionnaires/agreements/agreement.ts";
import type { Agreement } from "#questionnaires/agreements/agreement.ts";
import { fillPlaces, placesIn } from "#questionnaires/agreements/placeholders.ts";
import type { Placeholder } from "#questionnaires/agreements/placeholders.ts";
import type { Locale } from "#scoring/obligations/wording.ts";

/** What fills the places of an agreement. */
export interface Fill {
  /** Role to legal name and seat, on one line. */
  readonly parties: Readonly<Record<string, string>>;
  /** Term to its whole sentence in the language of the text; null where the parties deliberately agree nothing. */
  readonly termTexts: Readonly<Record<string, string | null>>;
  readonly facts: Readonly<Record<string, string | readonly string[]>>;
}

export interface FillProblem {
  /** For example "party:receiving". */
  readonly place: string;
  readonly reason: "missing" | "unknown" | "not_plain_text" | "wrong_kind";
}

export type RenderedAgreement =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly FillProblem[] };

// A line end could forge a clause, a control or direction mark could hide or turn words.
const NOT_PLAIN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/**
 * The text of an agreement: title, preamble, numbered clauses, and the edition it was made from. Lines end with LF; the
 * same fill gives the same bytes. Refuses a missing value, a value the text has no place for (it would silently not be
 * agreed) and everything but plain one-line text.
 */
export function renderAgreement(
  agreement: Agreement,
  locale: Locale,
  fill: Fill,
): RenderedAgreement {
  const problems = checkFill(agreement, fill);
  if (problems.length > 0) return { ok: false, problems };
  const { structure } = agreement;
  const words = agreement.words[locale];
  const put = (text: string) => fillPlaces(text, (place) => valueOf(fill, place));
  const clauses = structure.clauses.map(({ id }, index) => {
    const { title, paragraphs } = words.clauses[id] ?? { title: "", paragraphs: [] };
    const spoken = paragraphs.map((text) => withoutSilentTerms(text, fill)).filter((text) => text);
    let paragraph = 0;
    const lines = (spoken.length > 0 ? spoken : [words.silentTerm]).map((text) =>
      isList(agreement, text) ? put(text) : `${index + 1}.${(paragraph += 1)} ${put(text)}`,
    );
    return [`${index + 1}. ${title}`, ...lines].join("\n");
  });
  const origin = `${structure.id} ${structure.edition} ${locale}`;
  const blocks = [words.title, ...words.preamble.map(put), ...clauses, origin];
  return { ok: true, text: `${blocks.join("\n\n")}\n`.normalize("NFC") };
}

/** The paragraph without the terms on which nothing is agreed; taken out before anything is put in. */
function withoutSilentTerms(text: string, { termTexts }: Fill): string {
  return placesIn(text)
    .filter(({ kind, name }) => kind === "term" && termTexts[name] === null)
    .reduce((rest, { name }) => rest.replace(`{term:${name}}`, ""), text)
    .replace(/ {2,}/g, " ")
    .trim();
}

function isList({ structure }: Agreement, text: string): boolean {
  return structure.facts.some((fact) => fact.kind === "list" && text === `{fact:${fact.id}}`);
}

function valueOf(fill: Fill, { kind, name }: Placeholder): string {
  if (kind === "party") return fill.parties[name] ?? "";
  if (kind === "term") return fill.termTexts[name] ?? "";
  const fact = fill.facts[name] ?? "";
  return typeof fact === "string" ? fact : fact.map((item) => `- ${item}`).join("\n");
}

function checkFill(agreement: Agreement, fill: Fill): readonly FillProblem[] {
  const { parties, facts } = agreement.structure;
  const lists = facts.filter((fact) => fact.kind === "list").map((fact) => fact.id);
  return [
    ...checkNames("party", parties, fill.parties, checkLine),
    ...checkNames("term", termsOf(agreement), fill.termTexts, (text) =>
      text === null ? null : checkLine(text),
    ),
    ...checkNames(
      "fact",
      facts.map((fact) => fact.id),
      fill.facts,
      (value, name) => {
        if (typeof value === "string")
          return lists.includes(name) ? "wrong_kind" : checkLine(value);
        if (!lists.includes(name)) return "wrong_kind";
        return value.length === 0 ? "missing" : (value.map(checkLine).find((why) => why) ?? null);
      },
    ),
  ];
}

type Why = FillProblem["reason"] | null;

function checkNames<Value>(
  kind: Placeholder["kind"],
  wanted: readonly string[],
  given: Readonly<Record<string, Value>>,
  check: (value: Value, name: string) => Why,
): readonly FillProblem[] {
  const problems: FillProblem[] = Object.keys(given)
    .filter((name) => !wanted.includes(name))
    .map((name) => ({ place: `${kind}:${name}`, reason: "unknown" }));
  for (const name of wanted) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const reason = value === undefined ? "missing" : check(value, name);
    if (reason) problems.push({ place: `${kind}:${name}`, reason });
  }
  return problems;
}

function checkLine(text: string): Why {
  if (text.trim() === "") return "missing";
  return NOT_PLAIN.test(text) ? "not_plain_text" : null;
}
