// What is typed about an item, and what each field must look like.
import { z } from "zod";
import { LEVELS, PHASES } from "#scoring/facts.ts";
import { OVERLAYS } from "#scoring/gate/overlays.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";

// typed as codes with spaces or commas between them; empty is no limit
const codes = z
  .string()
  .trim()
  .toUpperCase()
  .default("")
  .transform((text) => [...new Set(text.split(/[\s,;]+/).filter((code) => code !== ""))])
  .refine(
    (list) => list.every((code) => code in COUNTRIES),
    "Write countries by their two letters, such as DE, FR.",
  )
  .transform((list) => (list.length === 0 ? null : list));

export const MaterialForm = z.object({
  reference: z
    .string("Give the item a reference, such as a drawing number.")
    .trim()
    .min(1, "Give the item a reference, such as a drawing number.")
    .max(60, "A reference has at most 60 characters: shorten it."),
  title: z
    .string("Give the item a title that people recognise.")
    .trim()
    .min(1, "Give the item a title that people recognise.")
    .max(200, "A title has at most 200 characters: shorten it."),
  description: z
    .string()
    .trim()
    .max(4000, "A description has at most 4,000 characters: shorten it.")
    .default(""),
  level: z.enum(LEVELS, "Choose how sensitive the item is."),
  phase: z.enum(PHASES, "Choose the phase in which it may be disclosed."),
  ownerId: z.uuid("Choose who answers for the item."),
  headAgreementId: z.uuid("Choose an agreement of the list, or none.").optional(),
  overlays: z.array(z.enum(OVERLAYS)).default([]),
  allowedCountries: codes,
  allowedCitizenships: codes,
  storageRule: z.string().trim().max(1000, "At most 1,000 characters: shorten it.").default(""),
  thirdParty: z.string().trim().max(200, "At most 200 characters: shorten it.").default(""),
  version: z.coerce.number().int().nonnegative().default(0),
});
export type MaterialInput = z.output<typeof MaterialForm>;

/** The typed item as the register keeps it. */
export function factsOf({ version: _version, headAgreementId, ...facts }: MaterialInput) {
  return { ...facts, headAgreementId: headAgreementId ?? null };
}

export const TAKEN = "Another item has this reference. Choose another one, or edit that item.";
