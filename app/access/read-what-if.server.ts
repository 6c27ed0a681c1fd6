// Offers what can be supposed about a gate, and judges one supposition against how it stands: read only, never kept.
import { conditionName } from "#app/screens/access/condition-words.ts";
import { verdictOf } from "#app/screens/gate/verdict-words.ts";
import type { WhatIfAnswer, WhatIfChoice } from "#app/screens/gate/what-if.tsx";
import type { Day } from "#scoring/day.ts";
import { suppose, SUPPOSITIONS, turned, type Supposition } from "#scoring/forecast/suppose.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import type { GateDecision } from "#scoring/gate/decide-gate.ts";
import { describeCondition } from "#scoring/gate/describe-condition.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import type { GateRecords } from "#app/screens/gate/rests-on.ts";
import { decideWay, type GateAsked } from "./read-gate-page.server.ts";

/** What can be supposed, by the things the gate rests on. */
export function whatIfChoices(facts: GateFacts, records: GateRecords): WhatIfChoice[] {
  const { agreement, headAgreement, material, chain, request } = facts;
  const choice = (kind: Supposition["kind"], id: string, label: string) => ({
    value: `${kind}:${id}`,
    label,
  });
  const ends = [agreement, headAgreement, material?.ownHead?.agreement ?? null]
    .filter((one) => one !== null)
    .map(({ id, name }) => choice("agreement_ends", id, `Agreement ends: ${name}`));
  const people = (request?.recipients ?? []).flatMap(({ person, name }) =>
    person ? [choice("person_leaves", person.id, `Person leaves: ${name}`)] : [],
  );
  return [
    ...records.documents
      .filter(({ accepted }) => accepted)
      .map(({ id, title }) => choice("evidence_lapses", id, `Document lapses: ${title}`)),
    ...ends,
    ...(chain ?? []).flatMap(({ id, name, joinder }) => [
      ...(joinder ? [choice("agreement_ends", joinder.id, `What binds ${name} ends`)] : []),
      choice("sub_leaves", id, `Subcontractor leaves: ${name}`),
      choice("sub_joins", id, `Subcontractor joins, bound as asked: ${name}`),
    ]),
    choice("sub_named", "one", "One more subcontractor is named"),
    ...people,
  ];
}

/** The supposition behind a choice; null when it is not one of them. */
export function readSupposition(
  value: string,
  choices: readonly WhatIfChoice[],
): Supposition | null {
  if (!choices.some((choice) => choice.value === value)) return null;
  const [kind, id] = value.split(":");
  const known = SUPPOSITIONS.find((one) => one === kind);
  return known && id !== undefined ? { kind: known, id } : null;
}

/** The difference one supposition makes on a day. */
export function judgeWhatIf(
  asked: GateAsked,
  facts: GateFacts,
  before: GateDecision,
  what: Supposition,
  day: Day,
): WhatIfAnswer {
  const after = decideWay(asked, suppose(facts, what, day), day);
  const { shuts, opens } = turned(before.conditions, after.conditions);
  const line = (condition: Condition, at: number) => ({
    id: `${condition.code}-${at}`,
    title: conditionName(condition.code),
    text: describeCondition({ ...condition, lapsesOn: null }, "en", "staff"),
  });
  return {
    ...verdictOf(after, asked.requestId !== null),
    before: before.open,
    shuts: shuts.map(line),
    opens: opens.map(line),
  };
}
