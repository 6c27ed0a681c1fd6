// Decides the tier of an assessment: the computed one, kept with exactly what it was computed from.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addTierDecision, markDecided } from "#db/tier-decisions.ts";
import { listPeopleOfEngagement } from "#db/staff-address.ts";
import { inTransaction } from "#db/transaction.ts";
import { nextLapse } from "#scoring/evidence/freshness.ts";
import { nextReview } from "#scoring/schedule/next-review.ts";
import { fingerprint, keptInputs } from "./parts/decision-record.ts";
import { readReview, type Review } from "./parts/read-review.server.ts";
import { refusable } from "./parts/refusable.ts";
import { reviewStanding } from "./parts/review-flags.ts";
import { tellStaff } from "./parts/tell-staff.server.ts";
import { orRefusedBy } from "./parts/wall-refusals.ts";

export interface DecideTier {
  readonly assessmentId: string;
  /** Fingerprint of the result that was on the screen: nothing else is decided. */
  readonly seen: string;
  /** The moment of the decision that is decided anew, as ISO text; null for the first. */
  readonly after: string | null;
  /** Said explicitly when answers nobody reviewed shall count as they were given. */
  readonly pendingAccepted: boolean;
  readonly reason: string;
}

type Reason =
  | "unknown"
  | "not_scorable"
  | "returned_answers"
  | "pending_answers"
  | "result_changed"
  | "edition_changed"
  | "already_decided"
  | "inviter";

/**
 * Decides once, whatever happens at the same time. Refused while a returned answer waits for the supplier, while answers
 * are pending without an explicit word, when the result is not the one that was seen, and for whoever invited.
 */
export async function decideTier(context: StaffContext<"tier.decide">, wish: DecideTier) {
  return orRefusedBy({ FD001: "inviter" as const }, () =>
    refusable<Reason, { decisionId: string }>((refuse) =>
      inTransaction(context, async (writer, { today }) => {
        // first: whoever comes second waits here, and finds it decided
        if (!(await markDecided(writer, wish.assessmentId, wish.after))) refuse("already_decided");
        const review = (await readReview(writer, wish.assessmentId, today)) ?? refuse("unknown");
        const { assessment, input, result, model } = review;
        if (assessment.editionSha256 !== review.edition.sha256) refuse("edition_changed");
        if (!result.scorable) return refuse("not_scorable");
        const { returned, pending } = openReviews(review);
        if (returned > 0) refuse("returned_answers");
        if (pending > 0 && !wish.pendingAccepted) refuse("pending_answers");
        if (fingerprint(result) !== wish.seen) refuse("result_changed");
        const evidenceEndsOn = nextLapse(Object.values(input.answers), today);
        const plan = nextReview(model, result.tier, today, evidenceEndsOn);
        const knockOuts = result.knockOuts.map((one) => one.code);
        const decisionId = await addTierDecision(writer, {
          assessmentId: assessment.id,
          supplierId: assessment.supplierId,
          engagementId: assessment.engagementId,
          tier: result.tier,
          band: result.band,
          knockOuts,
          lowBp: result.coverage.lowBp,
          highBp: result.coverage.highBp,
          assuredBp: result.coverage.assuredBp,
          modelEdition: model.id,
          editionSha256: assessment.editionSha256,
          inputs: keptInputs(input),
          result,
          reason: wish.reason,
          decidedBy: context.staff.id,
          decidedOn: today,
          validUntil: plan.on,
        });
        await recordEvent(writer, context.scope.actor, {
          type: "tier.decided",
          supplierId: assessment.supplierId,
          subjectId: decisionId,
          detail: {
            assessment: assessment.id,
            tier: result.tier,
            knockOuts,
            validUntil: plan.on,
            model: model.id,
            inputs: fingerprint(keptInputs(input)),
            result: wish.seen,
            unreviewed: pending,
          },
        });
        const { engagementId } = assessment;
        await tellStaff(
          writer,
          context,
          "tier_decided",
          await listPeopleOfEngagement(writer, engagementId),
          {
            supplierId: assessment.supplierId,
            supplierName: assessment.supplierName,
            engagement: assessment.engagementTitle,
            subjectId: assessment.id,
            path: `/engagements/${engagementId}`,
          },
        );
        return { decisionId };
      }),
    ),
  );
}

/** How many answers wait for the supplier, and how many nobody reviewed. */
export function openReviews({ answers }: Pick<Review, "answers">) {
  const standings = answers.map((answer) => reviewStanding(answer));
  const count = (wanted: string) => standings.filter((one) => one === wanted).length;
  return { returned: count("returned"), pending: count("pending") };
}
