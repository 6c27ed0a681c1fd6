// Puts together what a contact reads before confirming: from the link, the engagement, the edition and the settings.
import type { Letter } from "#app/screens/supplier/invitation-letter.tsx";
import type { Locale } from "#app/ui/words.ts";
import { DEFAULT_SETTINGS, type Settings } from "#db/settings.ts";
import { findEdition } from "#questionnaires/catalogue.ts";
import { sectionsAsked } from "#questionnaires/for-supplier.ts";
import type { Looked } from "./entry-link.server.ts";

type Usable = Extract<Looked, { ok: true }>;

const SECONDS_A_QUESTION = 45;
const MINUTES_A_DOCUMENT = 5;

/** The letter in one language. It says how much is asked, never how it is judged. */
export function letterOf({ link, invitation, settings }: Usable, locale: Locale): Letter {
  const kind = KINDS[link.purpose as keyof typeof KINDS];
  const sections = link.section?.split(",");
  const edition =
    invitation.questionnaire && invitation.edition && kind !== "return"
      ? findEdition(invitation.questionnaire, invitation.edition)
      : undefined;
  const asked =
    edition && invitation.exposure
      ? sectionsAsked(edition, { exposure: invitation.exposure, sections })
      : [];
  const questions = asked.reduce((sum, section) => sum + section.questions.length, 0);
  const documents = kind === "invitation" ? (invitation.documents ?? 0) : 0;
  const askedBy = kind === "handover" ? invitation.handerName : invitation.inviterName;
  return {
    kind,
    contactName: invitation.contactName,
    supplierName: invitation.supplierName,
    organisation: settings.organisation,
    askedBy,
    title: kind === "return" ? null : invitation.title,
    purpose: kind === "invitation" ? (invitation.purpose ?? "") : "",
    message:
      kind === "invitation" && invitation.message && askedBy
        ? { from: askedBy, text: invitation.message }
        : null,
    questionnaire: edition?.title[locale] ?? null,
    sections: sections ? asked.map((section) => section.title[locale]) : [],
    questions,
    documents,
    agreements: kind === "invitation" ? (invitation.agreements ?? 0) : 0,
    minutes: minutesFor(questions, documents),
    dueOn: kind === "return" ? null : invitation.dueOn,
    retention: retentionIn(settings),
    call: callOf(settings) ?? inviterOf(invitation),
    validUntil: link.expiresAt.toISOString(),
  };
}

const KINDS = {
  supplier_invitation: "invitation",
  section_handover: "handover",
  contact_sign_in: "return",
} as const;

// rounded up to five minutes: nobody believes "37 minutes"
function minutesFor(questions: number, documents: number): number {
  const minutes = (questions * SECONDS_A_QUESTION) / 60 + documents * MINUTES_A_DOCUMENT;
  return Math.ceil(minutes / 5) * 5;
}

// the default sentence exists in both languages; a sentence of the administrator's own is shown as written
function retentionIn({ retention }: Settings): string | null {
  return retention === DEFAULT_SETTINGS.retention || retention === "" ? null : retention;
}

function callOf({ contactName, contactEmail, contactPhone }: Settings): string | null {
  return [contactName, contactPhone, contactEmail].filter(Boolean).join(", ") || null;
}

function inviterOf({ inviterName, inviterEmail }: Usable["invitation"]): string | null {
  return [inviterName, inviterEmail].filter(Boolean).join(", ") || null;
}
