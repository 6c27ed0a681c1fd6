// What the review desk's forms carry. Each message names the reason and what to do.
import { z } from "zod";
import { isDay } from "#scoring/day.ts";
import { ASSURANCES, TIERS } from "#scoring/facts.ts";

export const ReviewParams = z.object({ assessmentId: z.uuid() });

const question = z.string().regex(/^[a-z][a-z0-9_]{0,80}$/, "This question does not exist.");
const version = z.coerce.number<string>().int().min(1);
const seen = { question, version };

const day = z
  .string("Choose a day.")
  .refine(isDay, "Choose a day of the calendar, such as 2027-03-14.");

export const SeenForm = z.object(seen);

export const ReturnForm = z.object({
  ...seen,
  message: z
    .string("Write what you need: the supplier reads it.")
    .trim()
    .min(5, "Write a little more: at least 5 characters tell the supplier what to do.")
    .max(4000, "A message has at most 4,000 characters: shorten it."),
});

export const NotApplicableForm = z.object({ ...seen, approved: z.enum(["yes", "no"]) });

export const AssuranceForm = z.object({ ...seen, assurance: z.enum(ASSURANCES) });

export const NoteForm = z.object({
  question,
  version: z.coerce.number<string>().optional(),
  note: z.string().trim().max(4000, "A note has at most 4,000 characters: shorten it.").default(""),
});

export const SectionForm = z.object({ section: z.string().regex(/^[A-Z]$/) });

export const SendBackForm = z.object({ dueOn: day });

export const DecideForm = z.object({
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  after: z.iso.datetime({ offset: true }).optional(),
  pendingAccepted: z.literal("on").optional(),
  reason: z
    .string()
    .trim()
    .max(4000, "A reason has at most 4,000 characters: shorten it.")
    .default(""),
});

export const OverrideForm = z.object({
  tier: z.enum(TIERS, "Choose the tier that shall count."),
  reason: z
    .string("Say why, in a sentence.")
    .trim()
    .min(10, "Say a little more: at least 10 characters, so that an auditor can follow.")
    .max(4000, "A reason has at most 4,000 characters: shorten it."),
  compensatingMeasure: z
    .string()
    .trim()
    .max(4000, "A measure has at most 4,000 characters: shorten it.")
    .default(""),
  expiresOn: day,
});

export const OverrideParams = ReviewParams.extend({ overrideId: z.uuid() });

export const NoFields = z.object({});
