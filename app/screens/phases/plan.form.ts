// What is typed about the plan of a phase, the same for an engagement and for a project.
import { z } from "zod";
import { isDay } from "#scoring/day.ts";
import { EVIDENCE_KINDS, LEVELS, TIERS } from "#scoring/facts.ts";

export const purpose = z
  .string("Say what this phase is for.")
  .trim()
  .min(3, "Say what this phase is for.")
  .max(1000, "At most 1000 characters.");
export const recipients = z.string().trim().max(1000, "At most 1000 characters.").default("");
export const day = z.string("Give a day.").refine(isDay, "Give a day of the calendar.");

const CRITERIA_MOST = 20;
const criteria = z
  .string()
  .max(6000, "At most 6000 characters.")
  .default("")
  .transform((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  )
  .refine(
    (lines) => lines.length <= CRITERIA_MOST,
    `At most ${CRITERIA_MOST} criteria, one per line.`,
  )
  .refine(
    (lines) => lines.every((line) => line.length <= 300),
    "A criterion has at most 300 characters.",
  );

export const PlanForm = z
  .object({
    purpose,
    recipients,
    maxTier: z.enum(TIERS).optional(),
    maxLevel: z.enum(LEVELS).optional(),
    mode: z.enum(["view_only"]).optional(),
    maxItems: z.coerce
      .number("Give a number of items, or leave it empty.")
      .int("Give a whole number.")
      .min(1, "At least one item.")
      .max(1000, "At most 1000 items.")
      .optional(),
    controls: z.array(z.string().regex(/^[a-z][a-z0-9_]*$/)).default([]),
    evidence: z.array(z.enum(EVIDENCE_KINDS)).default([]),
    terms: z.enum(LEVELS).optional(),
    entry: criteria,
    exit: criteria,
    beginsOn: day.optional(),
    endsOn: day.optional(),
  })
  .refine(({ beginsOn, endsOn }) => !beginsOn || !endsOn || beginsOn <= endsOn, {
    path: ["endsOn"],
    message: "The last day lies before the first: choose a later one.",
  });
