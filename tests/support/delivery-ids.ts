// What a supplier of the world has besides: a hold, an erasure that waits.

type One = (text: string, values?: unknown[]) => Promise<string | undefined>;

/** Their ids; `one` runs a statement with the supplier's id as its first value. */
export async function deliveryIds(one: One) {
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
  };
}
