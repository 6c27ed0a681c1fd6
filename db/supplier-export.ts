// The register for a spreadsheet: everything procurement keeps about the suppliers of one page.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

export interface ExportedSupplier {
  readonly id: string;
  readonly registrationNumber: string;
  readonly domain: string;
  readonly tags: readonly string[];
  readonly owner: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly createdOn: string;
}

/** What the list leaves out, by supplier id; the contact is the first lead. */
export async function readForExport(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, ExportedSupplier>> {
  const { rows } = await sql<ExportedSupplier>`
    select s.id, s.registration_number as "registrationNumber", s.domain, s.tags,
      (select m.name from staff_member m where m.id = s.owner_id) as owner,
      c.name as "contactName", c.email as "contactEmail", to_char(s.created_at, 'YYYY-MM-DD') as "createdOn"
    from supplier s left join lateral (
      select k.name, k.email from contact k where k.supplier_id = s.id and k.status = 'active'
      order by (k.kind = 'lead') desc, k.created_at limit 1) c on true
    where s.id = any(${ids}::uuid[])`.execute(reader);
  return new Map(rows.map((row) => [row.id, row]));
}
