// Makes the proposal that stands beside the engagement form.
import type { ProposalView } from "#app/screens/engagements/proposal.tsx";
import { askedLines } from "#app/use-cases/parts/asked-lines.ts";
import { weighEngagement } from "#app/use-cases/parts/weigh-engagement.ts";
import type { Reader } from "#db/connection.ts";
import { readSettings } from "#db/settings.ts";
import { TriageForm, triageOf } from "./engagement.form.ts";

/** The proposal for answers as typed; null while one of the five is missing or wrong. */
export async function proposalOf(
  reader: Reader,
  typed: Readonly<Record<string, unknown>>,
  today: string,
): Promise<ProposalView | null> {
  const parsed = TriageForm.safeParse(typed);
  if (!parsed.success) return null;
  const weighed = weighEngagement(triageOf(parsed.data), await readSettings(reader), today);
  return {
    exposure: weighed.exposure,
    reasons: weighed.reasons,
    asked: askedLines(weighed.package, weighed.exposure),
    dueOn: weighed.dueOn,
    today,
  };
}
