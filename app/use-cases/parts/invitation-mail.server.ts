// Puts together what an engagement's mail says, for the preview and for the mail itself.
import { supplierInvitationMail, type InvitationFacts } from "#app/emails/supplier-invitation.ts";
import type { Mail } from "#app/emails/frame.ts";
import type { Settings } from "#db/settings.ts";
import type { Exposure } from "#scoring/facts.ts";
import type { ProposedPackage } from "#scoring/exposure/propose-package.ts";
import { askedQuestionnaire, minutesFor } from "./asked-questionnaires.ts";

export const INVITATION_DAYS = 30;

export interface MailMatter {
  readonly kind: InvitationFacts["kind"];
  readonly contact: { readonly name: string; readonly language: "en" | "de" };
  readonly supplierName: string;
  readonly title: string;
  readonly message: string;
  readonly exposure: Exposure;
  readonly package: ProposedPackage;
  readonly dueOn: string;
  /** The link's secret; null shows where it will stand, or that there is none. */
  readonly secret: string | null;
  readonly settings: Settings;
  /** Who sends it: the one to call unless the organisation named somebody. */
  readonly sender: { readonly name: string; readonly email: string };
  readonly origin: string;
}

/** The mail of an engagement. A preview has `secret: null` and shows a link that opens nothing. */
export function invitationMail(matter: MailMatter): Mail {
  const { settings, sender } = matter;
  const questions = matter.package.questionnaires.reduce(
    (sum, { id }) => sum + askedQuestionnaire(id, matter.exposure).questions,
    0,
  );
  const documents = matter.package.evidence.filter(({ required }) => required).length;
  const agreements = matter.package.agreements.length;
  return supplierInvitationMail({
    kind: matter.kind,
    locale: matter.contact.language,
    name: matter.contact.name,
    supplierName: matter.supplierName,
    title: matter.title,
    message: matter.message,
    questions,
    documents,
    agreements,
    minutes: minutesFor({ questions, documents, agreements }),
    dueOn: matter.dueOn,
    href:
      matter.kind === "withdrawal" ? null : `${matter.origin}/enter#${matter.secret ?? "••••••••"}`,
    validDays: INVITATION_DAYS,
    asker: {
      organisation: settings.organisation,
      name: settings.contactName || sender.name,
      email: settings.contactEmail || sender.email,
      phone: settings.contactPhone,
    },
    origin: matter.origin,
  });
}
