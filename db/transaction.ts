// The one place that opens a transaction, and with it the scope that row-level security reads.
import { sql } from "kysely";
import type { Database, Reader, Writer } from "./connection.ts";

/** Who is asking. `door` is the narrow scope in which links and sessions are looked up before anybody is known. */
export type Scope =
  | { readonly kind: "staff"; readonly actor: Actor }
  | { readonly kind: "supplier"; readonly supplierId: string; readonly actor: Actor }
  | { readonly kind: "system"; readonly actor: Actor }
  | { readonly kind: "door"; readonly actor: Actor };

export interface Actor {
  readonly kind: "staff" | "supplier" | "system" | "nobody";
  readonly id: string | null;
  readonly name: string;
}

export interface Asking {
  readonly database: Database;
  readonly scope: Scope;
}

/** The day and the moment a transaction stands on: the database's clock, the only one there is. */
export interface Moment {
  readonly today: string;
  readonly now: Date;
}

export const SYSTEM: Scope = {
  kind: "system",
  actor: { kind: "system", id: null, name: "Flowdown" },
};
export const DOOR: Scope = {
  kind: "door",
  actor: { kind: "nobody", id: null, name: "somebody not signed in" },
};

/** Runs a change: everything in it happens, or nothing. Scope and actor end with the transaction. */
export function inTransaction<T>(
  asking: Asking,
  change: (writer: Writer, moment: Moment) => Promise<T>,
): Promise<T> {
  return asking.database
    .transaction()
    .execute(async (writer) => change(writer, await enter(writer, asking.scope)));
}

/** Runs reads on one snapshot of the scope's rows; the database refuses any write in it. */
export function inReading<T>(
  asking: Asking,
  read: (reader: Reader, moment: Moment) => Promise<T>,
): Promise<T> {
  return asking.database
    .transaction()
    .setAccessMode("read only")
    .execute(async (reader) => read(reader, await enter(reader, asking.scope)));
}

/** The same, on one snapshot for all statements: for what is read in many steps and must fit together. */
export function inSnapshot<T>(
  asking: Asking,
  read: (reader: Reader, moment: Moment) => Promise<T>,
): Promise<T> {
  return asking.database
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (reader) => read(reader, await enter(reader, asking.scope)));
}

async function enter(writer: Writer, scope: Scope): Promise<Moment> {
  const supplierId = scope.kind === "supplier" ? scope.supplierId : "";
  // set_config(…, true) ends with the transaction: a session-level SET would leak to the next request of the pool
  const { rows } = await sql<Moment>`select set_config('flowdown.scope', ${scope.kind}, true),
    set_config('flowdown.supplier_id', ${supplierId}, true), flowdown_today() as today, now() as now`.execute(
    writer,
  );
  const [moment] = rows;
  if (!moment) throw new Error("the database did not tell the day");
  return { today: moment.today, now: moment.now };
}
