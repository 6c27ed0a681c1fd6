// What the pages about signing anew ask for.
import { z } from "zod";

export const NOTES = {
  prepared: { tone: "ok", text: "Prepared. Nobody has been asked yet: look, and send." },
  corrected: {
    tone: "warn",
    text: "Put right, and everything below was compared anew. These do not hold: access under them is shut until each has signed anew, or the gap is accepted.",
  },
  sent: { tone: "ok", text: "Sent. The new versions are being written; this page follows." },
  retried: { tone: "ok", text: "Trying again where it could not be sent." },
  ended: { tone: "ok", text: "Ended. Whoever had not signed is released." },
  moved: { tone: "ok", text: "The day was moved for this one." },
  released: { tone: "ok", text: "Released. It is judged as it stands now." },
  reminded: { tone: "ok", text: "Reminded by mail." },
  must_suspend: {
    tone: "error",
    text: "Nothing was sent: below a tighter head agreement something has to follow after the day.",
  },
  settled: { tone: "warn", text: "Nothing was changed: this one is settled already." },
  day: {
    tone: "error",
    text: "Nothing was changed: choose a day from today to half a year after the round began.",
  },
  reason: { tone: "error", text: "Nothing was changed: give a reason of at least three words." },
  days: { tone: "error", text: "Nothing was sent: give a number of days from 0 to 180." },
} as const;
export type Note = keyof typeof NOTES;

export const RoundParams = z.object({ roundId: z.uuid() });
export const RoundPageParams = RoundParams.extend({
  done: z
    .enum(Object.keys(NOTES) as [Note, ...Note[]])
    .optional()
    .catch(undefined),
});
export const RenewalParams = z.object({ renewalId: z.uuid() });
export const RoundsParams = z.object({ done: z.enum(["nobody"]).optional().catch(undefined) });

export const OpenForm = z.object({ template: z.string().max(60) });
export const SendForm = z.object({
  days: z.string().trim().default(""),
  afterwards: z.enum(["suspend", "at_once", "remind"]),
  message: z.string().trim().max(2000, "At most 2,000 characters: shorten it.").default(""),
});
export const ReasonForm = z.object({ reason: z.string().trim().max(2000).default("") });
export const MoveForm = z.object({ dueOn: z.string().default("") });

/** A whole number of days within which to sign; null when it is none. */
export function readDays(text: string): number | null {
  return /^\d{1,3}$/.test(text) && Number(text) <= 180 ? Number(text) : null;
}
