// Decides what may be typed about an engagement: what it is for, the five triage answers, by when.
import { z } from "zod";
import { findCountry } from "#app/ui/country-names.ts";
import { ACCESS_MODES, LEVELS, SUBCONTRACTING, VOLUMES, type Triage } from "#scoring/facts.ts";
import { isDay } from "#scoring/day.ts";

/** Countries in one field, parted by commas, as codes; what is no country is named. */
export const countryList = z
  .string("Name at least one country.")
  .transform((text, context) => {
    const written = text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    const unknown = written.filter((part) => findCountry(part) === undefined);
    for (const part of unknown.slice(0, 3))
      context.addIssue({
        code: "custom",
        message: `“${part.slice(0, 40)}” is no country we know: write its English or German name, or its two-letter code.`,
      });
    return [...new Set(written.flatMap((part) => findCountry(part) ?? []))].sort();
  })
  .pipe(z.array(z.string()).min(1, "Name at least one country.").max(60, "At most 60 countries."));

const triage = {
  level: z.enum(LEVELS, "Choose how sensitive the material is."),
  accessMode: z.enum(ACCESS_MODES, "Choose how they will get at it."),
  volume: z.enum(VOLUMES, "Choose how much they will get."),
  subcontracting: z.enum(SUBCONTRACTING, "Choose whether others will see it."),
  countries: countryList,
};

/** The five answers alone: what the proposal on the side is made of. */
export const TriageForm = z.object(triage);

export const day = z
  .string("Choose a day.")
  .refine(isDay, "Choose a day, written as year-month-day.");

const matter = {
  title: z
    .string("Say what it is about, in a few words.")
    .trim()
    .min(1, "Say what it is about, in a few words.")
    .max(200, "A title has at most 200 characters."),
  purpose: z.string().trim().max(2000, "At most 2000 characters.").default(""),
  businessOwnerId: z.uuid("Choose the business owner."),
  headAgreementId: z.uuid("Choose from the list.").optional(),
  message: z.string().trim().max(4000, "At most 4000 characters.").default(""),
  dueOn: day.optional(),
  ...triage,
};

export const EngagementForm = z.object({
  ...matter,
  contactId: z.uuid("Choose from the list.").optional(),
  version: z.number().int().min(1).optional(),
});

/** The same for many suppliers at once: each gets its own engagement, sent to its own lead. */
export const BatchForm = z.object({ ...matter, supplier: z.array(z.uuid()).min(1).max(500) });

/** The triage of a form's value. */
export function triageOf(form: z.output<typeof TriageForm>): Triage {
  const { level, accessMode, volume, subcontracting, countries } = form;
  return { level, accessMode, volume, subcontracting, countries };
}

export const SendForm = z.object({ contactId: z.uuid("Choose whom to write to.").optional() });

export const WithdrawForm = z.object({
  reason: z
    .string("Say why it is withdrawn.")
    .trim()
    .min(3, "Say why it is withdrawn.")
    .max(1000, "At most 1000 characters."),
});

export const DueForm = z.object({ dueOn: day });
