// What is sent about an agreement that is being read in: which term, what was seen of it, what was decided.
import { z } from "zod";
import { ModesField } from "#app/screens/agreements/modes-input.ts";
import { readTermsInput } from "#app/screens/agreements/terms-input.ts";
import { isTermId } from "#scoring/obligations/parse-terms.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";

export const IntakeParams = z.object({ intakeId: z.uuid() });

export const RegisterIntakeParams = IntakeParams.extend({
  /** The law or standard contract whose way of passing on stands in the fields. */
  instrument: z.string().max(60).optional().catch(undefined),
});

export const DeskParams = z.object({
  intakeId: z.uuid(),
  term: z.string().max(60).optional().catch(undefined),
  note: z.string().max(40).optional().catch(undefined),
});

const term = z.custom<TermId>((text) => typeof text === "string" && isTermId(text), {
  error: "This term is not known. Load the page again.",
});
/** The number of the last choice about the term on the page; 0 when there was none. */
const seen = z.coerce.number().int().min(0).catch(-1);

export const UseForm = z.object({ term, seen, suggestion: z.coerce.number().int().min(0) });
export const AbsentForm = z.object({ term, seen });
export const NoForm = z.object({});

export const EnterForm = z
  .object({ term, seen, terms: z.unknown() })
  .transform(({ term: id, seen: last, terms }, context) => {
    const read = readTermsInput(terms);
    if (!read.ok) {
      for (const { field, reason, fix } of read.problems)
        context.addIssue({
          code: "custom",
          path: ["terms", ...field.split(".")],
          message: `It ${reason}. ${fix}`,
        });
      return z.NEVER;
    }
    const value = read.terms[id];
    if (value === undefined) {
      const message = "Nothing is entered. Enter a value, or say that the agreement is silent.";
      context.addIssue({ code: "custom", path: ["terms", id], message });
      return z.NEVER;
    }
    return { term: id, seen: last, value };
  });

const day = z.iso.date("Enter a day as YYYY-MM-DD.").optional();

/** What is typed about it along the way: nothing is required yet. */
export const DetailsForm = z.object({
  counterparty: z.string().trim().max(200, "At most 200 characters: shorten the name.").default(""),
  reference: z
    .string()
    .trim()
    .max(120, "At most 120 characters: shorten the reference.")
    .default(""),
  effectiveOn: day,
  endsOn: day,
});

export const RegisterIntakeForm = z
  .object({
    seen,
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
    effectiveOn: z.iso.date("Enter a day as YYYY-MM-DD."),
    endsOn: day,
    modes: ModesField,
    signedOutside: z.literal("on", {
      error: "Confirm that both sides have signed: only then is it in force.",
    }),
  })
  .refine(({ effectiveOn, endsOn }) => endsOn === undefined || endsOn >= effectiveOn, {
    path: ["endsOn"],
    message: "The end lies before the beginning: choose a later day, or leave it empty.",
  });
