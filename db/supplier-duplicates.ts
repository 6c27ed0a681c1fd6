// Suppliers that may be the same as one about to be added: same register entry, same domain, or names that begin alike.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";
import { searchTerms } from "./supplier-filter.ts";

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly domain: string;
  readonly registrationNumber: string;
  readonly status: "active" | "archived";
}

export interface Resemblance {
  readonly legalName: string;
  readonly country: string;
  readonly domain: string;
  readonly registrationNumber: string;
}

const MOST = 20;

/** Suppliers worth comparing with, the archived included; whether they are alike is the caller's to judge. */
export async function listCandidates(
  reader: Reader,
  alike: Resemblance,
  /** The words of the name that tell companies apart (no legal forms). */
  distinctive: readonly string[],
  except: string | null,
): Promise<Candidate[]> {
  const words = distinctive.flatMap((word) => searchTerms(word)).slice(0, 6);
  const [first] = words;
  // a slip may sit at the end of the first word, so its beginning is looked for; then those sharing most words lead
  const named = first
    ? sql`select supplier_ids_by_words(to_tsquery('simple', ${`'${first.slice(0, Math.max(3, first.length - 2))}':*`}))`
    : sql`select null::uuid where false`;
  const shared = words.map(
    (word) => sql`(s.words @@ to_tsquery('simple', ${`'${word}'`}))::integer`,
  );
  const { rows } = await sql<Candidate>`
    select s.id, s.legal_name as name, s.country, s.domain, s.registration_number as "registrationNumber", s.status
    from supplier s cross join lateral (select
      (${alike.domain} <> '' and s.domain = ${alike.domain}) as same_domain,
      (${alike.registrationNumber} <> '' and s.country = ${alike.country}
        and s.registration_number = ${alike.registrationNumber}) as same_entry) is_same
    where s.id is distinct from ${except}::uuid and (s.id in (${named})
      or s.id in (select d.id from supplier d where d.domain = ${alike.domain} and d.domain <> '')
      or s.id in (select r.id from supplier r where r.registration_number = ${alike.registrationNumber}
        and r.country = ${alike.country} and r.registration_number <> ''))
    order by same_entry desc, same_domain desc, ${shared.length > 0 ? sql`(${sql.join(shared, sql` + `)}) desc,` : sql``}
      s.status, s.name_key limit ${MOST}`.execute(reader);
  return rows;
}

/** For many at once: the suppliers that share a domain, a register entry or a name with any of the given. */
export async function listCandidatesForMany(
  reader: Reader,
  many: {
    readonly domains: readonly string[];
    readonly registrations: readonly string[];
    readonly names: readonly string[];
  },
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select s.id, s.legal_name as name, s.country, s.domain, s.registration_number as "registrationNumber", s.status
    from supplier s where s.id in (
      select id from supplier where domain = any(${many.domains}::text[]) and domain <> ''
      union select id from supplier where registration_number = any(${many.registrations}::text[])
        and registration_number <> ''
      union select id from supplier where name_key = any(${many.names}::text[]))`.execute(reader);
  return rows;
}
