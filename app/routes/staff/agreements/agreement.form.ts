// What the address of one agreement says, and the forms on its page.
import { z } from "zod";

export const NOTES = {
  registered: { tone: "ok", text: "Registered as in force." },
  sent: {
    tone: "ok",
    text: "Sent. The text is frozen; the supplier was asked by mail to read and sign it.",
  },
  countersigned: { tone: "ok", text: "Countersigned and in force. Copies are on their way." },
  ended: { tone: "ok", text: "Ended. The record stays as it was." },
  changed: {
    tone: "error",
    text: "Nothing was countersigned: another text stands here now. Read it and press the button again.",
  },
  not_signed: {
    tone: "error",
    text: "Nothing was countersigned: this agreement does not wait for a countersignature (any more).",
  },
  not_in_state: {
    tone: "error",
    text: "Nothing was changed: the agreement moved on meanwhile. The page shows where it stands now.",
  },
  reason: { tone: "error", text: "Nothing was changed: give a reason of at least three words." },
} as const;
export type Note = keyof typeof NOTES;

export const AgreementParams = z.object({ agreementId: z.uuid() });
export const AgreementPageParams = AgreementParams.extend({
  done: z
    .enum(Object.keys(NOTES) as [Note, ...Note[]])
    .optional()
    .catch(undefined),
});

export const CountersignForm = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

export const EndForm = z.object({
  how: z.enum(["withdrawn", "terminated"]),
  reason: z.string().trim().max(2000).default(""),
});

/** Whether a reason says something. */
export function isReason(text: string): boolean {
  return text.trim().split(/\s+/).length >= 3;
}
