// What the page of an engagement's agreement asks for: the draft, its head agreement, the sending.
import { z } from "zod";
import {
  endsInOrder,
  materialLines,
  optionalDay,
  OUT_OF_ORDER,
  SENDING_NOTES,
} from "#app/screens/agreements/draft.form.ts";
import { TermsField } from "#app/screens/agreements/terms-input.ts";

export const NOTES = {
  ...SENDING_NOTES,
  drafted: { tone: "ok", text: "A draft was begun. Nothing has been sent." },
  saved: { tone: "ok", text: "Draft saved. Nothing has been sent." },
  head: {
    tone: "ok",
    text: "Head agreement chosen; everything signed below was compared with it.",
  },
  exists: { tone: "warn", text: "Somebody else had begun a draft already: this is it." },
  closed: { tone: "error", text: "No draft was begun: the engagement is closed." },
  not_a_head: {
    tone: "error",
    text: "Nothing was changed: that head agreement is not in force (any more). Choose another.",
  },
  follows_prime: {
    tone: "error",
    text: "Nothing was changed: a subcontractor's engagement follows its prime's.",
  },
  nothing_above: { tone: "error", text: "Nothing was sent: choose the head agreement first." },
  gap: {
    tone: "error",
    text: "Nothing was sent: the draft promises less than is owed above. Mend it, or confirm that you know.",
  },
} as const;
export type Note = keyof typeof NOTES;

export const EngagementParams = z.object({ engagementId: z.uuid() });
export const StandingParams = EngagementParams.extend({
  done: z
    .enum(Object.keys(NOTES) as [Note, ...Note[]])
    .optional()
    .catch(undefined),
});
export const PreviewParams = EngagementParams.extend({
  language: z.enum(["en", "de"]).optional().catch(undefined),
});

export const DraftForm = z
  .object({
    agreementId: z.uuid(),
    version: z.coerce.number().int(),
    locale: z.enum(["en", "de"]),
    effectiveOn: optionalDay,
    endsOn: optionalDay,
    material: materialLines,
    terms: TermsField,
  })
  .refine(endsInOrder, OUT_OF_ORDER);

export const BeginForm = z.object({ reason: z.string().trim().max(2000).default("") });
export const HeadForm = z.object({ headId: z.uuid("Choose a head agreement.") });
export const SendForm = z.object({
  version: z.coerce.number().int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  knowsGap: z.literal("on").optional(),
});
