// Tells which gaps two people accepted, for how long and against which measure.
import { addRows } from "#db/seeds/demo-rows.ts";
import { holds } from "#scoring/obligations/compare-term.ts";
import type { Comparison } from "#scoring/obligations/compare-agreements.ts";
import { headIdOf } from "./seed-company.ts";
import { stableId } from "./stable-id.ts";
import type { DeviationStory } from "./story-shape.ts";
import { agreementIdOf, staffActor, staffOf, type Telling, type Told } from "./telling.ts";

/** The accepted gaps of one agreement, each against the very gap that its comparison found. */
export async function tellDeviations(
  telling: Telling,
  told: Told,
  reference: string,
  comparison: Comparison,
): Promise<void> {
  for (const deviation of told.story.agreement?.deviations ?? [])
    await tellDeviation(telling, told, reference, comparison, deviation);
}

async function tellDeviation(
  { writer, calendar, ledger }: Telling,
  { story, supplierId }: Told,
  reference: string,
  { clauses }: Comparison,
  { term, reason, measure, proposed, by, confirmed, expires }: DeviationStory,
): Promise<void> {
  const gap = clauses.find((clause) => clause.term === term);
  if (!gap || holds(gap))
    throw new Error(`${story.key}: ${term} has no gap that could be accepted`);
  const id = stableId("deviation", story.key, term);
  const agreementId = agreementIdOf(story.key);
  const ranked = gap.verdict === "equal" || gap.verdict === "stricter" ? "infeasible" : gap.verdict;
  const proposedAt = calendar.moment(proposed, "09:20");
  const confirmedAt = confirmed ? calendar.moment(confirmed.at, "14:40") : null;
  await addRows(writer, "deviation", [
    {
      id,
      agreement_id: agreementId,
      parent_id: headIdOf(story.head ?? "sentra"),
      supplier_id: supplierId,
      term,
      verdict: ranked as "weaker" | "incomparable" | "missing" | "infeasible",
      owed: JSON.stringify(gap.head),
      given: JSON.stringify(gap.sub),
      reason,
      compensating_measure: measure,
      expires_on: calendar.day(expires),
      proposed_on: calendar.day(proposed),
      proposed_by: staffOf(by).id,
      proposed_at: proposedAt,
      state: confirmed ? "confirmed" : "proposed",
      settled_by: confirmed ? staffOf(confirmed.by).id : null,
      settled_at: confirmedAt,
    },
  ]);
  const detail = { agreement: reference, term, expiresOn: calendar.day(expires) };
  ledger.tell(proposedAt, staffActor(by), {
    type: "deviation.proposed",
    supplierId,
    subjectId: id,
    detail: { ...detail, verdict: ranked, reason, measure },
  });
  if (confirmed && confirmedAt)
    ledger.tell(confirmedAt, staffActor(confirmed.by), {
      type: "deviation.confirmed",
      supplierId,
      subjectId: id,
      detail: { ...detail, proposedBy: staffOf(by).name },
    });
}
