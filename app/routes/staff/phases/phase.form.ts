// What is typed about a phase: its plan, the proposal to open it, and what shows that a criterion is met.
import { z } from "zod";
import { EVIDENCE_KINDS, LEVELS, PHASES, TIERS } from "#scoring/facts.ts";
import { isDay } from "#scoring/day.ts";
import { SPILLOVER_LEVELS } from "#scoring/gate/phase-plan.ts";

const purpose = z
  .string("Say what this phase is for.")
  .trim()
  .min(3, "Say what this phase is for.")
  .max(1000, "At most 1000 characters.");
const recipients = z.string().trim().max(1000, "At most 1000 characters.").default("");
const day = z.string("Give a day.").refine(isDay, "Give a day of the calendar.");
export const ProposeForm = z.object({
  phase: z.enum(PHASES),
  purpose,
  recipients,
  spillover: z
    .string("Say what could be inferred from it or leak onward.")
    .trim()
    .min(3, "Say what could be inferred from it or leak onward, or that nothing could and why.")
    .max(2000, "At most 2000 characters."),
  spilloverLevel: z.enum(SPILLOVER_LEVELS, "Choose how much could leak onward."),
  closesOn: day,
});

export const SettleForm = z.object({
  reason: z.string("Say why.").trim().min(3, "Say why.").max(2000, "At most 2000 characters."),
});

export const BackForm = z.object({
  phase: z.enum(PHASES),
  reason: z.string("Say why.").trim().min(3, "Say why.").max(2000, "At most 2000 characters."),
});

export const TickForm = z.object({
  phase: z.enum(PHASES),
  criterion: z.string().regex(/^[0-9a-z_-]{1,40}$/),
  shownBy: z.string().trim().max(500, "At most 500 characters.").default(""),
  met: z.enum(["yes", "no"]),
});

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
