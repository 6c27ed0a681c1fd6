// Puts the triage of an engagement before scoring and reads back the package that was kept with it.
import { z } from "zod";
import { addDays, type Day } from "#scoring/day.ts";
import { decideExposure, type ExposureReason } from "#scoring/exposure/decide-exposure.ts";
import { proposePackage, type ProposedPackage } from "#scoring/exposure/propose-package.ts";
import type { Reason } from "#scoring/reason.ts";
import { EVIDENCE_KINDS, type Exposure, type Triage } from "#scoring/facts.ts";

export interface Weighed {
  readonly exposure: Exposure;
  readonly reasons: readonly ExposureReason[];
  readonly package: ProposedPackage;
  /** The organisation's usual time, or the longer one that this much work needs. */
  readonly dueOn: Day;
}

/** What the five answers lead to under the organisation's settings, counted from a day. */
export function weighEngagement(
  triage: Triage,
  settings: { readonly allowedCountries: readonly string[]; readonly dueDays: number },
  today: Day,
): Weighed {
  const { exposure, reasons } = decideExposure(triage, settings);
  const proposed = proposePackage(triage, exposure);
  const dueOn = addDays(today, Math.max(settings.dueDays, proposed.dueInDays));
  return { exposure, reasons, package: proposed, dueOn };
}

const reason = z.object({
  code: z.enum(["exposure", "level", "subcontracting", "country"]),
  text: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
const PackageShape: z.ZodType<ProposedPackage> = z.object({
  questionnaires: z.array(z.object({ id: z.string(), reason })),
  evidence: z.array(
    z.object({
      kind: z.enum(EVIDENCE_KINDS),
      required: z.boolean(),
      places: z.array(z.string()).optional(),
      reason,
    }),
  ),
  agreements: z.array(
    z.object({ kind: z.enum(["supplier_deed", "mutual_nda"]), required: z.boolean(), reason }),
  ),
  dueInDays: z.number(),
});

/** The package as the engagement keeps it. Throws when the database holds something else. */
export function readPackage(kept: unknown): ProposedPackage {
  return PackageShape.parse(kept);
}

const ReasonsShape = z.object({
  exposureReasons: z
    .array(
      z.object({
        code: z.string(),
        text: z.string(),
        facts: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .default([]),
});

/** What an engagement keeps of a weighing: the package and why the exposure is what it is. */
export function keptPackage({ package: proposed, reasons }: Weighed) {
  return { ...proposed, exposureReasons: reasons };
}

/** The reasons for the exposure as they were when it was weighed; none when it was kept without. */
export function readReasons(kept: unknown): readonly Reason[] {
  return ReasonsShape.parse(kept).exposureReasons;
}

/** Whether there is anything to ask of the supplier at all. */
export function asksNothing(proposed: ProposedPackage): boolean {
  return (
    proposed.questionnaires.length === 0 &&
    proposed.evidence.length === 0 &&
    proposed.agreements.length === 0
  );
}
