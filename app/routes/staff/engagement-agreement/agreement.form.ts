// What the page of an engagement's agreement asks for: the draft, its head agreement, the sending.
import { z } from "zod";
import { TermsField } from "#app/screens/agreements/terms-input.ts";

export const NOTES = {
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
  changed: {
    tone: "error",
    text: "Nothing was sent: the draft is not the one you previewed. Look at it again.",
  },
  nothing_above: { tone: "error", text: "Nothing was sent: choose the head agreement first." },
  unprintable: {
    tone: "error",
    text: "Nothing was sent: a name or line in the draft cannot be printed on one line of text. Correct it.",
  },
  gap: {
    tone: "error",
    text: "Nothing was sent: the draft promises less than is owed above. Mend it, or confirm that you know.",
  },
  nobody: {
    tone: "error",
    text: "Nothing was sent: the supplier has no lead or signatory to write to. Add one on its page.",
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

const day = z.iso.date("Enter a day as YYYY-MM-DD.").optional();

export const DraftForm = z
  .object({
    agreementId: z.uuid(),
    version: z.coerce.number().int(),
    locale: z.enum(["en", "de"]),
    effectiveOn: day,
    endsOn: day,
    material: z
      .string()
      .max(8000, "At most 8,000 characters: name groups of items instead of single ones.")
      .default("")
      .transform((text) =>
        text
          .split(/\r?\n/)
          .map((line) => line.replace(/^[-•]\s*/, "").trim())
          .filter((line) => line !== ""),
      )
      .pipe(
        z
          .array(z.string().max(500, "A line has at most 500 characters: split it."))
          .max(100, "At most 100 lines: name groups of items instead of single ones."),
      ),
    terms: TermsField,
  })
  .refine(({ effectiveOn, endsOn }) => !effectiveOn || !endsOn || endsOn >= effectiveOn, {
    path: ["endsOn"],
    message: "The end lies before the beginning: choose a later day, or leave it empty.",
  });

export const BeginForm = z.object({ reason: z.string().trim().max(2000).default("") });
export const HeadForm = z.object({ headId: z.uuid("Choose a head agreement.") });
export const SendForm = z.object({
  version: z.coerce.number().int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  knowsGap: z.literal("on").optional(),
});
