// What a request for access is made of, and what each field must look like.
import { z } from "zod";
import { emailAddress, personName } from "#app/ui/form-schema.ts";
import { isDay } from "#scoring/day.ts";

/** The most people one request may name: beyond that it is not need-to-know any more. */
export const MOST_RECIPIENTS = 25;

export const NewAccessForm = z.object({
  purpose: z
    .string("Say what the supplier needs the item for.")
    .trim()
    .min(1, "Say what the supplier needs the item for.")
    .max(2000, "A purpose has at most 2,000 characters: shorten it."),
  untilOn: z.string("Give the last day of access.").refine(isDay, "Give a day of the calendar."),
  mode: z.enum(["view_only", "download"]).default("download"),
  recipients: z
    .array(
      z.object({
        name: personName,
        email: emailAddress,
        country: z
          .string("Choose the country the person works in.")
          .regex(/^[A-Z]{2}$/, "Choose the country the person works in."),
      }),
    )
    .min(1, "Name at least one person: access is given to people, not to companies.")
    .max(
      MOST_RECIPIENTS,
      `Name at most ${MOST_RECIPIENTS} people; make a second request for more.`,
    ),
});
