// What an administrator sets: how suppliers see the organisation, and the policy that decisions read.
import { z } from "zod";
import { emailAddress } from "#app/ui/form-schema.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";

const line = (most: number) =>
  z.string().trim().max(most, `At most ${most} characters.`).default("");

const countries = z
  .string("Name at least one country: an empty list allows none.")
  .transform((text) =>
    [
      ...new Set(
        text
          .toUpperCase()
          .split(/[\s,;]+/)
          .filter(Boolean),
      ),
    ].sort(),
  )
  .superRefine((codes, context) => {
    const unknown = codes.filter((code) => !(code in COUNTRIES));
    if (unknown.length > 0)
      context.addIssue({
        code: "custom",
        message: `Not a country code: ${unknown.slice(0, 5).join(", ")}. Use two letters as in DE or FR.`,
      });
    if (codes.length === 0)
      context.addIssue({ code: "custom", message: "Name at least one country." });
  });

export const SettingsForm = z.object({
  organisation: z
    .string("Enter the name suppliers know you by.")
    .trim()
    .min(1, "Enter the name suppliers know you by.")
    .max(120, "At most 120 characters."),
  contactName: line(200),
  contactEmail: z
    .union([z.literal(""), emailAddress], "Enter a mail address like name@company.com.")
    .default(""),
  contactPhone: line(40),
  retention: z
    .string("Say how long you keep what suppliers send.")
    .trim()
    .min(10, "Say it in a sentence.")
    .max(400, "At most 400 characters: one sentence."),
  allowedCountries: countries,
  dueDays: z.coerce
    .number("Enter a number of days.")
    .int("Enter whole days.")
    .min(1, "At least one day.")
    .max(365, "At most 365 days."),
});
