// What the addresses of clauses and templates say. What is not understood is left out, never an error page.
import { z } from "zod";

const language = z.enum(["en", "de"]).catch("en");

export const LibraryParams = z.object({ language });
export const ClauseParams = z.object({ clauseId: z.string().max(60), language });
export const TemplateParams = z.object({
  templateId: z.string().max(60),
  language,
  edition: z.string().max(12).optional().catch(undefined),
  /** The edition to compare with. */
  against: z.string().max(12).optional().catch(undefined),
});
