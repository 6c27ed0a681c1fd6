// The companies that stand above an engagement in its chain, nearest first, as the gate walks them.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

export interface CompanyAbove {
  readonly engagementId: string;
  readonly supplierId: string;
  readonly name: string;
}

/** None for an engagement directly below the head agreement. For staff. */
export async function listCompaniesAbove(
  reader: Reader,
  engagementId: string,
): Promise<CompanyAbove[]> {
  const { rows } =
    await sql<CompanyAbove>`select e.id as "engagementId", s.id as "supplierId", s.legal_name as name
    from engagement_path(${engagementId}::uuid) p join engagement e on e.id = p.engagement_id
      join supplier s on s.id = e.supplier_id
    where p.step > 0 order by p.step`.execute(reader);
  return rows;
}
