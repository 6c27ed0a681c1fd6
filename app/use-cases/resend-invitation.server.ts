// Procurement sends the link again, or reminds: a fresh link each time, and the older ones end.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findContact } from "#db/contacts.ts";
import { findEngagement, keepContact } from "#db/engagements.ts";
import { listAssessments } from "#db/invited-work.ts";
import { readSettings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";
import { issueLink } from "./parts/issue-link.server.ts";
import { asksNothing, readPackage } from "./parts/weigh-engagement.ts";

export interface Resending {
  readonly engagementId: string;
  readonly kind: "invitation" | "reminder";
  /** Another person than last time; null keeps the one. */
  readonly contactId: string | null;
}

/** Refuses for an engagement that is not open, has nothing to ask, or whose contact is gone. */
export async function resendInvitation(
  context: StaffContext<"engagement.send">,
  { engagementId, kind, contactId }: Resending,
): Promise<
  { ok: true } | { ok: false; reason: "missing" | "not_open" | "no_contact" | "nothing_asked" }
> {
  return inTransaction(context, async (writer, { now }) => {
    const engagement = await findEngagement(writer, engagementId);
    if (!engagement) return { ok: false, reason: "missing" };
    if (engagement.state !== "open") return { ok: false, reason: "not_open" };
    const { supplierId, exposure, dueOn, title, supplierName } = engagement;
    const proposed = readPackage(engagement.package);
    if (asksNothing(proposed)) return { ok: false, reason: "nothing_asked" };
    const wanted = contactId ?? engagement.contactId;
    const contact = wanted ? await findContact(writer, supplierId, wanted) : undefined;
    if (!contact) return { ok: false, reason: "no_contact" };
    await keepContact(writer, engagementId, contact.id);
    const [newest] = await listAssessments(writer, engagementId);
    const ended = await issueLink(writer, {
      kind,
      engagementId,
      supplierId,
      supplierName,
      contact,
      title,
      exposure,
      dueOn,
      now,
      package: proposed,
      message: kind === "reminder" ? "" : engagement.message,
      subjectId: newest?.id ?? engagementId,
      settings: await readSettings(writer),
      sender: context.staff,
      staffId: context.staff.id,
      origin: context.portal.config.FLOWDOWN_URL,
    });
    await recordEvent(writer, context.scope.actor, {
      type: kind === "reminder" ? "engagement.reminded" : "engagement.resent",
      supplierId,
      subjectId: engagementId,
      detail: { contact: contact.email, endedLinks: ended },
    });
    return { ok: true };
  });
}
