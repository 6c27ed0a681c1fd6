// Reads the facts of an engagement or a request and puts them before the gate: the one way pages of staff show it.
import type { Reader } from "#db/connection.ts";
import { nameChainToStaff } from "./name-chain.server.ts";
import { staffMay } from "./permissions.ts";
import { readCompaniesAbove } from "./read-companies-above.server.ts";
import { findGateFacts, findGateFactsOfItem } from "#db/gate-facts.ts";
import type { ShownAbove } from "#app/screens/gate/companies-above.tsx";
import { staffGateLines, type GateLine } from "#app/screens/access/gate-lines.ts";
import { addDays, type Day } from "#scoring/day.ts";
import { earliest, type Condition, type ConditionCode } from "#scoring/gate/condition.ts";
import { decideGate, decideReadiness, type GateDecision } from "#scoring/gate/decide-gate.ts";
import { NOTHING_KNOWN, type GateFacts } from "#scoring/gate/gate-facts.ts";

export interface ShownGate {
  readonly open: boolean;
  readonly holdsUntil: Day | null;
  readonly lines: readonly GateLine[];
}

interface Asked {
  readonly engagementId: string;
  readonly today: Day;
  readonly roles: readonly string[];
}

/** What stands between the supplier of an engagement and any access under it. */
export async function readReadiness(reader: Reader, asked: Asked): Promise<ShownGate> {
  const facts = await known(reader, findGateFacts(reader, asked.engagementId));
  return shown(facts, asked, decideReadiness(facts, asked.today));
}

/** The gate of one request, or of its grant once there is one. */
export async function readGateOfRequest(
  reader: Reader,
  asked: Asked & { readonly requestId: string },
): Promise<
  ShownGate & {
    readonly conditions: readonly Condition[];
    readonly above: readonly ShownAbove[];
  }
> {
  const facts = await known(reader, findGateFacts(reader, asked.engagementId, asked.requestId));
  const decision = decideGate(facts, asked.today);
  return {
    ...shown(facts, asked, decision),
    conditions: decision.conditions,
    above: await readCompaniesAbove(reader, asked.engagementId, facts, asked.today),
  };
}

// what a request brings with it cannot be missing before there is one
const OF_REQUEST: readonly ConditionCode[] = [
  "limits_kept",
  "territory_allowed",
  "countries_kept",
  "route_allowed",
  "recipients_named",
  "recipients_bound",
  "export_cleared",
  "request_approved",
];

/** The gate without what only a request can bring. */
export function decideBeforeRequest(facts: GateFacts, day: Day): GateDecision {
  const conditions = decideGate(facts, day).conditions.filter(
    ({ code }) => !OF_REQUEST.includes(code),
  );
  const open = conditions.every(({ met }) => met);
  return {
    open,
    conditions,
    lapsesOn: open ? earliest(conditions.map(({ lapsesOn }) => lapsesOn)) : null,
  };
}

/** The gate as it would stand for an item before anybody asks for it; `territories` is where the agreement allows it. */
export async function readGateBeforeRequest(
  reader: Reader,
  asked: Asked & {
    readonly material: { readonly id: string };
  },
): Promise<
  ShownGate & {
    readonly conditions: readonly Condition[];
    readonly territories: readonly string[] | null;
  }
> {
  const facts = await known(
    reader,
    findGateFactsOfItem(reader, asked.engagementId, asked.material.id),
  );
  const decision = decideBeforeRequest(facts, asked.today);
  return {
    ...shown(facts, asked, decision),
    conditions: decision.conditions,
    territories: facts.agreement?.territories ?? null,
  };
}

async function known(reader: Reader, found: Promise<GateFacts | null>): Promise<GateFacts> {
  return nameChainToStaff(reader, (await found) ?? NOTHING_KNOWN);
}

function shown(
  facts: GateFacts,
  { engagementId, roles }: Asked,
  decision: GateDecision,
): ShownGate {
  const places = { engagementId, supplierId: facts.supplier?.id ?? "" };
  return {
    open: decision.open,
    holdsUntil: decision.lapsesOn && addDays(decision.lapsesOn, -1),
    lines: staffGateLines(decision.conditions, places, (one) => staffMay(roles, one)),
  };
}
