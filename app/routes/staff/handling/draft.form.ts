// What a draft of the handling rules consists of: one rule for each level.
import { z } from "zod";

const words = z
  .string("Say it in a few words.")
  .trim()
  .min(1, "Say it in a few words.")
  .max(300, "At most 300 characters.");
const count = z.coerce
  .number("Give a whole number, or leave it empty.")
  .int("Give a whole number.")
  .min(0, "Not below 0.")
  .max(10_000, "At most 10,000.")
  .optional()
  .transform((value) => value ?? null);
const flag = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

const rule = z.object({
  agreement: words,
  access: words,
  viewOnly: flag,
  undertaking: flag,
  encryption: words,
  copies: words,
  onward: words,
  noticeHours: count,
  returnDays: count,
  disposal: words,
  survival: words,
});

export const HandlingForm = z.object({
  note: z.string("Say what changes and why.").trim().min(3, "Say what changes and why.").max(2000),
  rules: z.object({ C0: rule, C1: rule, C2: rule, C3: rule, C4: rule }),
});
