// Puts both walls before many scenes at once: what the database says of each, and what the decision says of the same facts.
import type pg from "pg";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import { decideGate, type GateDecision } from "#scoring/gate/decide-gate.ts";
import { addDays } from "#scoring/day.ts";
import type { SceneIds } from "./lay-out.ts";
import { unmetOf } from "./both-walls.ts";

type Asked = Pick<SceneIds, "engagementId" | "requestId">;

/** One condition as the wall says it: code, whether it is met, the last day on which it still holds. */
export type Said = readonly [code: string, met: boolean, holdsUntil: string | null];

const asked = (ids: readonly Asked[]) =>
  JSON.stringify(ids.map(({ engagementId, requestId }) => ({ e: engagementId, r: requestId })));

/** Prepares a connection for thousands of small scenes whose tables nobody has analysed. */
export async function begin(client: pg.ClientBase): Promise<void> {
  await client.query("begin");
  await client.query(
    "select set_config('flowdown.scope', 'system', true), set_config('jit', 'off', true), set_config('enable_seqscan', 'off', true)",
  );
}

/** What the wall says of each, in order. */
export async function askWall(
  client: pg.ClientBase,
  ids: readonly Asked[],
  day: string,
): Promise<readonly (readonly Said[])[]> {
  const { rows } = await client.query<{ said: Said[] | null }>({
    name: "ask-wall",
    text: `select (select jsonb_agg(jsonb_build_array(c.code, c.met, c.holds_until)) from gate_conditions(x.e, x.r, $2) c) as said
      from rows from (jsonb_to_recordset($1) as (e uuid, r uuid)) with ordinality as x(e, r, n) order by x.n`,
    values: [asked(ids), day],
  });
  return rows.map(({ said }) => said ?? []);
}

/** The facts of each, in order. */
export async function readFacts(
  client: pg.ClientBase,
  ids: readonly Asked[],
): Promise<readonly GateFacts[]> {
  const { rows } = await client.query<{ facts: GateFacts }>({
    name: "read-facts",
    text: `select gate_facts(x.e, x.r) as facts
      from rows from (jsonb_to_recordset($1) as (e uuid, r uuid)) with ordinality as x(e, r, n) order by x.n`,
    values: [asked(ids)],
  });
  return rows.map(({ facts }) => facts);
}

/** How the wall differs from the decision; null where both say the same. */
export function differenceOf(said: readonly Said[], decision: GateDecision): string | null {
  const wall = said.map(([code, met]) => ({ code, met }));
  const [there, here] = [unmetOf(wall).join(" "), unmetOf(decision.conditions).join(" ")];
  if (said.length === 0) return "the wall says nothing";
  if (there !== here) return `the wall: ${there || "open"}; the decision: ${here || "open"}`;
  if (!decision.open) return null;
  const last = said
    .map(([, , holdsUntil]) => holdsUntil)
    .filter((day) => day !== null)
    .sort()[0];
  const lapses = last === undefined ? null : addDays(last, 1);
  return lapses === decision.lapsesOn
    ? null
    : `the wall lapses on ${lapses}; the decision on ${decision.lapsesOn}`;
}

/** Both before the same scenes on a day; the clock has to stand on it. */
export async function judgeBoth(client: pg.ClientBase, ids: readonly Asked[], day: string) {
  const facts = await readFacts(client, ids);
  const said = await askWall(client, ids, day);
  return facts.map((one, at) => {
    const decision = decideGate(one, day);
    return { facts: one, decision, difference: differenceOf(said[at]!, decision) };
  });
}
