// Who stands where around an engagement in its chain: the companies above it, nearest first, and the names of those below.
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

/** The names under which edges of a chain were proposed, by their ids. For staff. */
export async function listEdgeNames(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .selectFrom("subcontracting")
    .where("id", "in", ids)
    .select(["id", "name"])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
