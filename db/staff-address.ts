// Where a member of staff is written to.
import type { Reader } from "./connection.ts";

export interface StaffAddress {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** An active member of staff; undefined when there is none (any more). */
export function findStaffAddress(reader: Reader, id: string): Promise<StaffAddress | undefined> {
  return activeStaff(reader).where("id", "=", id).executeTakeFirst();
}

/** Active risk officers, the longest here first; at most `limit` of them when one is given. */
export function listRiskOfficers(reader: Reader, limit?: number): Promise<StaffAddress[]> {
  return activeStaff(reader)
    .where((eb) => eb(eb.val("risk_officer"), "=", eb.fn.any("roles")))
    .orderBy("created_at")
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
}

/** The one whose it is while still active with the role, else everybody active with it. */
export async function listStaffToTell(
  reader: Reader,
  preferredId: string | null,
  role: string,
): Promise<StaffAddress[]> {
  const everybody = await activeStaff(reader)
    .where((eb) => eb(eb.val(role), "=", eb.fn.any("roles")))
    .orderBy("created_at")
    .execute();
  const preferred = everybody.filter(({ id }) => id === preferredId);
  return preferred.length > 0 ? preferred : everybody;
}

/** Who invited the supplier of an engagement, and who owns it. */
export function listPeopleOfEngagement(
  reader: Reader,
  engagementId: string,
): Promise<StaffAddress[]> {
  return activeStaff(reader)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("engagement as e")
          .where("e.id", "=", engagementId)
          .where((of) =>
            of.or([
              of("e.created_by", "=", of.ref("staff_member.id")),
              of("e.business_owner_id", "=", of.ref("staff_member.id")),
            ]),
          )
          .select("e.id"),
      ),
    )
    .execute();
}

function activeStaff(reader: Reader) {
  return reader
    .selectFrom("staff_member")
    .where("status", "=", "active")
    .select(["staff_member.id", "name", "email as address"]);
}
