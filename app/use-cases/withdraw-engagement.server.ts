// Procurement takes an engagement back: nothing is asked any more, no link opens, the supplier is told.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findContact } from "#db/contacts.ts";
import { findEngagement, withdrawOpen } from "#db/engagements.ts";
import { revokeInvitations, withdrawAsked } from "#db/invited-work.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";
import { openReturns } from "./parts/open-returns.server.ts";
import { invitationMail } from "./parts/invitation-mail.server.ts";
import { readPackage } from "./parts/weigh-engagement.ts";

/** Withdraws with a reason, which stays inside. What was submitted or decided stays as a record. */
export async function withdrawEngagement(
  context: StaffContext<"engagement.send">,
  { engagementId, reason }: { engagementId: string; reason: string },
): Promise<{ ok: true } | { ok: false; reason: "missing" | "ended_already" }> {
  return inTransaction(context, async (writer) => {
    const engagement = await findEngagement(writer, engagementId);
    if (!engagement) return { ok: false, reason: "missing" };
    if (!(await withdrawOpen(writer, engagementId))) return { ok: false, reason: "ended_already" };
    const { supplierId, contactId } = engagement;
    await revokeInvitations(writer, engagementId);
    await withdrawAsked(writer, engagementId);
    const contact = contactId ? await findContact(writer, supplierId, contactId) : undefined;
    if (contact && engagement.state === "open")
      await queueMail(writer, {
        template: "supplier_withdrawal",
        to: { name: contact.name, address: contact.email },
        ...invitationMail({
          kind: "withdrawal",
          contact,
          supplierName: engagement.supplierName,
          title: engagement.title,
          message: "",
          exposure: engagement.exposure,
          package: readPackage(engagement.package),
          dueOn: engagement.dueOn,
          secret: null,
          settings: await readSettings(writer),
          sender: context.staff,
          origin: context.portal.config.FLOWDOWN_URL,
        }),
        supplierId,
        subjectId: engagementId,
      });
    await recordEvent(writer, context.scope.actor, {
      type: "engagement.withdrawn",
      supplierId,
      subjectId: engagementId,
      detail: { reason },
    });
    await openReturns(writer, {
      config: context.portal.config,
      actor: context.scope.actor,
      engagementId,
    });
    return { ok: true };
  });
}
