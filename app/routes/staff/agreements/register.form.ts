// What is typed in about a head agreement that both sides signed outside the portal.
import { z } from "zod";
import { ModesField } from "#app/screens/agreements/modes-input.ts";
import { TermsField } from "#app/screens/agreements/terms-input.ts";

export const day = z.iso.date("Enter a day as YYYY-MM-DD.");

/** Days in which everybody below may sign anew; or not one. */
export const GRACE_CHOICES = ["14", "30", "60", "90", "at_once"] as const;

export const RegisterForm = z
  .object({
    counterparty: z
      .string("Enter who the agreement is with.")
      .trim()
      .min(1, "Enter who the agreement is with.")
      .max(200, "At most 200 characters: shorten the name."),
    reference: z
      .string("Enter how the agreement is cited.")
      .trim()
      .min(1, "Enter how the agreement is cited.")
      .max(120, "At most 120 characters: shorten the reference."),
    effectiveOn: day,
    endsOn: day.optional(),
    signedOutside: z.literal("on", {
      error: "Confirm that both sides have signed: only then is it in force.",
    }),
    /** Only for a version that replaces one. */
    grace: z.enum(GRACE_CHOICES, "Choose how long what was signed before still holds.").optional(),
    terms: TermsField,
    modes: ModesField,
  })
  .refine(({ effectiveOn, endsOn }) => endsOn === undefined || endsOn >= effectiveOn, {
    path: ["endsOn"],
    message: "The end lies before the beginning: choose a later day, or leave it empty.",
  })
  .refine(({ terms }) => Object.keys(terms).length > 0, {
    path: ["terms"],
    message: "No term is entered: without one there is nothing to pass on. Enter at least one.",
  });

export const RegisterParams = z.object({
  replaces: z.uuid().optional().catch(undefined),
  /** The law or standard contract whose demands stand in the fields from the start. */
  instrument: z.string().max(60).optional().catch(undefined),
});
