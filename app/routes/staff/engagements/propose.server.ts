// Makes the proposal that stands beside the engagement form.
import { z } from "zod";
import type { ProposalView } from "#app/screens/engagements/proposal.tsx";
import { askedLines } from "#app/use-cases/parts/asked-lines.ts";
import { foreseeRuleEvidence } from "#app/use-cases/parts/country-evidence.ts";
import { weighEngagement } from "#app/use-cases/parts/weigh-engagement.ts";
import type { Reader } from "#db/connection.ts";
import { readSettings } from "#db/settings.ts";
import { addRuleEvidence } from "#scoring/exposure/add-rule-evidence.ts";
import { TriageForm, triageOf } from "./engagement.form.ts";

/** The proposal for answers as typed; null while one of the five is missing or wrong. */
export async function proposalOf(
  reader: Reader,
  typed: Readonly<Record<string, unknown>>,
  today: string,
): Promise<ProposalView | null> {
  const parsed = TriageForm.safeParse(typed);
  if (!parsed.success) return null;
  const triage = triageOf(parsed.data);
  const weighed = weighEngagement(triage, await readSettings(reader), today);
  const head = z.uuid().safeParse(typed["headAgreementId"]);
  const place = { countries: triage.countries, headId: head.success ? head.data : null };
  const evidence = await foreseeRuleEvidence(reader, place, today);
  return {
    exposure: weighed.exposure,
    reasons: weighed.reasons,
    asked: askedLines(addRuleEvidence(weighed.package, evidence), weighed.exposure),
    dueOn: weighed.dueOn,
    today,
  };
}
