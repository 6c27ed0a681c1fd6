// Writes the rows of a story that already happened: as the owner of the database, because history has earlier moments.
// Every trigger and every check stays in place: what this writes, the walls accepted.
import { Kysely, PostgresDialect, sql, type Insertable, type Updateable } from "kysely";
import { quietPool, type Writer } from "../connection.ts";
import type { Schema } from "../schema.generated.ts";
import type { Moment } from "../transaction.ts";

type Table = keyof Schema;

/** PostgreSQL takes 65,535 values in one statement; the widest table has about forty columns. */
const ROWS_AT_ONCE = 500;

/**
 * Runs a seed once: in one transaction, unless the setting of this name exists. Two processes that start at once wait
 * for each other. Returns whether it ran now.
 */
export async function seedOnce(
  ownerUrl: string,
  name: string,
  seed: (writer: Writer, moment: Moment) => Promise<void>,
): Promise<boolean> {
  const pool = quietPool(ownerUrl, 1);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await db.transaction().execute(async (writer) => {
      await sql`select pg_advisory_xact_lock(hashtext(${name})), set_config('flowdown.scope', 'system', true)`.execute(
        writer,
      );
      const done = writer.selectFrom("setting").where("name", "=", name).select("name");
      if (await done.executeTakeFirst()) return false;
      await seed(writer, await momentOf(writer));
      await writer
        .insertInto("setting")
        .values({ name, value: JSON.stringify(true) })
        .execute();
      return true;
    });
  } finally {
    await db.destroy();
  }
}

async function momentOf(writer: Writer): Promise<Moment> {
  const { rows } = await sql<Moment>`select flowdown_today() as today, now() as now`.execute(
    writer,
  );
  const [moment] = rows;
  if (!moment) throw new Error("the database did not tell the day");
  return moment;
}

/** Adds rows to a table, in their order. */
export async function addRows<Name extends Table>(
  writer: Writer,
  table: Name,
  rows: readonly Insertable<Schema[Name]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    // Kysely cannot follow a table that is a type parameter; the signature above is what holds
    await writer
      .insertInto(table)
      .values(rows.slice(from, from + ROWS_AT_ONCE) as never)
      .execute();
}

/** Adds the rows that are not there yet: a person named twice is one person. */
export async function addMissingRows<Name extends Table>(
  writer: Writer,
  table: Name,
  rows: readonly Insertable<Schema[Name]>[],
): Promise<void> {
  await writer
    .insertInto(table)
    .values(rows as never)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes one row by its id. */
export async function changeRow<Name extends Table>(
  writer: Writer,
  table: Name,
  id: string,
  change: Updateable<Schema[Name]>,
): Promise<void> {
  // any table with an id will do for Kysely; the signature above is what holds
  const changing = writer.updateTable(table as "supplier").set(change as never);
  await changing.where("id", "=", id).execute();
}

/** Lets the gate judge as on that day, within this transaction; null gives the real day back. Nobody else sees it. */
export async function pinDay(writer: Writer, day: string | null): Promise<void> {
  await writer.deleteFrom("clock").execute();
  if (day) await writer.insertInto("clock").values({ pinned_on: day }).execute();
}

/** Recomputes what lists and dashboards show, with the facts as they stand today, and folds the counts. */
export async function refreshPortfolio(writer: Writer): Promise<void> {
  await sql`select refresh_supplier_summary(id) from supplier order by id`.execute(writer);
  await sql`select compact_portfolio()`.execute(writer);
}
