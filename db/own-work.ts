// What waits for one member of staff by name: a handful of rows, read by indexes.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

export interface OwedSupplier {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly dueOn: string;
}

/** A colleague's own suppliers whose answers are late or due within a week, the latest first. */
export async function listOwedSuppliers(
  reader: Reader,
  ownerId: string,
  today: string,
  most: number,
): Promise<OwedSupplier[]> {
  const { rows } =
    await sql<OwedSupplier>`select s.id, s.legal_name as name, s.assessment_state as state, s.due_on as "dueOn"
    from supplier s where s.owner_id = ${ownerId}::uuid and s.status = 'active' and s.due_key <= ${today}::date + 7
    order by s.due_key, s.id limit ${most}`.execute(reader);
  return rows;
}
