// How closely a clause has to be carried over: four modes that laws use, and what each of them accepts.
import type { Kind, Pair } from "#scoring/obligations/kinds/kind.ts";
import { isRecord } from "#scoring/obligations/kinds/kind.ts";
import type { Order, Problem, TermClass } from "#scoring/obligations/term.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";
import { TERM_TABLE } from "#scoring/obligations/term-table.ts";
import type { Text } from "#scoring/obligations/wording.ts";

/** From the loosest to the closest; the names are those of the term `flow_down_mode`. */
export const MODES = ["substance", "at_least_as_strict", "same", "verbatim"] as const;
export type Mode = (typeof MODES)[number];

/** The modes of a head's clauses; what is not named is carried over at least as strictly. */
export type Modes = Readonly<Partial<Record<TermId, Mode>>>;

export const USUAL_MODE: Mode = "at_least_as_strict";

interface ModeWords {
  readonly label: Text;
  /** What is said behind "to be passed on". */
  readonly passing: Text;
  readonly help: Text;
}

/** What each mode is called, and what it accepts. */
export const MODE_WORDS: Readonly<Record<Mode, ModeWords>> = {
  substance: {
    label: { en: "in substance", de: "dem Inhalt nach" },
    passing: { en: "in substance", de: "dem Inhalt nach" },
    help: {
      en: "The clause is there and keeps its kind; how long, how high and how much may differ.",
      de: "Die Klausel ist da und bleibt von ihrer Art; wie lange, wie hoch und wie viel darf abweichen.",
    },
  },
  at_least_as_strict: {
    label: { en: "at least as strictly", de: "mindestens ebenso streng" },
    passing: { en: "at least as strictly", de: "mindestens ebenso streng" },
    help: {
      en: "The clause is equal or stricter.",
      de: "Die Klausel ist gleich oder strenger.",
    },
  },
  same: {
    label: { en: "the same duty", de: "dieselbe Pflicht" },
    passing: { en: "as the same duty", de: "als dieselbe Pflicht" },
    help: {
      en: "The same duty stands below, itself and with the same position; a stricter measure contains it.",
      de: "Dieselbe Pflicht steht darunter, selbst und mit derselben Position; ein strengeres Maß schließt sie ein.",
    },
  },
  verbatim: {
    label: { en: "word for word", de: "wortgleich" },
    passing: { en: "word for word", de: "wortgleich" },
    help: {
      en: "Nothing changes but the names of the parties; a stricter value is a change too.",
      de: "Außer den Namen der Parteien ändert sich nichts; auch ein strengerer Wert ist eine Änderung.",
    },
  },
};

// Positions cannot be stricter, only other: naming fewer of them is not the same position any more.
const POSITIONS: readonly TermClass[] = ["STANCE", "TEXT"];

/** Whether a sub value that compares so with the head's is close enough. Time lost in handing on is judged beside it. */
export function isClose<C extends TermClass>(
  mode: Mode,
  order: Order,
  kind: Kind<C>,
  pair: Pair<C>,
): boolean {
  if (order === "equal") return true;
  if (isFixed(mode, pair.row.class)) return false;
  if (order === "stricter") return true;
  return mode === "substance" && kind.keepsKind(pair);
}

/** Why a value that is strict enough is still not what the mode asks for. */
export function closenessExample(mode: Mode, label: Text): Text {
  const { en, de } = MODE_WORDS[mode].passing;
  return {
    en: `${label.en}: you have to pass this clause on ${en}; the sub signs something else.`,
    de: `${label.de}: Sie müssen diese Klausel ${de} weitergeben; das Unterunternehmen zeichnet etwas anderes.`,
  };
}

/** The modes of clauses that an agreement really states; a mode of a clause that is not there asks nothing. */
export function modesOf(terms: Readonly<Partial<Record<TermId, unknown>>>, modes: Modes): Modes {
  const kept = Object.entries(modes).filter(([id]) => terms[id as TermId] !== undefined);
  return Object.fromEntries(kept);
}

/** The closer of two modes, clause by clause: whoever has to meet both meets the closer one. */
export function closerModes(one: Modes, other: Modes): Modes {
  const closer = { ...one };
  for (const [id, mode] of Object.entries(other) as [TermId, Mode][])
    if (MODES.indexOf(mode) > MODES.indexOf(closer[id] ?? USUAL_MODE)) closer[id] = mode;
  return closer;
}

/** Whether only the head's own value will do: any other, stricter or not, is not what the mode asks for. */
export function isFixed(mode: Mode, termClass: TermClass): boolean {
  return mode === "verbatim" || (mode === "same" && POSITIONS.includes(termClass));
}

export type ParsedModes =
  | { readonly ok: true; readonly modes: Modes }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads modes from JSON; the usual mode is left out, so that equal modes have equal bytes. */
export function parseModes(input: unknown): ParsedModes {
  if (!isRecord(input)) {
    const fix = "Give an object with a mode for each term that has one.";
    return { ok: false, problems: [{ field: "modes", reason: "is not an object", fix }] };
  }
  const problems: Problem[] = [];
  const modes: Partial<Record<TermId, Mode>> = {};
  for (const [field, given] of Object.entries(input)) {
    const mode = MODES.find((known) => known === given);
    if (!Object.hasOwn(TERM_TABLE, field))
      problems.push({ field, reason: "is not a term we know", fix: "Use the name of a term." });
    else if (!mode)
      problems.push({ field, reason: "is not a mode", fix: `Give one of: ${MODES.join(", ")}.` });
    else if (mode !== USUAL_MODE) modes[field as TermId] = mode;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, modes };
}
