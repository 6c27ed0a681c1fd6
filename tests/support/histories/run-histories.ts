// Runs histories on a real database, many together and rolled back, and holds both walls against each other along them.
import type pg from "pg";
import { addDays } from "#scoring/day.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import { askWall, begin, differenceOf, readFacts } from "#tests/support/both-judged.ts";
import { unmetOf } from "#tests/support/both-walls.ts";
import type { SceneIds } from "#tests/support/lay-out.ts";
import { stageMany } from "#tests/support/stage-many.ts";
import type { Change } from "./change.ts";
import { CHANGES, type History } from "./history.ts";
import { happen, stand } from "./moment.ts";

export const FIRST_DAY = "2026-05-04";

export interface Ran {
  /** Where the walls differed first, and how; null where they never did. */
  readonly difference: string | null;
  /** Whether a grant was inserted on the way. */
  readonly granted: boolean;
  /** The conditions that were missing each time somebody looked, by the decision. */
  readonly looks: readonly (readonly string[])[];
}

/** Runs them in one transaction; every one has the same moments. `then` looks at how they ended, before all is undone. */
export async function runHistories(
  client: pg.ClientBase,
  histories: readonly History[],
  then?: (ids: readonly SceneIds[], day: string) => Promise<void>,
): Promise<Ran[]> {
  await begin(client);
  try {
    await client.query(TRY_GRANT);
    await client.query(
      "alter table access_grant disable trigger access_grant_tally, disable trigger access_grant_facts",
    );
    let day = FIRST_DAY;
    await stand(client, day);
    const ids = await stageMany(
      client,
      histories.map(({ scene }) => scene),
      day,
    );
    const differences: (string | null)[] = histories.map(() => null);
    const granted = histories.map(() => false);
    const looks: (readonly string[])[][] = histories.map(() => []);
    const look = async (time: number) => {
      const facts = await readFacts(client, ids);
      const waits = (at: number) => granted[at]! || histories[at]!.patience > time;
      const asked = ids.map((_, at) => at).filter(waits);
      const said = await askWall(
        client,
        asked.map((at) => ids[at]!),
        day,
      );
      const trying = ids.map((_, at) => at).filter((at) => !waits(at));
      const answers = await tryGrants(
        client,
        trying.map((at) => ids[at]!),
      );
      const note = (at: number, found: string | null) => {
        differences[at] ??= found && `on ${day}: ${found}`;
      };
      for (const [place, at] of asked.entries()) {
        const decision = decideGate(facts[at]!, day);
        looks[at]!.push(
          granted[at]
            ? unmetOf(decision.conditions)
            : missingFor(facts[at]!, ids[at]!.officerId, day),
        );
        note(at, differenceOf(said[place]!, decision));
      }
      for (const [place, at] of trying.entries()) {
        const answer = answers[place]!;
        granted[at] = answer === "granted";
        const missing = missingFor(facts[at]!, ids[at]!.officerId, day);
        looks[at]!.push(missing);
        const expected = answerTo(facts[at]!, missing);
        note(
          at,
          answer === expected ? null : `a grant met "${answer}", the decision: "${expected}"`,
        );
      }
    };
    await look(0);
    for (const [at, moment] of histories[0]!.moments.entries()) {
      day = addDays(day, moment.days);
      await happen(client, moment, day);
      await change(
        client,
        histories.map(({ moments }) => moments[at]!.changes),
        ids,
        at,
      );
      await look(at + 1);
    }
    await then?.(ids, day);
    return histories.map((_, at) => ({
      difference: differences[at]!,
      granted: granted[at]!,
      looks: looks[at]!,
    }));
  } finally {
    await client.query("rollback");
  }
}

/** Those who asked for it approved it themselves, and nobody can decide again. */
const byTheAsker = ({ request }: GateFacts) => request?.approvedBy[0] === request?.requesterId;

/** What is missing by the decision once an officer has approved, where nobody else did before. */
function missingFor(facts: GateFacts, officerId: string, day: string): string[] {
  const { request } = facts;
  const approved =
    request && !byTheAsker(facts) ? { ...request, approvedBy: [officerId] } : request;
  return unmetOf(decideGate({ ...facts, request: approved }, day).conditions);
}

/** What an attempt to insert a grant has to meet where this is missing. */
function answerTo(facts: GateFacts, missing: readonly string[]): string {
  if (byTheAsker(facts)) return "FD003";
  return missing.length === 0 ? "granted" : `FD004 the gate is closed: ${missing.join(", ")}`;
}

async function tryGrants(client: pg.ClientBase, ids: readonly SceneIds[]): Promise<string[]> {
  await client.query(
    "select set_config('flowdown.scope', 'staff', true), set_config('session_replication_role', 'origin', true)",
  );
  await client.query("set local role flowdown_app");
  const { rows } = await client.query<{ answer: string }>({
    name: "try-grants",
    text: `select try_grant(x.r, x.by) as answer
      from rows from (jsonb_to_recordset($1) as (r uuid, by uuid)) with ordinality as x(r, by, n) order by x.n`,
    values: [JSON.stringify(ids.map((one) => ({ r: one.requestId, by: one.officerId })))],
  });
  await client.query("reset role");
  await client.query(
    "select set_config('flowdown.scope', 'system', true), set_config('session_replication_role', 'replica', true)",
  );
  return rows.map(({ answer }) => answer);
}

// as the application's own login, with every wall up; a refusal undoes what it tried
const TRY_GRANT = `create function try_grant(in_request uuid, in_by uuid) returns text language plpgsql as $$
begin
  insert into access_decision (request_id, supplier_id, outcome, conditions, decided_by)
    select r.id, r.supplier_id, 'granted', '[]', in_by from access_request r
    where r.id = in_request and not exists (select from access_decision d where d.request_id = r.id);
  insert into access_grant (request_id, decision_id, supplier_id, engagement_id, material_id, starts_on, ends_on)
    select r.id, d.id, r.supplier_id, r.engagement_id, r.material_id, flowdown_today(), least(r.until_on, flowdown_today() + 20)
    from access_request r join access_decision d on d.request_id = r.id where r.id = in_request;
  return 'granted';
exception when others then
  return sqlstate || case when sqlstate = 'FD003' then '' else ' ' || sqlerrm end;
end $$`;

/** Each has its own changes; those of one kind are made together, first all first ones, then all second ones. */
async function change(
  client: pg.ClientBase,
  changes: readonly (readonly Change[])[],
  ids: readonly SceneIds[],
  moment: number,
): Promise<void> {
  for (let turn = 0; turn < Math.max(...changes.map(({ length }) => length)); turn += 1) {
    const kinds = new Map<string, unknown[]>();
    for (const [at, { [turn]: one }] of changes.entries()) {
      if (!one) continue;
      const { engagementId, requestId, supplierId, materialId, requesterId, officerId } = ids[at]!;
      const row = {
        e: engagementId,
        r: requestId,
        s: supplierId,
        m: materialId,
        who: requesterId,
        by: officerId,
        a: one.chosen,
        at: new Date(Date.now() + 1000 * (10 * moment + turn + 1)).toISOString(),
      };
      kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), row]);
    }
    for (const [kind, rows] of kinds)
      await client.query({
        name: kind,
        text: `with x as (select * from jsonb_to_recordset($1)
          as x(e uuid, r uuid, s uuid, m uuid, who uuid, by uuid, at timestamptz, a jsonb)) ${CHANGES[kind]!.sql}`,
        values: [JSON.stringify(rows)],
      });
  }
}
