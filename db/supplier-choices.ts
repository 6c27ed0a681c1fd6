// What the register can be narrowed by and put into: owners, countries and tags in use.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

/** Active staff with a role, by name: owners of suppliers (procurement), business owners. */
export async function listStaffWithRole(reader: Reader, role: string) {
  return reader
    .selectFrom("staff_member")
    .where("status", "=", "active")
    .where((eb) => eb(eb.val(role), "=", eb.fn.any("roles")))
    .orderBy("name")
    .select(["id", "name", "email"])
    .execute();
}

/** The countries suppliers come from, by code: hops from one to the next in an index instead of reading the table. */
export async function listCountriesInUse(reader: Reader): Promise<string[]> {
  const { rows } = await sql<{ country: string }>`
    with recursive hop as (
      (select country from supplier order by country limit 1)
      union all
      select (select s.country from supplier s where s.country > hop.country order by s.country limit 1)
      from hop where hop.country is not null)
    select country from hop where country is not null`.execute(reader);
  return rows.map((row) => row.country);
}

/** Tags in use, most used first, at most 60. */
export async function listTagsInUse(reader: Reader): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select tag from supplier s cross join unnest(s.tags) tag where s.status = 'active' and s.tags <> '{}'
    group by tag order by count(*) desc, tag limit 60`.execute(reader);
  return rows.map((row) => row.tag);
}
