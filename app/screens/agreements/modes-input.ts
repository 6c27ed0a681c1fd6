// Decides how the modes of a head's clauses travel through a form, and which instruments ask for a mode of their own.
import { z } from "zod";
import { INSTRUMENTS } from "#scoring/obligations/instruments/all-instruments.ts";
import { fillInstrument, type Instrument } from "#scoring/obligations/instruments/instrument.ts";
import { parseModes, type Mode, type Modes } from "#scoring/obligations/modes.ts";
import { TERM_IDS, termRow, type TermId } from "#scoring/obligations/term-table.ts";

/** What stands in the fields; empty is the usual mode. */
export type ModesInput = Readonly<Partial<Record<TermId, string>>>;

/** The part of a form that holds modes. Fields left empty are the usual mode; what is no mode is named and refused. */
export const ModesField = z
  .unknown()
  .default({})
  .transform((input, context): Modes => {
    const given = Object.entries(input as Record<string, unknown>);
    const parsed = parseModes(Object.fromEntries(given.filter(([, mode]) => mode)));
    if (parsed.ok) return parsed.modes;
    for (const { field, reason, fix } of parsed.problems)
      context.addIssue({
        code: "custom",
        path: [field],
        message: `${labelOf(field)}: how it is passed on ${reason}. ${fix}`,
      });
    return z.NEVER;
  });

/** The modes of a form that is open in the browser. */
export function modesFromForm(form: FormData): ModesInput {
  const modes: Partial<Record<TermId, string>> = {};
  for (const id of TERM_IDS) {
    const mode = form.get(`modes.${id}`);
    if (typeof mode === "string" && mode !== "") modes[id] = mode;
  }
  return modes;
}

export interface AskedMode {
  /** The law or standard contract. */
  readonly by: string;
  readonly mode: Mode;
}

/** For each clause the instruments that ask for another mode than the usual one. */
export const ASKED_MODES: Readonly<Partial<Record<TermId, readonly AskedMode[]>>> = askedModes();

function askedModes() {
  const asked: Partial<Record<TermId, AskedMode[]>> = {};
  for (const instrument of INSTRUMENTS)
    for (const [id, mode] of Object.entries(modesAskedBy(instrument)) as [TermId, Mode][])
      asked[id] = [...(asked[id] ?? []), { by: instrument.label.en, mode }];
  return asked;
}

/** How closely an instrument wants its clauses passed on, where not just at least as strictly. */
export function modesAskedBy(instrument: Instrument): Modes {
  const filled = fillInstrument(instrument, {});
  return filled.ok ? (filled.promise.modes ?? {}) : {};
}

/** The instruments that want any clause passed on in another way than the usual one. */
export const INSTRUMENTS_WITH_MODES = INSTRUMENTS.filter(
  (instrument) => Object.keys(modesAskedBy(instrument)).length > 0,
);

function labelOf(field: string): string {
  return (TERM_IDS as readonly string[]).includes(field)
    ? termRow(field as TermId).label.en
    : field;
}
