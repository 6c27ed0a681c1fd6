// Sows a fault into a function of the database, and says how it was before.
import type pg from "pg";
import type { WallFault } from "./wall-faults.ts";

/** Replaces the function by the faulty one. Returns the text that brings the good one back. */
export async function sow(
  client: pg.ClientBase | pg.Pool,
  { in: name, text, slip }: WallFault,
): Promise<string> {
  const { rows } = await client.query<{ definition: string }>(
    `select pg_get_functiondef(p.oid) as definition from pg_proc p
     where p.proname = $1 and p.pronamespace = 'public'::regnamespace`,
    [name],
  );
  const good = rows[0]?.definition ?? "";
  const parts = good.split(text);
  if (parts.length !== 2) throw new Error(`${name} has "${text}" ${parts.length - 1} times`);
  await client.query(parts.join(slip));
  return good;
}
