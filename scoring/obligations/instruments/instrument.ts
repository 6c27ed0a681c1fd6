// What a law or a standard contract asks to be carried over: a template of parameters that becomes one more promise above.
import type { HeadPromise } from "#scoring/obligations/effective-head.ts";
import { parseTerm } from "#scoring/obligations/parse-terms.ts";
import type { Mode } from "#scoring/obligations/modes.ts";
import { USUAL_MODE } from "#scoring/obligations/modes.ts";
import type { Choice, Problem, TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import type { Text } from "#scoring/obligations/wording.ts";

/** What has to be chosen before an instrument says something definite. */
export type Parameter = { readonly id: string; readonly label: Text } & (
  | { readonly kind: "choice"; readonly values: readonly Choice[]; readonly usual: string }
  | {
      readonly kind: "number";
      readonly unit: "hour" | "day";
      readonly least: number;
      readonly most: number;
      readonly usual: number;
    }
  | { readonly kind: "text" }
);

/** One clause that the instrument asks for. */
export interface InstrumentClause {
  readonly term: TermId;
  readonly value: TermValue;
  /** At least as strictly when left out. */
  readonly mode?: Mode;
  readonly cite: string;
  /** Every tier gives the notice to the authority itself: no time is lost in handing it on. */
  readonly direct?: true;
}

/** What was chosen, by the name of the parameter; numbers and texts as they were typed. */
export type Chosen = Readonly<Record<string, string | number>>;

export interface Instrument {
  readonly id: string;
  readonly label: Text;
  readonly help: Text;
  readonly cite: string;
  /** Overlays of the material that it speaks about. */
  readonly covers: readonly string[];
  readonly parameters: readonly Parameter[];
  clauses(chosen: Chosen): readonly InstrumentClause[];
}

export type InstrumentPromise = HeadPromise & {
  readonly cites: Readonly<Partial<Record<TermId, string>>>;
};

export type FilledInstrument =
  | { readonly ok: true; readonly promise: InstrumentPromise }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The promise that an instrument makes of its parameters. What is left out has its usual value; a text has none. */
export function fillInstrument(instrument: Instrument, given: Chosen): FilledInstrument {
  const known = instrument.parameters.map(({ id }) => id);
  const problems: Problem[] = Object.keys(given)
    .filter((field) => !known.includes(field))
    .map((field) => ({
      field,
      reason: "is not a parameter of this instrument",
      fix: `Use one of: ${known.join(", ")}.`,
    }));
  const chosen: Record<string, string | number> = {};
  for (const parameter of instrument.parameters) {
    const { id } = parameter;
    const value = given[id] ?? ("usual" in parameter ? parameter.usual : "");
    const problem = problemOf(parameter, value);
    if (problem) problems.push({ field: id, ...problem });
    chosen[id] = value;
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, promise: promiseOf(instrument, instrument.clauses(chosen)) };
}

function problemOf(parameter: Parameter, value: string | number): Omit<Problem, "field"> | null {
  switch (parameter.kind) {
    case "choice": {
      const ids = parameter.values.map(({ id }) => id);
      if (ids.some((id) => id === value)) return null;
      return { reason: "is not one of the choices", fix: `Give one of: ${ids.join(", ")}.` };
    }
    case "number": {
      const { least, most, unit } = parameter;
      if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return null;
      return {
        reason: `is not a number of ${unit}s that the instrument allows`,
        fix: `Give a whole number from ${least} to ${most}.`,
      };
    }
    case "text":
      if (typeof value === "string" && value.trim() !== "") return null;
      return { reason: "has no text", fix: "Paste the wording of the clause." };
  }
}

function promiseOf(
  { id, covers }: Instrument,
  clauses: readonly InstrumentClause[],
): InstrumentPromise {
  const terms: Partial<Record<TermId, TermValue>> = {};
  const modes: Partial<Record<TermId, Mode>> = {};
  const cites: Partial<Record<TermId, string>> = {};
  for (const { term, value, mode = USUAL_MODE, cite } of clauses) {
    const parsed = parseTerm(term, value);
    if (!parsed.ok) throw new Error(`${id}: ${term} ${parsed.problem.reason}`);
    terms[term] = parsed.value;
    cites[term] = cite;
    if (mode !== USUAL_MODE) modes[term] = mode;
  }
  const direct = clauses.filter((clause) => clause.direct).map(({ term }) => term);
  return { reference: id, terms: terms as Terms, modes, direct, covers, cites };
}
