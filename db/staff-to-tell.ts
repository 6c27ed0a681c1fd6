// Which colleagues a mail goes to: by role, or by what they did before.
import type { Reader } from "./connection.ts";

export interface StaffToTell {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Active risk officers, at most 25: who may decide. */
export function listOfficersToTell(reader: Reader): Promise<StaffToTell[]> {
  return activeStaff(reader)
    .where((eb) => eb(eb.val("risk_officer"), "=", eb.fn.any("roles")))
    .orderBy("created_at")
    .limit(25)
    .execute();
}

/** Who invited the supplier of an engagement, and who owns it. */
export function listPeopleOfEngagement(
  reader: Reader,
  engagementId: string,
): Promise<StaffToTell[]> {
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

/** One member of staff, while active. */
export function listStaffById(reader: Reader, id: string): Promise<StaffToTell[]> {
  return activeStaff(reader).where("id", "=", id).execute();
}

function activeStaff(reader: Reader) {
  return reader
    .selectFrom("staff_member")
    .where("status", "=", "active")
    .select(["staff_member.id", "name", "email"]);
}
