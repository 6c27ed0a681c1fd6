// What the address of one agreement says, and the forms on its page.
import { z } from "zod";
import { STEP_UP_TROUBLE } from "#app/screens/account/step-up-field.tsx";

export const NOTES = {
  registered: { tone: "ok", text: "Registered as in force." },
  sent: {
    tone: "ok",
    text: "Sent. The text is frozen; the supplier was asked by mail to read and sign it.",
  },
  countersigned: { tone: "ok", text: "Countersigned and in force. Copies are on their way." },
  resent: {
    tone: "ok",
    text: "Asked once more. The text is the same; the mail carries a fresh link, the page the new last day.",
  },
  authority: {
    tone: "ok",
    text: "Recorded: this person may sign from now on. It stands beside the signature.",
  },
  withdrawn: { tone: "ok", text: "Withdrawn. What was signed before stands." },
  nobody: {
    tone: "error",
    text: "Nothing was sent: the supplier has no lead or signatory to write to. Add one on its page.",
  },
  not_waiting: {
    tone: "error",
    text: "Nothing was sent: this agreement does not wait for the supplier's signature (any more).",
  },
  needed: { tone: "error", text: `Nothing was countersigned. ${STEP_UP_TROUBLE.needed}` },
  wrong: { tone: "error", text: `Nothing was countersigned. ${STEP_UP_TROUBLE.wrong}` },
  used: { tone: "error", text: `Nothing was countersigned. ${STEP_UP_TROUBLE.used}` },
  locked: { tone: "error", text: `Nothing was countersigned. ${STEP_UP_TROUBLE.locked}` },
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
  mode_corrected: {
    tone: "ok",
    text: "Put right. Everything below was compared anew, and holds.",
  },
  mode_same: { tone: "error", text: "Nothing was changed: the clause is passed on so already." },
  mode_changed: {
    tone: "error",
    text: "Nothing was changed: the clause or the agreement moved on meanwhile. The page shows where it stands now.",
  },
  mode_reason: {
    tone: "error",
    text: "Nothing was changed: say in at least ten characters why it was wrong.",
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

const code = z
  .string()
  .max(12)
  .default("")
  .transform((text) => text.replace(/\s/g, ""));

export const CountersignForm = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), code });

export const ResendForm = z.object({ days: z.coerce.number().int().min(1).max(90).catch(30) });

export const SignatoryParams = AgreementParams.extend({ contactId: z.uuid() });
export const ConfirmForm = z.object({
  basis: z.enum(["register", "power_of_attorney", "resolution", "other"], {
    error: "Say what the authority rests on.",
  }),
  note: z
    .string("Say what you looked at: which document, by whom issued, of which day.")
    .trim()
    .min(10, "Say what you looked at: which document, by whom issued, of which day.")
    .max(1000, "At most 1,000 characters: name the document rather than quoting it."),
  evidenceId: z.uuid().optional().catch(undefined),
  validUntil: z.iso.date("Enter a day as YYYY-MM-DD, or leave it empty.").optional(),
  code,
});

export const EndForm = z.object({
  how: z.enum(["withdrawn", "terminated"]),
  reason: z.string().trim().max(2000).default(""),
});

/** Whether a reason says something. */
export function isReason(text: string): boolean {
  return text.trim().split(/\s+/).length >= 3;
}
