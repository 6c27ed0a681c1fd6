// Decides what was published: the checksums that hold every edition as it was sent to suppliers and signed by them.
import { z } from "zod";
import list from "#questionnaires/published.json" with { type: "json" };

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** published.json: per edition the checksum of each file and one over all of them. */
export const publishedSchema = z.record(
  z.string(),
  z.strictObject({ sha256, files: z.record(z.string(), sha256) }),
);

export type Published = z.infer<typeof publishedSchema>;

/**
 * The checksum over all files of an edition, for example of "questionnaire/confidentiality-baseline/2026-1".
 * Throws when it was never published.
 */
export function publishedChecksum(key: string): string {
  const published: Published = list;
  const found = Object.hasOwn(published, key) ? published[key] : undefined;
  if (!found) throw new Error(`${key} is not in published.json; run questionnaires/publish.ts`);
  return found.sha256;
}
