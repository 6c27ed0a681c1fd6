// What the pages that draft an engagement share: the choices to offer, and how a refusal is put.
import type { z } from "zod";
import type { DraftRefusal, EngagementDraft } from "#app/use-cases/draft-engagement.server.ts";
import type { Reader } from "#db/connection.ts";
import { listContacts } from "#db/contacts.ts";
import { listHeadAgreementsInForce } from "#db/engagements.ts";
import { listStaffWithRole } from "#db/supplier-choices.ts";
import { triageOf, type EngagementForm } from "./engagement.form.ts";

/** Business owners, head agreements in force, and the supplier's contacts. */
export async function engagementChoices(reader: Reader, supplierId: string | null, today: string) {
  return {
    owners: await listStaffWithRole(reader, "business_owner"),
    heads: await listHeadAgreementsInForce(reader, today),
    contacts: supplierId ? await listContacts(reader, supplierId) : [],
  };
}

/** The form's value as a draft. */
export function draftOf(
  form: Omit<z.output<typeof EngagementForm>, "version" | "contactId"> & { contactId?: string },
): EngagementDraft {
  const { title, purpose, businessOwnerId, message } = form;
  return {
    title,
    purpose,
    businessOwnerId,
    message,
    triage: triageOf(form),
    headAgreementId: form.headAgreementId ?? null,
    contactId: form.contactId ?? null,
    dueOn: form.dueOn ?? null,
  };
}

const TROUBLES: Readonly<Record<DraftRefusal, Record<string, string[]>>> = {
  missing: { "": ["This supplier does not exist any more."] },
  supplier_archived: { "": ["The supplier was archived meanwhile: restore it first."] },
  no_such_contact: { contactId: ["This contact was removed meanwhile: choose another."] },
  no_such_owner: {
    businessOwnerId: ["This person is no business owner any more: choose another."],
  },
  no_such_head: {
    headAgreementId: ["This agreement is not in force any more: choose another, or none."],
  },
  due_passed: { dueOn: ["This day has passed: choose today or later."] },
  changed_meanwhile: {
    "": [
      "This draft was changed or sent by somebody else meanwhile. What you typed is still here: open the engagement in another window to compare.",
    ],
  },
};

/** Where in the form a refusal belongs, in words. */
export function draftTroubles(reason: DraftRefusal): Record<string, string[]> {
  return TROUBLES[reason];
}
