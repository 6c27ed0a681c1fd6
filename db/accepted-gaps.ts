// The accepted gaps that something rests on: its own, those below it in the chain, those above it. The one read of every screen.
import { sql, type RawBuilder } from "kysely";
import type { Reader } from "./connection.ts";

/** Whose gaps are asked for, by id. */
export type GapScope =
  | { readonly suppliers: readonly string[] }
  | { readonly engagements: readonly string[] }
  | { readonly agreements: readonly string[] };

export interface AcceptedGap {
  /** The id it was asked for by. */
  readonly asked: string;
  readonly deviationId: string;
  readonly term: string;
  readonly verdict: "weaker" | "incomparable" | "missing" | "infeasible" | "not_close";
  readonly expiresOn: string;
  readonly supplier: string;
  readonly reference: string;
  readonly place: "own" | "below" | "above";
}

// what access under an engagement rests on: itself, everything below it, everything above it
const AROUND = sql`
  select a.asked, a.id, 'own' as place from asked a
  union select a.asked, c.sub_engagement_id, 'below' from asked a cross join lateral chain_below(a.id) b
    join subcontracting c on c.id = b.edge_id where c.sub_engagement_id is not null
  union select a.asked, p.engagement_id, 'above' from asked a cross join lateral engagement_path(a.id) p where p.step > 0`;

function agreementsOf(scope: GapScope): RawBuilder<unknown> {
  if ("agreements" in scope)
    return sql`select g.id as asked, g.id, 'own' as place from agreement g where g.id = any(${scope.agreements}::uuid[])`;
  const engagements =
    "suppliers" in scope
      ? sql`select e.supplier_id as asked, e.id from engagement e
          where e.supplier_id = any(${scope.suppliers}::uuid[]) and e.state = 'open'`
      : sql`select e.id as asked, e.id from engagement e where e.id = any(${scope.engagements}::uuid[])`;
  return sql`select r.asked, g.id, r.place from (with asked as (${engagements}) ${AROUND}) r
    join agreement g on g.engagement_id = r.id and g.kind <> 'head' and g.state in ('sent', 'signed', 'in_force')`;
}

/** Every gap that is accepted today and still stands as it was accepted, the one that ends first before the others. */
export async function listAcceptedGaps(reader: Reader, scope: GapScope): Promise<AcceptedGap[]> {
  const { rows } = await sql<AcceptedGap>`
    select distinct on (d.expires_on, d.id, r.asked) r.asked, d.id as "deviationId", d.term, d.verdict, d.expires_on as "expiresOn",
      s.legal_name as supplier, g.reference, r.place
    from (${agreementsOf(scope)}) r join deviation d on d.agreement_id = r.id and d.state = 'confirmed' and d.expires_on >= flowdown_today()
      join agreement g on g.id = r.id join supplier s on s.id = d.supplier_id
    where exists (select from open_clauses(d.agreement_id, d.parent_id) o
      where o.term = d.term and o.owed = d.owed and o.given = d.given)
    order by d.expires_on, d.id, r.asked, array_position(array['own','below','above'], r.place) limit 5000`.execute(
    reader,
  );
  return rows;
}

/** The day on which the first of the gaps ends, by the id it was asked for by; nothing where there is none. */
export async function readGapEnds(
  reader: Reader,
  scope: GapScope,
): Promise<ReadonlyMap<string, string>> {
  const ends = new Map<string, string>();
  for (const { asked, expiresOn } of await listAcceptedGaps(reader, scope))
    if (!ends.has(asked)) ends.set(asked, expiresOn);
  return ends;
}

/** How many gaps are accepted today, and how many of those end within thirty days. */
export async function countAcceptedGaps(
  reader: Reader,
): Promise<{ readonly running: number; readonly ending: number }> {
  const { rows } = await sql<{ running: number; ending: number }>`
    select count(*)::int as running, count(*) filter (where d.expires_on <= flowdown_today() + 30)::int as ending
    from deviation d where d.state = 'confirmed' and d.expires_on >= flowdown_today()`.execute(
    reader,
  );
  return rows[0] ?? { running: 0, ending: 0 };
}
