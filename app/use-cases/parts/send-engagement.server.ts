// Sends a drafted engagement: everything that is asked comes into being in one transaction, or nothing does.
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { findContact } from "#db/contacts.ts";
import { findEngagement, openDraft } from "#db/engagements.ts";
import { addEvidenceRequests, addSentAssessment } from "#db/invited-work.ts";
import { lockSupplier } from "#db/suppliers.ts";
import { readSettings } from "#db/settings.ts";
import type { Actor, Moment } from "#db/transaction.ts";
import { addRuleEvidence } from "#scoring/exposure/add-rule-evidence.ts";
import { CURRENT_MODEL } from "#scoring/model/editions.ts";
import { newestEdition } from "./asked-questionnaires.ts";
import { readRuleEvidence } from "./country-evidence.ts";
import { issueLink } from "./issue-link.server.ts";
import { asksNothing, readPackage } from "./weigh-engagement.ts";

export interface Sender {
  readonly actor: Actor;
  readonly staff: { readonly id: string; readonly name: string; readonly email: string };
  readonly origin: string;
}

export type SendRefusal =
  "missing" | "sent_already" | "no_contact" | "supplier_archived" | "due_passed";

/** Sends once: a second attempt, or one at the same time, gets `sent_already`. */
export async function sendEngagement(
  writer: Writer,
  { today, now }: Moment,
  sender: Sender,
  wish: { engagementId: string; contactId: string | null },
): Promise<{ ok: true; assessmentIds: readonly string[] } | { ok: false; reason: SendRefusal }> {
  const engagement = await findEngagement(writer, wish.engagementId);
  if (!engagement) return { ok: false, reason: "missing" };
  const { supplierId, exposure, dueOn } = engagement;
  const supplier = await lockSupplier(writer, supplierId);
  if (supplier?.status !== "active") return { ok: false, reason: "supplier_archived" };
  if (engagement.state !== "draft") return { ok: false, reason: "sent_already" };
  if (dueOn < today) return { ok: false, reason: "due_passed" };
  const proposed = addRuleEvidence(
    readPackage(engagement.package),
    await readRuleEvidence(writer, engagement.id, today),
  );
  const sentPackage = { ...(engagement.package as object), ...proposed };
  const silent = asksNothing(proposed);
  const contactId = wish.contactId ?? engagement.contactId;
  const contact = contactId ? await findContact(writer, supplierId, contactId) : undefined;
  if (!silent && !contact) return { ok: false, reason: "no_contact" };
  if (!(await openDraft(writer, engagement.id, contact?.id ?? null, sentPackage)))
    return { ok: false, reason: "sent_already" };

  const assessmentIds: string[] = [];
  for (const { id } of proposed.questionnaires) {
    const edition = newestEdition(id);
    const sent = { supplierId, engagementId: engagement.id, exposure, dueOn };
    assessmentIds.push(
      await addSentAssessment(writer, {
        ...sent,
        questionnaire: edition.id,
        edition: edition.edition,
        editionSha256: edition.sha256,
        modelEdition: CURRENT_MODEL.id,
      }),
    );
  }
  await addEvidenceRequests(
    writer,
    proposed.evidence.map(({ kind, required, places = [], reason }) => ({
      supplierId,
      engagementId: engagement.id,
      kind,
      required,
      places,
      dueOn,
      reason: reason.text,
    })),
    sender.staff.id,
  );
  if (!silent && contact)
    await issueLink(writer, {
      kind: "invitation",
      engagementId: engagement.id,
      supplierId,
      supplierName: engagement.supplierName,
      contact,
      title: engagement.title,
      message: engagement.message,
      exposure,
      package: proposed,
      dueOn,
      subjectId: assessmentIds[0] ?? engagement.id,
      settings: await readSettings(writer),
      sender: sender.staff,
      staffId: sender.staff.id,
      origin: sender.origin,
      now,
    });
  await recordEvent(writer, sender.actor, {
    type: "engagement.sent",
    supplierId,
    subjectId: engagement.id,
    detail: {
      contact: contact?.email ?? null,
      exposure,
      dueOn,
      questionnaires: proposed.questionnaires.map(({ id }) => id),
      evidence: proposed.evidence.map(({ kind }) => kind),
      model: CURRENT_MODEL.id,
    },
  });
  return { ok: true, assessmentIds };
}
