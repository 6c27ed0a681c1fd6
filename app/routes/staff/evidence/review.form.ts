// What a reviewer says about a piece of evidence, and about what else is asked for.
import { z } from "zod";
import { isDay } from "#scoring/day.ts";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";

const day = z
  .string("Enter the date.")
  .trim()
  .refine(isDay, "This is not a date of the calendar: enter day, month and year.");
const maybeDay = day.optional().transform((given) => given ?? null);
const line = (most: number) =>
  z.string().trim().max(most, `Shorten this to ${most} characters.`).default("");
const words = (most: number, missing: string) =>
  z.string(missing).trim().min(1, missing).max(most, `Shorten this to ${most} characters.`);

export const AcceptForm = z.object({
  version: z.coerce.number().int(),
  issuedOn: day,
  effectiveOn: maybeDay,
  expiresOn: maybeDay,
  issuer: line(200),
  reference: line(120),
  assurance: z.enum(["document_reviewed", "independently_verified"], "Say how far you checked it."),
  meant: z.literal("on").optional(),
});

export const RejectForm = z.object({
  version: z.coerce.number().int(),
  reason: words(2000, "Say what is wrong and what would be right: the supplier reads it."),
});

export const AskForm = z.object({
  text: words(4000, "Write the message."),
});

export const RequestForm = z.object({
  kind: z.enum(EVIDENCE_KINDS, "Choose the kind of document."),
  message: z.string().trim().max(1000, "Shorten this to 1000 characters.").default(""),
  dueOn: maybeDay,
  required: z.literal("on").optional(),
});

export const WaiveForm = z.object({
  reason: words(1000, "Say why the document is not needed: auditors read it."),
});
