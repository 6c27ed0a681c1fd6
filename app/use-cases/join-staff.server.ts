// Lets an invited member of staff in with a password of their own, or gives an active one a new password.
import type { OpenContext } from "#app/access/context.ts";
import { hashSecret } from "#app/access/cookies.server.ts";
import { hashPassword } from "#app/access/passwords.server.ts";
import { useAccessToken } from "#db/access-tokens.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { addCredentials, endSessionsOf, replacePassword } from "#db/credentials.ts";
import { findStaffMember } from "#db/people.ts";
import { activateStaffMember } from "#db/staff-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { linkIsGood } from "./parts/link-is-good.server.ts";
import { refusable } from "./parts/refusable.ts";

type Reason = "link" | "address";

/**
 * Uses the link up, once whatever happens at the same time. `link` when it is spent, revoked, too old or of a person
 * shut out meanwhile; `address` when the address signs in as somebody else already.
 */
export async function joinStaff(
  context: OpenContext<"join">,
  { token, password }: { token: string; password: string },
) {
  // hashing costs: it is not done for whoever only guesses
  if (!(await linkIsGood(context, token, "staff_invitation")))
    return { ok: false, reason: "link" } as const;
  const passwordHash = await hashPassword(context.portal, password);
  return refusable<Reason, { email: string }>((refuse) =>
    inTransaction(context, async (writer) => {
      const link = await useAccessToken(writer, hashSecret(token), ["staff_invitation"]);
      const person = link?.staffId ? await findStaffMember(writer, link.staffId) : undefined;
      if (!person || person.status === "disabled") return refuse("link");
      if (person.authUserId) await choose(writer, person.authUserId, passwordHash);
      else await join(writer, person, passwordHash, refuse);
      const actor = { kind: "staff", id: person.id, name: person.name } as const;
      await recordEvent(writer, actor, {
        type: person.authUserId ? "staff.password_chosen" : "staff.joined",
        supplierId: null,
        subjectId: person.id,
        detail: { address: context.address },
      });
      return { email: person.email };
    }),
  );
}

async function join(
  writer: Writer,
  person: { id: string; name: string; email: string },
  passwordHash: string,
  refuse: (reason: Reason) => never,
): Promise<void> {
  const { id, name, email } = person;
  const authUserId =
    (await addCredentials(writer, { name, email, passwordHash })) ?? refuse("address");
  if (!(await activateStaffMember(writer, id, authUserId))) refuse("link");
}

// whoever held the old password is out
async function choose(writer: Writer, authUserId: string, passwordHash: string): Promise<void> {
  await replacePassword(writer, authUserId, { after: passwordHash });
  await endSessionsOf(writer, authUserId);
}
