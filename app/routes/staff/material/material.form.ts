// What is typed about an item, and what each field must look like.
import { z } from "zod";
import { LEVELS, PHASES } from "#scoring/facts.ts";

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
  version: z.coerce.number().int().nonnegative().default(0),
});
export type MaterialInput = z.output<typeof MaterialForm>;

/** The typed item as the register keeps it. */
export function factsOf({ version: _version, headAgreementId, ...facts }: MaterialInput) {
  return { ...facts, headAgreementId: headAgreementId ?? null };
}

export const TAKEN = "Another item has this reference. Choose another one, or edit that item.";
