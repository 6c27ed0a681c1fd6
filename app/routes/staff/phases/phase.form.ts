// What is typed about a phase: the proposal to open it, going back, and what shows that a criterion is met.
import { z } from "zod";
import { day, purpose, recipients } from "#app/screens/phases/plan.form.ts";
import { PHASES } from "#scoring/facts.ts";
import { SPILLOVER_LEVELS } from "#scoring/gate/phase-plan.ts";

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
