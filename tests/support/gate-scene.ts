// Writes one engagement with everything the gate looks at: for putting both walls before the same facts.
import type pg from "pg";
import { layOut, type Laid, type SceneIds } from "./lay-out.ts";
import type { Scene } from "./scene.ts";

export type { SceneIds };

/** Writes a scene as the owner of the database. Returns its ids. */
export async function stage(
  owner: pg.Pool,
  scene: Scene,
  today: string,
  /** Without triggers: what lists and forecasts keep is left out, and it is several times as fast. */
  bare = false,
): Promise<SceneIds> {
  const { laid, ids } = await layOut(scene, today);
  const client = await owner.connect();
  const role = (name: string) => client.query(`set local session_replication_role = ${name}`);
  const usual = bare ? "replica" : "origin";
  try {
    await client.query("begin");
    await client.query("select set_config('flowdown.scope', 'system', true)");
    await role(usual);
    for (const one of laid) {
      const past = "past" in one && one.past;
      if (past) await role("replica");
      await write(client, one);
      if (past) await role(usual);
    }
    await client.query("commit");
    return ids;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

function write(client: pg.ClientBase, one: Laid): Promise<unknown> {
  if ("setting" in one) return writeSetting(client, one);
  const place = (names: readonly string[], from: number, between: string) =>
    names.map((name, at) => `${name} = $${from + at}`).join(between);
  if ("set" in one) {
    const [changed, known] = [Object.keys(one.set), Object.keys(one.where)];
    return client.query(
      `update ${one.table} set ${place(changed, 1, ", ")} where ${place(known, changed.length + 1, " and ")}`,
      [...Object.values(one.set), ...Object.values(one.where)],
    );
  }
  const names = Object.keys(one.row);
  return client.query(
    `insert into ${one.table} (${names.join(", ")}) values (${names.map((_, at) => `$${at + 1}`).join(", ")})`,
    Object.values(one.row),
  );
}

/** Settings are of the whole house: the last one written holds for every scene. */
export function writeSetting(
  client: pg.ClientBase,
  { setting, value }: Extract<Laid, { setting: string }>,
): Promise<unknown> {
  return client.query(
    `insert into setting (name, value) values ($1, to_jsonb($2::text))
     on conflict (name) do update set value = excluded.value where setting.value <> excluded.value`,
    [setting, value],
  );
}
