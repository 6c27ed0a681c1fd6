// What a supplier of the world has besides: a hold, an erasure that waits, a demand of a court with its notice.

type One = (text: string, values?: unknown[]) => Promise<string | undefined>;

/** Their ids; `one` runs a statement with the supplier's id as its first value. */
export async function deliveryIds(one: One) {
  const demandId = await one(
    `insert into compelled_demand (supplier_id, engagement_id, authority, country, received_at, time_zone, touches,
       permitted, told, reported_by_contact)
     select $1, e.id, 'A court', 'DE', now(), 'Europe/Berlin', 'a drawing', 'yes', true, c.id
     from engagement e join contact c on c.supplier_id = e.supplier_id where e.supplier_id = $1 limit 1 returning id`,
  );
  return {
    // a hold that was lifted: one that stands would stop what others try
    holdId: await one(
      `insert into legal_hold (supplier_id, covers, reason, set_by, lifted_by, lifted_at, lift_reason)
       select $1, 'A suit', 'a court orders it', a.id, b.id, now(), 'it is over'
       from staff_member a join staff_member b on b.id <> a.id limit 1 returning id`,
    ),
    erasureId: await one(
      `insert into erasure (supplier_id, cause, reason, proposed_by) select $1, 'ended', 'it is over', id
       from staff_member limit 1 returning id`,
    ),
    demandId,
    noticeId: await one(
      `insert into compelled_notice (demand_id, tier, supplier_id, engagement_id, term, starts_at, due_at)
       select d.id, 0, d.supplier_id, d.engagement_id, '8', now(), now() + interval '1 day'
       from compelled_demand d where d.supplier_id = $1 returning id`,
    ),
  };
}
