// Tells who acted on an agreement and how they were known: the payload of each sealed record, as signing writes it.
import { createHash } from "node:crypto";
import {
  CURRENT_STATEMENTS,
  getStatement,
  type StatementId,
} from "#questionnaires/statements/statements.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { later, momentOrNull } from "./calendar.ts";
import { stableId } from "./stable-id.ts";
import { ORGANISATION } from "./story/company.ts";
import {
  agreementIdOf,
  contactActor,
  staffActor,
  staffOf,
  type AgreementKind,
  type Contact,
  type Telling,
  type Told,
} from "./telling.ts";

/** An agreement as its records name it. */
export interface Document {
  readonly kind: AgreementKind;
  readonly title: string;
  readonly reference: string;
  readonly locale: Locale;
  readonly text: string;
  readonly sha256: string;
  readonly edition: string;
  readonly template: string;
}

/** Tells what happened to an agreement: each act into the audit log, and signatures to be sealed. */
export function tellActs(telling: Telling, told: Told, document: Document): void {
  const { calendar, ledger } = telling;
  const { story, supplierId, engagementId, lead } = told;
  const agreement = story.agreement!;
  const subjectId = agreementIdOf(story.key);
  const signer = told.contacts.find(({ kind }) => kind === "signatory") ?? lead;
  const { reference, sha256 } = document;
  const tell = (moment: Date, actor: ReturnType<typeof staffActor>, type: string, detail = {}) =>
    ledger.tell(moment, actor, {
      ...{ type, supplierId, subjectId },
      detail: { reference, sha256, ...detail },
    });
  const officer = staffActor(story.officer);
  tell(calendar.moment(agreement.drafted, "13:05"), officer, "agreement.drafted", {
    engagement: engagementId,
  });
  const sentAt = momentOrNull(calendar, agreement.sent, "13:45");
  if (sentAt) tell(sentAt, officer, "agreement.sent", { to: signer.email });
  const signedAt = momentOrNull(calendar, agreement.signed, "10:55");
  const declinedAt = momentOrNull(calendar, agreement.declined?.at, "10:55");
  const contactAct = { agreementId: subjectId, supplierId, contactId: signer.id, staffId: null };
  if (signedAt) {
    tell(signedAt, contactActor(signer), "agreement.signed");
    const payload = signedBy(told, document, signer, signedAt);
    ledger.seal({ ...contactAct, at: signedAt, type: "signed", payload });
  }
  if (declinedAt) {
    tell(declinedAt, contactActor(signer), "agreement.declined", {
      reason: agreement.declined!.reason,
    });
    const payload = {
      ...signedBy(told, document, signer, declinedAt),
      reason: agreement.declined!.reason,
    };
    ledger.seal({ ...contactAct, at: declinedAt, type: "declined", payload });
  }
  const countersignedAt = momentOrNull(calendar, agreement.countersigned, "15:30");
  if (!countersignedAt) return;
  tell(countersignedAt, officer, "agreement.countersigned");
  ledger.seal({
    ...{ agreementId: subjectId, supplierId, contactId: null, staffId: staffOf(story.officer).id },
    at: countersignedAt,
    type: "countersigned",
    payload: countersignedBy(told, document, countersignedAt),
  });
}

function documentPayload(told: Told, document: Document) {
  const { text, ...rest } = document;
  return {
    document: {
      ...{ id: agreementIdOf(told.story.key), ...rest },
      byteLength: Buffer.byteLength(text),
      mediaType: "text/plain; charset=utf-8",
      supersedes: null,
    },
    parties: {
      requesting: { name: ORGANISATION.organisation },
      supplier: {
        id: told.supplierId,
        legalName: told.supplier.name,
        registrationNumber: told.supplier.number,
        country: told.supplier.country,
      },
    },
  };
}

function signedBy(told: Told, document: Document, signer: Contact, moment: Date) {
  const { locale } = document;
  return {
    ...documentPayload(told, document),
    signer: {
      contactId: signer.id,
      typedName: signer.name,
      registeredName: signer.name,
      email: signer.email,
      title: signer.title,
      authority: confirmed("authority_declaration", locale),
      authoritySource: "self-declared",
    },
    authentication: { method: "link", session: null },
    intent: {
      ...confirmed("intent_to_sign", locale),
      shownAt: later(moment, -9).toISOString(),
      typedName: signer.name,
    },
    consent: confirmed("electronic_signature_consent", locale),
    ...circumstances(moment, told.supplier.key),
  };
}

function countersignedBy(told: Told, document: Document, moment: Date) {
  const { id, name, email } = staffOf(told.story.officer);
  return {
    ...documentPayload(told, document),
    signer: { staffId: id, typedName: name, registeredName: name, email, title: "Risk officer" },
    authentication: { method: "password and code", session: null },
    intent: {
      ...confirmed("intent_to_sign", document.locale),
      shownAt: later(moment, -4).toISOString(),
      typedName: name,
    },
    ...circumstances(moment, "halden"),
  };
}

function circumstances(moment: Date, key: string) {
  return {
    transport: {
      address: `192.0.2.${1 + (stableId(key).charCodeAt(0) % 200)}`,
      userAgent: "Demo story",
    },
    time: { serverUtc: moment.toISOString() },
    request: { id: stableId("act", key, moment.toISOString()) },
  };
}

function confirmed(id: StatementId, locale: Locale) {
  const { edition, sha256, text } = getStatement(id, CURRENT_STATEMENTS);
  return {
    ...{ statement: id, edition, editionSha256: sha256, locale, confirmed: true },
    textSha256: createHash("sha256").update(text[locale]).digest("hex"),
  };
}
