// What a supplier types about one of its people; reasons are keys of the page's own words, in the reader's language.
import { z } from "zod";
import { isDay } from "#scoring/day.ts";

const day = z.string().refine(isDay, "bad_day").optional();

export const PersonForm = z
  .object({
    name: z.string("no_name").trim().min(1, "no_name").max(200, "too_long"),
    email: z
      .string("no_email")
      .trim()
      .toLowerCase()
      .max(254, "too_long")
      .pipe(z.email("bad_email")),
    country: z.string("no_country").regex(/^[A-Z]{2}$/, "no_country"),
    first: z
      .string()
      .regex(/^[A-Z]{2}$/, "no_country")
      .optional(),
    second: z
      .string()
      .regex(/^[A-Z]{2}$/, "no_country")
      .optional(),
    latest: z
      .string()
      .regex(/^[A-Z]{2}$/, "no_country")
      .optional(),
    undertakingSignedOn: day,
    undertakingUntil: day,
    undertakingDocument: z.string().trim().max(200, "too_long").default(""),
    left: z.literal("on").optional(),
  })
  .refine(({ undertakingSignedOn, undertakingUntil }) => !undertakingUntil || undertakingSignedOn, {
    path: ["undertakingSignedOn"],
    message: "no_signed",
  })
  .refine(
    ({ undertakingSignedOn: from, undertakingUntil: until }) => !from || !until || from <= until,
    { path: ["undertakingUntil"], message: "ends_before" },
  );

/** As the register keeps it: citizenships in the order in which they were acquired, each once. */
export function personFactsOf(form: z.output<typeof PersonForm>) {
  const held = [form.first, form.second, form.latest].filter((code) => code !== undefined);
  return {
    name: form.name,
    email: form.email,
    country: form.country,
    citizenships: held.filter((code, place) => held.lastIndexOf(code) === place),
    undertakingSignedOn: form.undertakingSignedOn ?? null,
    undertakingUntil: form.undertakingUntil ?? null,
    undertakingDocument: form.undertakingDocument,
    left: form.left === "on",
  };
}
