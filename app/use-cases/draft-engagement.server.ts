// Procurement describes an engagement; scoring says how exposed it is and what to ask. Nothing is sent yet.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { findContact } from "#db/contacts.ts";
import {
  addEngagement,
  changeDraft,
  findEngagement,
  listHeadAgreementsInForce,
  type EngagementFacts,
} from "#db/engagements.ts";
import { readSettings } from "#db/settings.ts";
import { listStaffWithRole } from "#db/supplier-choices.ts";
import { lockSupplier } from "#db/suppliers.ts";
import { inTransaction } from "#db/transaction.ts";
import { keptPackage, weighEngagement } from "./parts/weigh-engagement.ts";

/** What procurement types; exposure and package are never taken from the form. */
export interface EngagementDraft extends Omit<EngagementFacts, "exposure" | "package" | "dueOn"> {
  /** Null takes the proposed day. */
  readonly dueOn: string | null;
}

export type DraftRefusal =
  | "missing"
  | "supplier_archived"
  | "no_such_contact"
  | "no_such_owner"
  | "no_such_head"
  | "due_passed"
  | "changed_meanwhile";

/** Keeps a draft: a new one, or changes to one in the version that was seen. */
export async function draftEngagement(
  context: StaffContext<"engagement.write">,
  wish: {
    supplierId: string;
    draft: EngagementDraft;
    existing: { id: string; version: number } | null;
  },
): Promise<{ ok: true; engagementId: string } | { ok: false; reason: DraftRefusal }> {
  const { supplierId, draft, existing } = wish;
  return inTransaction(context, async (writer, { today }) => {
    const supplier = await lockSupplier(writer, supplierId);
    if (!supplier) return { ok: false, reason: "missing" };
    if (supplier.status === "archived") return { ok: false, reason: "supplier_archived" };
    const wrong = await checkNamed(writer, supplierId, draft, today);
    if (wrong) return { ok: false, reason: wrong };
    const weighed = weighEngagement(draft.triage, await readSettings(writer), today);
    const { exposure } = weighed;
    const dueOn = draft.dueOn ?? weighed.dueOn;
    const facts: EngagementFacts = { ...draft, exposure, package: keptPackage(weighed), dueOn };
    const engagementId = existing
      ? await changeExisting(writer, supplierId, existing, facts)
      : await addEngagement(writer, supplierId, facts, context.staff.id);
    if (!engagementId) return { ok: false, reason: "changed_meanwhile" };
    await recordEvent(writer, context.scope.actor, {
      type: existing ? "engagement.changed" : "engagement.drafted",
      supplierId,
      subjectId: engagementId,
      detail: { title: draft.title, level: draft.triage.level, exposure, dueOn },
    });
    return { ok: true, engagementId };
  });
}

async function changeExisting(
  writer: Writer,
  supplierId: string,
  existing: { id: string; version: number },
  facts: EngagementFacts,
): Promise<string | undefined> {
  const engagement = await findEngagement(writer, existing.id);
  if (engagement?.supplierId !== supplierId) return undefined;
  return (await changeDraft(writer, existing.id, existing.version, facts))
    ? existing.id
    : undefined;
}

// ids come from the browser: each must be one that the form could have offered
async function checkNamed(
  writer: Writer,
  supplierId: string,
  draft: EngagementDraft,
  today: string,
): Promise<DraftRefusal | undefined> {
  if (draft.dueOn !== null && draft.dueOn < today) return "due_passed";
  if (draft.contactId && !(await findContact(writer, supplierId, draft.contactId)))
    return "no_such_contact";
  const owners = await listStaffWithRole(writer, "business_owner");
  if (!owners.some(({ id }) => id === draft.businessOwnerId)) return "no_such_owner";
  const heads = draft.headAgreementId ? await listHeadAgreementsInForce(writer, today) : [];
  if (draft.headAgreementId && !heads.some(({ id }) => id === draft.headAgreementId))
    return "no_such_head";
  return undefined;
}
