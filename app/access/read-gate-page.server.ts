// Reads one supplier and one item before the gate: which way to it counts, how every condition stands, whose turn it is.
import { CONDITION_NAMES } from "#app/screens/access/condition-words.ts";
import { groupOf } from "#app/screens/gate/condition-groups.ts";
import type { GateRow } from "#app/screens/gate/gate-table.tsx";
import { nextStep, whoActs, type GateParties } from "#app/screens/gate/next-step.ts";
import { restsOn, type GateRecords } from "#app/screens/gate/rests-on.ts";
import type { Reader } from "#db/connection.ts";
import { findGateFactsOn, listWallConditions } from "#db/gate-facts.ts";
import {
  findGateDecision,
  findGateParties,
  listGateDocuments,
  type GateWay,
} from "#db/gate-page.ts";
import { addDays, type Day } from "#scoring/day.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import { decideGate, type GateDecision } from "#scoring/gate/decide-gate.ts";
import { describeCondition } from "#scoring/gate/describe-condition.ts";
import { NOTHING_KNOWN, type GateFacts } from "#scoring/gate/gate-facts.ts";
import { isDated } from "#scoring/gate/judge-past-day.ts";
import { nameChainToStaff } from "./name-chain.server.ts";
import { staffMay } from "./permissions.ts";
import { decideBeforeRequest } from "./read-gate.server.ts";

/** One way to an item as the gate is asked about it. */
export interface GateAsked {
  readonly engagementId: string;
  readonly requestId: string | null;
  readonly materialId: string;
}

/** The facts as they count on a day; nothing known where the engagement cannot be seen. */
export async function readFactsOn(reader: Reader, asked: GateAsked, day: Day): Promise<GateFacts> {
  return nameChainToStaff(reader, (await findGateFactsOn(reader, asked, day)) ?? NOTHING_KNOWN);
}

/** The gate of a way; before anybody asked, without what only a request brings. */
export function decideWay(asked: GateAsked, facts: GateFacts, day: Day): GateDecision {
  return asked.requestId ? decideGate(facts, day) : decideBeforeRequest(facts, day);
}

/**
 * Names of conditions that the wall in the database judges differently on the day. Without a request it knows only those
 * that do not depend on an item.
 */
export async function readDisagreement(
  reader: Reader,
  asked: GateAsked,
  { conditions }: GateDecision,
  day: Day,
): Promise<string[]> {
  const wall = await listWallConditions(reader, asked.engagementId, asked.requestId, day);
  const unmet = (list: readonly { code: string; met: boolean }[], code: string) =>
    list.filter((one) => one.code === code && !one.met).length;
  // the tier is held against the item here and against the engagement there
  const codes = [...new Set(wall.map(({ code }) => code))].filter(
    (code) => asked.requestId !== null || code !== "tier_within_policy",
  );
  return codes
    .filter((code) => unmet(wall, code) !== unmet(conditions, code))
    .map((code) => (CONDITION_NAMES as Readonly<Record<string, string>>)[code] ?? code);
}

/** What the records behind the conditions are found by. */
export async function readGateRecords(
  reader: Reader,
  way: GateAsked,
  facts: GateFacts,
  supplierId: string,
): Promise<GateRecords> {
  return {
    ...way,
    supplierId,
    agreementId: facts.agreement?.id ?? null,
    decision: (await findGateDecision(reader, way.engagementId)) ?? null,
    documents: await listGateDocuments(reader, way.engagementId),
  };
}

/** Who the parties are by name; the page of an engagement that exists always has them. */
export async function readGateParties(reader: Reader, way: GateWay): Promise<GateParties> {
  return (
    (await findGateParties(reader, way.engagementId)) ?? {
      supplier: "The supplier",
      contact: null,
      procurement: null,
      businessOwner: "nobody named",
    }
  );
}

/** Every condition as a line of the table. */
export function gateRows(
  conditions: readonly Condition[],
  records: GateRecords,
  parties: GateParties,
  reader: { readonly roles: readonly string[]; readonly past: boolean },
): GateRow[] {
  const { roles, past } = reader;
  return conditions.map((condition, at) => {
    const place = restsOn(condition, records);
    const step = nextStep(condition, records, (permission) => staffMay(roles, permission));
    return {
      id: `${condition.code}-${at}`,
      group: groupOf(condition.code),
      met: condition.met,
      title: CONDITION_NAMES[condition.code],
      // the last day has a column of its own
      text: describeCondition({ ...condition, lapsesOn: null }, "en", "staff"),
      until: condition.lapsesOn && addDays(condition.lapsesOn, -1),
      onGap: condition.onGap === true,
      // a grant's own last day is kept with it
      undated: past && !isDated(condition.code) && condition.code !== "grant_live",
      ...(place &&
        staffMay(roles, place.needs) && { rests: { href: place.href, label: place.label } }),
      ...(!condition.met && { who: whoActs(condition, parties) }),
      ...(step && { step }),
    };
  });
}
