// What every engagement of a batch is made of, as the batch keeps it.
import { z } from "zod";
import { ACCESS_MODES, EXPOSURES, LEVELS, SUBCONTRACTING, VOLUMES } from "#scoring/facts.ts";

const Brief = z.object({
  title: z.string(),
  purpose: z.string(),
  message: z.string(),
  businessOwnerId: z.string(),
  headAgreementId: z.string().nullable(),
  triage: z.object({
    level: z.enum(LEVELS),
    accessMode: z.enum(ACCESS_MODES),
    volume: z.enum(VOLUMES),
    subcontracting: z.enum(SUBCONTRACTING),
    countries: z.array(z.string()),
  }),
  exposure: z.enum(EXPOSURES),
  package: z.unknown(),
});
export type BatchBrief = z.infer<typeof Brief>;

/** The brief of a batch. Throws when the database holds something else. */
export function readBrief(kept: unknown): BatchBrief {
  return Brief.parse(kept);
}
