// What is typed about people, entries of the revocation list and incidents.
import { z } from "zod";
import { emailAddress } from "#app/ui/form-schema.ts";
import { isDay } from "#scoring/day.ts";

const why = z.string("Say why.").trim().min(3, "Say why.").max(2000, "At most 2000 characters.");

export const ConfirmForm = z.object({
  what: z.enum(["citizenships", "undertaking"]),
  version: z.coerce.number().int().positive(),
  basis: z.string().trim().max(200, "At most 200 characters.").default(""),
});

export const ShutOutForm = z.object({
  email: emailAddress.optional(),
  personName: z.string().trim().max(200, "At most 200 characters.").default(""),
  reason: why,
});

export const LiftForm = z.object({ reason: why });

export const IncidentForm = z.object({
  title: z
    .string("Say what happened in a few words.")
    .trim()
    .min(3, "Say what happened in a few words.")
    .max(200),
  report: z
    .string("Describe it.")
    .trim()
    .min(3, "Describe it.")
    .max(8000, "At most 8000 characters."),
  severity: z.enum(["S1", "S2", "S3", "S4"], "Choose how severe it is."),
  happenedOn: z.string("Say when.").refine(isDay, "Give a day of the calendar."),
});

export const CloseForm = z.object({
  note: z.string("Say what came of it.").trim().min(3, "Say what came of it.").max(4000),
});
