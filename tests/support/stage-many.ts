// Writes many scenes at once inside a transaction that its caller rolls back: one statement for each table.
import type pg from "pg";
import { writeSetting } from "./gate-scene.ts";
import { layOut, type Laid, type SceneIds } from "./lay-out.ts";
import type { Scene } from "./scene.ts";

/** Writes them without triggers and foreign keys, as the owner. Returns their ids, in order. */
export async function stageMany(
  client: pg.ClientBase,
  scenes: readonly Scene[],
  today: string,
): Promise<SceneIds[]> {
  const json = await jsonColumns(client);
  const tables = new Map<string, Record<string, unknown>[]>();
  const all: SceneIds[] = [];
  const settings = new Map<string, Extract<Laid, { setting: string }>>();
  for (const scene of scenes) {
    const { laid, ids } = await layOut(scene, today);
    all.push(ids);
    for (const one of laid) if ("setting" in one) settings.set(one.setting, one);
    for (const { table, row } of settled(laid)) {
      const key = `${table} (${Object.keys(row).join(", ")})`;
      const rows = tables.get(key);
      if (rows) rows.push(row);
      else tables.set(key, [row]);
    }
  }
  for (const one of settings.values()) await writeSetting(client, one);
  await client.query("set local session_replication_role = replica");
  for (const [key, rows] of tables) {
    const [table, columns] = [key.slice(0, key.indexOf(" ")), key.slice(key.indexOf("(") + 1, -1)];
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows.map((row) => parsed(table, row, json)))],
    );
  }
  return all;
}

/** The rows of a scene as they stand after its changes. */
function settled(laid: readonly Laid[]): { table: string; row: Record<string, unknown> }[] {
  const rows: { table: string; row: Record<string, unknown> }[] = [];
  for (const one of laid) {
    if ("setting" in one) continue;
    if ("row" in one) rows.push({ table: one.table, row: { ...one.row } });
    else
      for (const { table, row } of rows)
        if (table === one.table && Object.entries(one.where).every(([key, is]) => row[key] === is))
          Object.assign(row, one.set);
  }
  return rows;
}

function parsed(table: string, row: Record<string, unknown>, json: ReadonlySet<string>) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      json.has(`${table}.${name}`) && typeof value === "string" ? JSON.parse(value) : value,
    ]),
  );
}

let known: Promise<ReadonlySet<string>> | undefined;
/** Columns that hold a document, which a row brings as text. */
function jsonColumns(client: pg.ClientBase): Promise<ReadonlySet<string>> {
  known ??= client
    .query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and data_type = 'jsonb'`,
    )
    .then(({ rows }) => new Set(rows.map(({ name }) => name)));
  return known;
}
