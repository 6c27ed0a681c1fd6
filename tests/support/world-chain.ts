// What stands beside an agreement of the world of two suppliers: a gap that waits, a basis for a way.
import type { TestPortal } from "./portal.ts";

/** A gap that waits for its second person has a page of its own. */
export async function aDeviation(
  portal: TestPortal,
  supplierId: string,
): Promise<string | undefined> {
  const { rows } = await portal.db.owner.query<{ id: string }>(
    `insert into deviation (agreement_id, parent_id, supplier_id, term, verdict, owed, given, reason, compensating_measure,
       expires_on, proposed_by)
     select a.id, e.head_agreement_id, a.supplier_id, 'breach_notice', 'weaker', '24', '48', 'a reason that is long enough',
       'somebody looks every day', flowdown_today() + 30, (select id from staff_member order by created_at limit 1)
     from agreement a join engagement e on e.id = a.engagement_id where a.supplier_id = $1 and a.kind = 'supplier_deed'
     returning id`,
    [supplierId],
  );
  return rows[0]?.id;
}

/** A basis on record. */
export async function aBasis(
  portal: TestPortal,
  ids: { readonly supplierId: string; readonly engagementId: string },
): Promise<string | undefined> {
  const { rows } = await portal.db.owner.query<{ id: string }>(
    `insert into transfer_basis (supplier_id, engagement_id, to_country, overlay, mechanism, note, valid_until, recorded_by)
     select $1, $2, 'US', 'personal_data', 'permit', 'It lies in the safe.', flowdown_today() + 30, id
     from staff_member limit 1 returning id`,
    [ids.supplierId, ids.engagementId],
  );
  return rows[0]?.id;
}
