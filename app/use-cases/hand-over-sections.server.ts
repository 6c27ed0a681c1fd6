// Hands sections of a questionnaire to a colleague by a link of their own, which opens these sections and nothing else.
import type { SupplierContext } from "#app/access/context.ts";
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { sectionHandover } from "#app/emails/section-handover.ts";
import { basisOf } from "#app/use-cases/parts/assessment-basis.server.ts";
import { addAccessToken } from "#db/access-tokens.ts";
import { findAssessmentOfSupplier } from "#db/assessments-of-supplier.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { addContact, findContactByEmail } from "#db/contacts.ts";
import { findOpenHandover } from "#db/fresh-links.ts";
import { addHandovers } from "#db/handovers.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { organisationAsker } from "#app/use-cases/parts/mail-asker.ts";
import { inTransaction } from "#db/transaction.ts";
import { sectionsAsked } from "#questionnaires/for-supplier.ts";

export interface Handover {
  readonly sections: readonly string[];
  readonly name: string;
  readonly email: string;
  readonly message: string;
}

const LINK_DAYS = 14;
const DAY_MS = 86_400_000;
const CLOSED = ["submitted", "decided"];

/** Refuses sections that are not asked, a closed assessment, and handing over to oneself. */
export async function handOverSections(
  context: SupplierContext<"own.handover">,
  assessmentId: string,
  handover: Handover,
): Promise<{ ok: true } | { ok: false; reason: "not_found" | "closed" | "sections" | "self" }> {
  const { supplierId, contactId, email: ownEmail } = context.supplier;
  if (handover.email === ownEmail) return { ok: false, reason: "self" };
  return inTransaction(context, async (writer, { now }) => {
    const assessment = await findAssessmentOfSupplier(writer, supplierId, assessmentId);
    const basis = assessment && basisOf(assessment);
    if (!assessment || !basis) return { ok: false, reason: "not_found" };
    if (CLOSED.includes(assessment.state)) return { ok: false, reason: "closed" };
    const asked = sectionsAsked(basis.edition, { exposure: basis.exposure });
    const chosen = asked.filter(({ id }) => handover.sections.includes(id));
    if (chosen.length !== new Set(handover.sections).size) return { ok: false, reason: "sections" };
    const colleague = await findOrAddColleague(context, writer, handover);
    const to = { supplierId, assessmentId, contactId: colleague.id };
    await addHandovers(
      writer,
      { ...to, handedBy: contactId, message: handover.message },
      chosen.map(({ id }) => id),
    );
    // one link for everything this colleague has of the assessment, so that a later one does not take an earlier away
    const inHand = await findOpenHandover(writer, supplierId, colleague.id, assessmentId);
    const secret = newSecret();
    await addAccessToken(writer, {
      purpose: "section_handover",
      hash: hashSecret(secret),
      expiresAt: new Date(now.getTime() + LINK_DAYS * DAY_MS),
      supplierId,
      contactId: colleague.id,
      subjectId: assessmentId,
      section: inHand?.section ?? chosen.map(({ id }) => id).join(","),
      createdBy: contactId,
    });
    const locale = colleague.language;
    const mail = sectionHandover({
      locale,
      name: handover.name,
      from: context.supplier.name,
      supplierName: context.supplier.supplierName,
      questionnaire: basis.edition.title[locale],
      sections: chosen.map((section) => `${section.id}. ${section.title[locale]}`),
      message: handover.message,
      dueOn: assessment.dueOn,
      secret,
      asker: organisationAsker(await readSettings(writer)),
      origin: context.portal.config.FLOWDOWN_URL,
    });
    await queueMail(writer, {
      template: "section_handover",
      to: { name: handover.name, address: handover.email },
      ...mail,
      supplierId,
      subjectId: assessmentId,
    });
    await recordEvent(writer, context.scope.actor, {
      type: "section.handed_over",
      supplierId,
      subjectId: assessmentId,
      detail: { to: handover.email, sections: chosen.map(({ id }) => id) },
    });
    return { ok: true };
  });
}

async function findOrAddColleague(
  context: SupplierContext<"own.handover">,
  writer: Writer,
  { name, email }: Handover,
): Promise<{ id: string; language: "en" | "de" }> {
  const { supplierId, language } = context.supplier;
  const known = await findContactByEmail(writer, supplierId, email);
  if (known) return known;
  const facts = { name, email, phone: "", jobTitle: "", language, kind: "colleague" as const };
  const id = await addContact(writer, supplierId, facts);
  if (id) return { id, language };
  // somebody else added the same colleague at this moment
  const added = await findContactByEmail(writer, supplierId, email);
  if (!added) throw new Error("a colleague could neither be added nor found");
  return added;
}
