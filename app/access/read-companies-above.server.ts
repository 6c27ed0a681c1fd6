// Reads how the companies above an engagement stand: what of them its gate asks for, and what is known of them beside.
import type { ShownAbove } from "#app/screens/gate/companies-above.tsx";
import type { Reader } from "#db/connection.ts";
import { listCompaniesAbove } from "#db/chain-names.ts";
import { findGateFactsOn } from "#db/gate-facts.ts";
import type { Day } from "#scoring/day.ts";
import type { ConditionCode } from "#scoring/gate/condition.ts";
import { decideReadiness } from "#scoring/gate/decide-gate.ts";
import { describeCondition } from "#scoring/gate/describe-condition.ts";
import { NOTHING_KNOWN, type GateFacts } from "#scoring/gate/gate-facts.ts";
import { judgeLink } from "#scoring/gate/judge-agreements.ts";

// judged link by link below, or about other branches of the chain
const OF_THE_LINKS: readonly ConditionCode[] = [
  "supplier_active",
  "engagement_open",
  "agreement_in_force",
  "flow_down_holds",
  "chain_signed",
  "path_holds",
];

/** Every company above, nearest first; `facts` are those of the engagement itself on the day. */
export async function readCompaniesAbove(
  reader: Reader,
  engagementId: string,
  facts: GateFacts,
  day: Day,
): Promise<ShownAbove[]> {
  const companies = await listCompaniesAbove(reader, engagementId);
  const shown: ShownAbove[] = [];
  for (const [place, company] of companies.entries()) {
    const link = facts.above?.[place];
    const question = { engagementId: company.engagementId, requestId: null, materialId: null };
    const known = (await findGateFactsOn(reader, question, day)) ?? NOTHING_KNOWN;
    shown.push({
      ...company,
      link: link ? judgeLink(link, day) : "broken",
      beside: besideOf(known, day),
    });
  }
  return shown;
}

function besideOf(known: GateFacts, day: Day): string[] {
  const missing = decideReadiness(known, day).conditions.filter(
    ({ code, met }) => !met && !OF_THE_LINKS.includes(code),
  );
  return [...new Set(missing.map((one) => describeCondition(one, "en", "staff")))];
}
