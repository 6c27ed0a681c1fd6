// What the page of a supplier's agreements asks for: which agreement is to be begun, and for which engagement.
import { z } from "zod";

export const NOTES = {
  closed: { tone: "error", text: "No draft was begun: the supplier is archived." },
  engagement: {
    tone: "error",
    text: "No draft was begun: choose the engagement it is for, one that is not over.",
  },
  kind: { tone: "error", text: "No draft was begun: choose what is to be agreed." },
} as const;
export type Note = keyof typeof NOTES;

export const SupplierParams = z.object({ supplierId: z.uuid() });
export const SupplierAgreementsParams = SupplierParams.extend({
  done: z
    .enum(Object.keys(NOTES) as [Note, ...Note[]])
    .optional()
    .catch(undefined),
});

export const NEW_KINDS = ["nda", "deed", "scc_sheet", "export_acknowledgement"] as const;

/** What is not understood is no choice: the page says so and asks again. */
export const NewAgreementForm = z.object({
  kind: z.enum(NEW_KINDS).optional().catch(undefined),
  engagementId: z.uuid().optional().catch(undefined),
  reason: z.string().trim().max(2000).default(""),
});
