// What the addresses of accepted gaps say, and the forms about one.
import { z } from "zod";
import { DEVIATION_STATE_LIST } from "#app/screens/deviations/deviation-words.ts";
import { TERM_IDS, type TermId } from "#scoring/obligations/term-table.ts";

const TERMS = ["", ...TERM_IDS] as ["", ...TermId[]];

export const DeviationListParams = z.object({
  q: z.string().trim().max(120).catch(""),
  state: z.enum(["", ...DEVIATION_STATE_LIST]).catch(""),
  term: z.enum(TERMS).catch(""),
  after: z.string().max(100).catch(""),
});

export const NewDeviationParams = z.object({
  agreementId: z.uuid(),
  term: z.enum(TERMS).catch(""),
});

const said = (what: string) =>
  z
    .string(what)
    .trim()
    .min(10, `${what} At least a short sentence.`)
    .max(4000, "This is too long: shorten it.");

export const DeviationForm = z.object({
  term: z.enum(TERM_IDS as [TermId, ...TermId[]], "Choose a clause."),
  reason: said("Say why it is accepted."),
  compensatingMeasure: said("Say what is done instead."),
  expiresOn: z.iso.date("Enter a day as YYYY-MM-DD."),
});

export const DeviationParams = z.object({ deviationId: z.uuid() });
export const DEVIATION_NOTES = {
  proposed: { tone: "ok", text: "Proposed. It counts once another risk officer confirms." },
  confirmed: {
    tone: "ok",
    text: "Confirmed. The clause stays weaker; the gate takes it until the last day.",
  },
  refused: { tone: "ok", text: "Refused. Nothing changed." },
  withdrawn: { tone: "ok", text: "Withdrawn. What rested on it is shut." },
  settled: { tone: "error", text: "Nothing was changed: it was settled meanwhile." },
  same_person: {
    tone: "error",
    text: "Nothing was changed: you proposed it, another person has to settle it.",
  },
  ended: { tone: "error", text: "Nothing was changed: its last day has passed." },
  no_gap: {
    tone: "error",
    text: "Nothing was changed: the clause reads otherwise by now. Propose it anew for what stands there.",
  },
} as const;
export type DeviationNote = keyof typeof DEVIATION_NOTES;
export const DeviationPageParams = DeviationParams.extend({
  done: z
    .enum(Object.keys(DEVIATION_NOTES) as [DeviationNote, ...DeviationNote[]])
    .optional()
    .catch(undefined),
});
export const WithdrawForm = z.object({ reason: z.string().trim().max(2000).default("") });
