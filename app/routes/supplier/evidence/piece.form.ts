// What a supplier may say about its document; messages are keys of the words, because the page speaks two languages.
import { z } from "zod";
import { isDay } from "#scoring/day.ts";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";

const day = z.string("day_missing").trim().refine(isDay, "day_wrong");
const maybeDay = day.optional().transform((given) => given ?? null);
const line = (most: number) => z.string().trim().max(most, "too_long").default("");

export const PieceForm = z.object({
  version: z.coerce.number().int(),
  title: z.string("title_missing").trim().min(1, "title_missing").max(200, "title_missing"),
  kind: z.enum(EVIDENCE_KINDS).optional(),
  issuedOn: day,
  effectiveOn: maybeDay,
  expiresOn: maybeDay,
  issuer: line(200),
  reference: line(120),
  meant: z.literal("on").optional(),
});

export const ReplyForm = z.object({
  text: z.string("messageMissing").trim().min(1, "messageMissing").max(4000, "messageMissing"),
});
