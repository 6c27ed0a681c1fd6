// What a supplier's contact fills in to sign or to decline; each message in both languages is the page's business.
import { z } from "zod";

export const OwnAgreementParams = z.object({ agreementId: z.uuid() });
export const OwnAgreementPageParams = OwnAgreementParams.extend({
  done: z
    .enum([
      "signed",
      "declined",
      "changed",
      "already",
      "reason",
      "over",
      "delegated",
      "asked",
      "self",
      "not_authorised",
    ])
    .optional()
    .catch(undefined),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Codes instead of sentences: the page says them in the reader's language. */
export const SignForm = z.object({
  sha256,
  shown: z.string().max(200),
  name: z.string("name").trim().min(2, "name").max(200, "long"),
  title: z.string("title").trim().min(2, "title").max(120, "long"),
  authority: z.literal("on", { error: "authority" }),
  consent: z.literal("on", { error: "consent" }),
  // the answer of the signer's passkey; whether one is needed is the use-case's business
  passkey: z.string().max(12_000).optional().catch(undefined),
  // the browser's word on reading; whatever else is sent counts as none
  reachedAt: z.iso.datetime().optional().catch(undefined),
  downloadedAt: z.iso.datetime().optional().catch(undefined),
});

export const DeclineForm = z.object({
  // whatever is sent is compared with the text that stands there: another one is "changed"
  sha256: z.string().default(""),
  reason: z.string().trim().max(2000).default(""),
});
