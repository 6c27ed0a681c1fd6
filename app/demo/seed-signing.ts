// Tells what happened to an agreement: each act into the audit log, and each signature to be sealed as signing seals it.
import {
  circumstances,
  confirmed,
  sessionHash,
  whatAndWho,
} from "#app/use-cases/parts/act-payload.ts";
import type { CanonicalValue } from "#app/sealing/canonical-json.ts";
import type { Actor } from "#db/transaction.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { dayOf, later, momentOrNull } from "./calendar.ts";
import type { ToldAct } from "./ledger.ts";
import { signerOf, type ToldAuthority } from "./seed-authority.ts";
import { chanceOf, stableId } from "./stable-id.ts";
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
export interface ToldAgreement {
  readonly kind: AgreementKind;
  readonly title: string;
  readonly reference: string;
  readonly locale: Locale;
  readonly template: string;
  readonly edition: string;
  readonly text: string;
  readonly sha256: string;
}

/** Drafting, sending, signing or declining, countersigning: as far as the story goes. */
export function tellActs(
  telling: Telling,
  told: Told,
  document: ToldAgreement,
  authority: ToldAuthority,
): void {
  const { calendar, ledger } = telling;
  const { story, supplierId, engagementId } = told;
  const agreement = story.agreement!;
  const agreementId = agreementIdOf(story.key);
  const signer = signerOf(told);
  const { reference, sha256 } = document;
  const tell = (at: Date | null, actor: Actor, type: string, detail: Record<string, string> = {}) =>
    at &&
    ledger.tell(at, actor, {
      type: `agreement.${type}`,
      supplierId,
      subjectId: agreementId,
      detail: { reference, sha256, ...detail },
    });
  const seal = (
    at: Date | null,
    type: ToldAct["type"],
    who: { readonly [key: string]: CanonicalValue },
  ) =>
    at &&
    ledger.seal({
      at,
      type,
      agreementId,
      supplierId,
      contactId: type === "countersigned" ? null : signer.id,
      staffId: type === "countersigned" ? staffOf(story.officer).id : null,
      authorityId: type === "signed" ? authority.id : null,
      payload: { ...subjectOf(told, document), ...who, ...placeOf(at, told) },
    });
  const officer = staffActor(story.officer);
  tell(calendar.moment(agreement.drafted, "13:05"), officer, "drafted", {
    engagement: engagementId,
  });
  tell(momentOrNull(calendar, agreement.sent, "13:45"), officer, "sent", { to: signer.email });
  const signedAt = momentOrNull(calendar, agreement.signed, "10:55");
  tell(signedAt, contactActor(signer), "signed");
  if (signedAt) seal(signedAt, "signed", bySigner(document, signer, signedAt, authority));
  const { declined } = agreement;
  const declinedAt = momentOrNull(calendar, declined?.at, "10:55");
  tell(declinedAt, contactActor(signer), "declined", { reason: declined?.reason ?? "" });
  if (declinedAt && declined)
    seal(declinedAt, "declined", {
      ...bySigner(document, signer, declinedAt, authority),
      reason: declined.reason,
    });
  const countersignedAt = momentOrNull(calendar, agreement.countersigned, "15:30");
  tell(countersignedAt, officer, "countersigned");
  if (countersignedAt) seal(countersignedAt, "countersigned", byOfficer(told, countersignedAt));
}

function subjectOf({ story, supplierId, supplier }: Told, document: ToldAgreement) {
  return whatAndWho({
    ...document,
    id: agreementIdOf(story.key),
    supersedesId: null,
    supplierId,
    supplierName: supplier.name,
    registrationNumber: supplier.number,
    supplierCountry: supplier.country,
    organisation: ORGANISATION.organisation,
  });
}

function placeOf(at: Date, { supplier }: Told) {
  return circumstances({
    now: at,
    address: `192.0.2.${1 + chanceOf("address", supplier.key)}`,
    userAgent: "Demo story",
    requestId: stableId("request", supplier.key, at.toISOString()),
  });
}

function bySigner(
  { locale, text }: ToldAgreement,
  signer: Contact,
  at: Date,
  authority: ToldAuthority,
) {
  return {
    signer: {
      contactId: signer.id,
      typedName: signer.name,
      registeredName: signer.name,
      email: signer.email,
      title: signer.title,
      authority: confirmed("authority_declaration", locale),
      authoritySource: authority.source,
    },
    authentication: { method: "link", session: sessionHash(stableId("session", signer.id)) },
    intent: intentOf(locale, text, signer.name, at),
    consent: confirmed("electronic_signature_consent", locale),
  };
}

function byOfficer({ story }: Told, at: Date) {
  const { id, name, email } = staffOf(story.officer);
  return {
    signer: { staffId: id, name, email, authoritySource: "role in the portal" },
    authentication: {
      method: "password and second factor",
      session: sessionHash(stableId("session", id)),
      stepUp: { method: "demo", at: later(at, -1).toISOString() },
    },
    effectiveOn: dayOf(at),
  };
}

function intentOf(locale: Locale, text: string, name: string, at: Date): CanonicalValue {
  return {
    ...(confirmed("intent_to_sign", locale) as object),
    shownAt: later(at, -9).toISOString(),
    delivered: {
      bytes: Buffer.byteLength(text),
      lastPartReachedAt: later(at, -2).toISOString(),
      downloadedAt: null,
    },
    typedName: name,
  };
}
