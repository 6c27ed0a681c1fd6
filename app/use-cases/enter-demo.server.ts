// Lets somebody try a persona of the demo story without a password. Nowhere else: a real portal answers "not there".
import type { OpenContext } from "#app/access/context.ts";
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { recordEvent } from "#db/audit.ts";
import { addContactSession, addStaffSession, findPersona } from "#db/demo-sign-in.ts";
import { inTransaction, type Actor } from "#db/transaction.ts";

const HOURS = 12;

/** The session's secret and whose it is. `not_there` in a real portal, or for a link that is none. The link stays good. */
export async function enterDemo(
  context: OpenContext<"sign_in">,
  token: string,
): Promise<
  | { ok: true; persona: "staff" | "supplier"; secret: string; seconds: number }
  | { ok: false; reason: "not_there" }
> {
  if (!context.portal.demo) return { ok: false, reason: "not_there" };
  return inTransaction(context, async (writer, { now }) => {
    const persona = await findPersona(writer, hashSecret(token));
    const { staff, contact } = persona ?? { staff: null, contact: null };
    if (!staff && !contact) return { ok: false, reason: "not_there" };
    const secret = newSecret();
    const expiresAt = new Date(now.getTime() + HOURS * 3_600_000);
    const session = { expiresAt, address: context.address, agent: context.userAgent };
    let actor: Actor;
    if (staff) {
      await addStaffSession(writer, { ...session, authUserId: staff.authUserId, token: secret });
      actor = { kind: "staff", id: staff.id, name: staff.name };
    } else {
      const { id, supplierId, name } = contact!;
      const hash = hashSecret(secret);
      await addContactSession(writer, { ...session, supplierId, contactId: id, hash });
      actor = { kind: "supplier", id, name };
    }
    await recordEvent(writer, actor, {
      type: "session.started",
      supplierId: contact?.supplierId ?? null,
      subjectId: actor.id,
      detail: { method: "demo_link", address: context.address, agent: context.userAgent },
    });
    return { ok: true, persona: staff ? "staff" : "supplier", secret, seconds: HOURS * 3600 };
  });
}
