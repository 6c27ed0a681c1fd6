// Decides the tiers of the story by the real score, on the day and with the evidence of that day; and its overrides.
import { keptInputs } from "#app/use-cases/parts/decision-record.ts";
import { readReview } from "#app/use-cases/parts/read-review.server.ts";
import { addRows } from "#db/seeds/demo-rows.ts";
import { nextLapse } from "#scoring/evidence/freshness.ts";
import { nextReview } from "#scoring/schedule/next-review.ts";
import { dayOf } from "./calendar.ts";
import { stableId } from "./stable-id.ts";
import { staffActor, staffOf, type Telling, type Told } from "./telling.ts";

interface ToDecide {
  readonly id: string;
  readonly decidedAt: Date;
}

/** The decision of a reviewed assessment, from the very facts a risk officer would see; and the override told of it. */
export async function decideTold(telling: Telling, told: Told, decided: ToDecide): Promise<void> {
  const { writer, ledger } = telling;
  const { story, supplierId, engagementId } = told;
  const today = dayOf(decided.decidedAt);
  const review = await readReview(writer, decided.id, today);
  if (!review?.result.scorable) throw new Error(`${story.key} cannot be scored`);
  const { input, result, model, assessment } = review;
  const endsOn = nextLapse(Object.values(input.answers), today);
  const { on: validUntil } = nextReview(model, result.tier, today, endsOn);
  const inputs = keptInputs(input);
  const decisionId = stableId("decision", story.key);
  const knockOuts = result.knockOuts.map(({ code }) => code);
  await addRows(writer, "tier_decision", [
    {
      id: decisionId,
      assessment_id: decided.id,
      supplier_id: supplierId,
      engagement_id: engagementId,
      computed_tier: result.tier,
      tier: result.tier,
      band: result.band,
      knock_outs: knockOuts,
      low_bp: result.coverage.lowBp,
      high_bp: result.coverage.highBp,
      assured_bp: result.coverage.assuredBp,
      model_edition: model.id,
      edition_sha256: assessment.editionSha256,
      inputs: JSON.stringify(inputs),
      result: JSON.stringify(result),
      reason: story.assessment?.reason ?? "",
      decided_by: staffOf(story.officer).id,
      decided_at: decided.decidedAt,
      decided_on: today,
      valid_until: validUntil,
    },
  ]);
  ledger.stand(decided.decidedAt, supplierId, { state: "decided", tier: result.tier });
  ledger.tell(decided.decidedAt, staffActor(story.officer), {
    type: "tier.decided",
    supplierId,
    subjectId: decisionId,
    detail: {
      assessment: decided.id,
      tier: result.tier,
      knockOuts,
      validUntil,
      model: model.id,
    },
  });
  await tellOverride(telling, told, decisionId, result.tier);
}

async function tellOverride(
  { writer, calendar, ledger }: Telling,
  { story, supplierId }: Told,
  decisionId: string,
  decided: string,
): Promise<void> {
  const { override } = story;
  if (!override) return;
  const id = stableId("override", story.key);
  const proposedAt = calendar.moment(override.proposed, "09:40");
  const confirmedAt =
    override.confirmed === undefined ? null : calendar.moment(override.confirmed, "11:25");
  const facts = { tier: override.tier, expiresOn: calendar.day(override.expires) };
  await addRows(writer, "tier_override", [
    {
      id,
      decision_id: decisionId,
      supplier_id: supplierId,
      tier: override.tier,
      reason: override.reason,
      compensating_measure: override.measure,
      expires_on: facts.expiresOn,
      proposed_by: staffOf(override.by).id,
      proposed_at: proposedAt,
      state: confirmedAt ? ("confirmed" as const) : ("proposed" as const),
      confirmed_by: confirmedAt ? staffOf(override.confirmedBy!).id : null,
      confirmed_at: confirmedAt,
    },
  ]);
  ledger.tell(proposedAt, staffActor(override.by), {
    type: "override.proposed",
    supplierId,
    subjectId: id,
    detail: { decision: decisionId, decided, ...facts, reason: override.reason },
  });
  if (!confirmedAt) return;
  ledger.stand(confirmedAt, supplierId, {
    override: { tier: override.tier, until: facts.expiresOn },
  });
  ledger.tell(confirmedAt, staffActor(override.confirmedBy!), {
    type: "override.confirmed",
    supplierId,
    subjectId: id,
    detail: { decision: decisionId, decided, ...facts, proposedBy: staffOf(override.by).name },
  });
}
