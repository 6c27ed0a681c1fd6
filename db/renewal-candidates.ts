// Whom a round could ask: what hangs below a head agreement, and what stands on an older edition of a text.
import { sql } from "kysely";
import type { Level } from "#scoring/facts.ts";
import type { AgreementKind } from "./agreements.ts";
import type { Reader } from "./connection.ts";

/** One agreement that could be asked for anew, with what a comparison needs. */
export interface RenewalCandidate {
  readonly id: string;
  readonly kind: Exclude<AgreementKind, "head">;
  readonly reference: string;
  readonly template: string;
  readonly edition: string;
  readonly terms: unknown;
  readonly supplierId: string;
  readonly supplierName: string;
  /** Null for a paper with the whole company. */
  readonly engagementId: string | null;
  readonly engagementTitle: string | null;
  /** The engagement directly above; null for a supplier's own. */
  readonly parentId: string | null;
  readonly headId: string | null;
  readonly level: Level;
  /** 1 for a supplier's deed, 2 for its subcontractor's joinder, and so on. */
  readonly tier: number;
  /** The newest comparison with the head agreement it stands under now. */
  readonly verdict: "pass" | "fail" | "review" | null;
  /** It is asked for anew already, by a round that goes on. */
  readonly asked: boolean;
}

const CANDIDATE = sql`a.id, a.kind, a.reference, a.template, a.edition, a.terms, a.supplier_id as "supplierId",
  s.legal_name as "supplierName", e.id as "engagementId", e.title as "engagementTitle",
  e.parent_engagement_id as "parentId", e.head_agreement_id as "headId", e.material_level as "level",
  (select max(p.step) + 1 from engagement_path(e.id) p) as tier,
  latest_verdict(a.id, e.head_agreement_id) as verdict,
  exists (select from renewal r where r.agreement_id = a.id and r.state = 'open') as asked`;

// a paper stands beside the chain: nothing above it, nothing below it
const PAPER_CANDIDATE = sql`a.id, a.kind, a.reference, a.template, a.edition, a.terms, a.supplier_id,
  s.legal_name, e.id, e.title, null::uuid, null::uuid, coalesce(e.material_level, 'C0'), 1, null,
  exists (select from renewal r where r.agreement_id = a.id and r.state = 'open')`;

// whoever is archived, or whose engagement is over, is asked for no paper
const PAPER_COUNTS = sql<boolean>`s.status = 'active' and (e.id is null or e.state in ('draft', 'open'))`;

/** Every agreement in force under a head agreement, suppliers first, then tier by tier. */
export async function listBelowHead(reader: Reader, headId: string): Promise<RenewalCandidate[]> {
  const { rows } = await sql<RenewalCandidate>`select ${CANDIDATE}
    from engagement e join agreement a on a.engagement_id = e.id join supplier s on s.id = a.supplier_id
    where e.head_agreement_id = ${headId}::uuid and a.kind in ('supplier_deed', 'joinder') and a.state = 'in_force'
    order by tier, s.legal_name, a.id limit 2000`.execute(reader);
  return rows;
}

/** Every agreement in force on one of these editions of a text, and every joinder below one, tier by tier; or every paper. */
export async function listOnEditions(
  reader: Reader,
  template: string,
  editions: readonly string[],
): Promise<RenewalCandidate[]> {
  const { rows } = await sql<RenewalCandidate>`
    with recursive picked as (
      select a.engagement_id as id from agreement a where a.template = ${template} and a.edition = any(${editions}::text[])
        and a.kind in ('supplier_deed', 'joinder') and a.state = 'in_force'
      union select e.id from picked p join engagement e on e.parent_engagement_id = p.id)
    select ${CANDIDATE} from picked join engagement e on e.id = picked.id join agreement a on a.engagement_id = e.id
      join supplier s on s.id = a.supplier_id
    where a.kind in ('supplier_deed', 'joinder') and a.state = 'in_force'
    union all select ${PAPER_CANDIDATE} from agreement a join supplier s on s.id = a.supplier_id
      left join engagement e on e.id = a.engagement_id
    where a.template = ${template} and a.edition = any(${editions}::text[])
      and a.kind in ('nda', 'scc_sheet', 'export_acknowledgement') and a.state = 'in_force' and ${PAPER_COUNTS}
    order by tier, "supplierName", id limit 2000`.execute(reader);
  return rows;
}

/** How many agreements in force stand on each edition of each text. */
export async function countByEdition(reader: Reader) {
  return reader
    .selectFrom("agreement as a")
    .innerJoin("supplier as s", "s.id", "a.supplier_id")
    .leftJoin("engagement as e", "e.id", "a.engagement_id")
    .where("a.state", "=", "in_force")
    .where((eb) =>
      eb.or([
        eb("a.kind", "in", ["supplier_deed", "joinder"]),
        eb.and([eb("a.kind", "<>", "head"), PAPER_COUNTS]),
      ]),
    )
    .groupBy(["a.template", "a.edition"])
    .select(["a.template", "a.edition", sql<number>`count(*)::integer`.as("count")])
    .execute();
}
