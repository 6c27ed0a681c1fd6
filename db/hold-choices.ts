// What a legal hold may be placed on: suppliers, their engagements, items.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

/** Everything by name, suppliers with their engagements first; the newest thousand of each kind. */
export async function listHoldChoices(reader: Reader) {
  const { rows } = await sql<{ value: string; label: string }>`
    (select 'supplier:' || s.id as value, s.legal_name || ' (all of it)' as label from supplier s
      order by lower(s.legal_name), s.id limit 1000)
    union all (select 'engagement:' || e.id, s.legal_name || ': ' || e.title from engagement e join supplier s on s.id = e.supplier_id
      order by lower(s.legal_name), e.title, e.id limit 1000)
    union all (select 'material:' || m.id, 'Item ' || m.reference || ' · ' || m.title from material m
      order by m.reference limit 1000)`.execute(reader);
  return rows;
}
