// What is typed about a paper while it is drafted: for each kind its own fields, read into what its text names.
import { z } from "zod";
import {
  endsInOrder,
  materialLines,
  optionalDay,
  OUT_OF_ORDER,
  SENDING_NOTES,
} from "#app/screens/agreements/draft.form.ts";
import { TermsField } from "#app/screens/agreements/terms-input.ts";
import { LEVELS } from "#scoring/facts.ts";
import { readPersons } from "#scoring/papers/export-acknowledgement.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import type { Paper } from "#scoring/papers/paper.ts";
import { SCC_MODULES } from "#scoring/papers/scc-sheet.ts";

export const NOTES = {
  ...SENDING_NOTES,
  drafted: { tone: "ok", text: "A draft was begun. Nothing has been sent." },
  exists: { tone: "warn", text: "Somebody had begun a draft already: this is it." },
  incomplete: {
    tone: "error",
    text: "Nothing was sent: something is missing. Fill it in below and preview again.",
  },
} as const;
export type Note = keyof typeof NOTES;

export const PaperParams = z.object({ agreementId: z.uuid() });
export const PaperPageParams = PaperParams.extend({
  done: z
    .enum(Object.keys(NOTES) as [Note, ...Note[]])
    .optional()
    .catch(undefined),
});
export const PaperPreviewParams = PaperParams.extend({
  language: z.enum(["en", "de"]).optional().catch(undefined),
});

export const SendPaperForm = z.object({
  version: z.coerce.number().int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const line = (most = 300) =>
  z
    .string()
    .max(most, `At most ${most} characters: shorten it.`)
    .default("")
    .transform((text) => text.replace(/\s+/g, " ").trim().replace(/\.+$/, ""));
const country = z
  .string()
  .refine((code) => Object.hasOwn(COUNTRIES, code), "Choose a country of the list.");
const choice = z.enum(["yes", "no"]).transform((yes) => yes === "yes");

const shared = {
  version: z.coerce.number().int(),
  locale: z.enum(["en", "de"]),
  effectiveOn: optionalDay,
  about: line(200),
};

const Nda = z
  .object({
    ...shared,
    kind: z.literal("nda"),
    endsOn: optionalDay,
    level: z.enum(LEVELS),
    material: materialLines,
    terms: TermsField,
  })
  .refine(endsInOrder, OUT_OF_ORDER);

const Scc = z.object({
  ...shared,
  kind: z.literal("scc_sheet"),
  module: z.enum(SCC_MODULES, "Choose the module."),
  docking: choice,
  authorisation: z.enum(["specific", "general"]),
  noticeDays: z.coerce.number("Enter whole days.").int("Enter whole days.").catch(0),
  redress: choice,
  law: z.union([z.literal(""), country]).default(""),
  courts: z.union([z.literal(""), country]).default(""),
  annexParties: line(),
  annexTransfer: line(),
  annexAuthority: line(),
  annexMeasures: line(),
  annexSubProcessors: line(),
});

const Export = z.object({
  ...shared,
  kind: z.literal("export_acknowledgement"),
  classification: line(),
  countries: z.array(country).default([]),
  storage: z.array(country).default([]),
  persons: z
    .string()
    .max(8000, "At most 8,000 characters.")
    .default("")
    .transform((text, context) => {
      const read = readPersons(text);
      if (read.ok) return read.persons;
      for (const message of read.problems) context.addIssue({ code: "custom", message });
      return z.NEVER;
    }),
});

export const PaperForm = z.discriminatedUnion("kind", [Nda, Scc, Export]);
export type PaperValues = z.output<typeof PaperForm>;

/** The paper behind a filled form, and what a draft keeps beside it. */
export function paperOf(values: PaperValues) {
  const { version, locale, effectiveOn, kind, ...rest } = values;
  const frame = { version, locale, effectiveOn: effectiveOn ?? null };
  const none = { terms: {}, material: [], endsOn: null };
  if (kind !== "nda")
    return { ...frame, ...none, paper: { kind, facts: rest } as unknown as Paper };
  const { about, level, terms, material, endsOn } = values;
  const paper: Paper = { kind, facts: { about, level } };
  return { ...frame, terms, material, endsOn: endsOn ?? null, paper };
}
