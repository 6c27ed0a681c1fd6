// Signs an agreement for a supplier: exactly the bytes that were shown, once, by a contact whose authority stands on record.
import type { SupplierContext } from "#app/access/context.ts";
import { keyInUse } from "#app/sealing/key-in-use.server.ts";
import { agreementCopyMail } from "#app/emails/agreement-copy.ts";
import { agreementAnsweredMail } from "#app/emails/agreement-answered.ts";
import type { CanonicalValue } from "#app/sealing/canonical-json.ts";
import { readShown } from "#app/sealing/shown-text.server.ts";
import { findOwnAgreement } from "#db/agreements.ts";
import { markSigned } from "#db/agreement-changes.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { findAuthority, type StandingAuthority } from "#db/signing-authority.ts";
import { findStaffAddress } from "#db/staff-address.ts";
import { readSettings, type Settings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";
import {
  circumstances,
  confirmed,
  sessionHash,
  sourceOf,
  whatAndWho,
} from "./parts/act-payload.ts";
import { confirmSigner } from "./parts/confirm-signer.server.ts";
import { mailAsker } from "./parts/mail-asker.ts";
import { sealAct } from "./parts/seal-act.ts";

export interface SigningForm {
  /** Of the text on the page. */
  readonly sha256: string;
  /** The portal's own mark that it showed this text to this contact. */
  readonly shown: string;
  readonly name: string;
  readonly title: string;
  /** The words on the button, as the page showed them. */
  readonly locale: "en" | "de";
  /** When the last part of the text came into sight, as the browser says; null when it did not say so. */
  readonly reachedAt?: string | null;
  /** When the text or its PDF was taken away from that page, as the browser says. */
  readonly downloadedAt?: string | null;
  /** The answer of the signer's passkey, as the browser gives it (JSON); null without one. */
  readonly passkey?: string | null;
}

export type Signing =
  | { readonly ok: true; readonly seq: number }
  | {
      readonly ok: false;
      readonly reason:
        "missing" | "changed" | "not_shown" | "over" | "no_authority" | "passkey" | "already";
    };

type Context = SupplierContext<"own.agreement.sign">;

/** How far a browser's clock may be off before its word is left out. */
const CLOCKS_MS = 300_000;

/**
 * Signs. Of any number of attempts at once one succeeds; the others learn that it is signed already. `changed`: another
 * text stands there now; `not_shown`: the page is older than a day or was not made for this person; `over`: the last day
 * to sign has passed; `no_authority`: nobody else has recorded that this person may sign; `passkey`: this person has one,
 * and its answer about this text is missing or does not hold.
 */
export async function signAgreement(
  context: Context,
  agreementId: string,
  form: SigningForm,
): Promise<Signing> {
  const { supplierId, contactId } = context.supplier;
  return inTransaction(context, async (writer, { now, today }) => {
    const agreement = await findOwnAgreement(writer, supplierId, agreementId);
    if (!agreement) return { ok: false, reason: "missing" };
    if (agreement.sha256 !== form.sha256) return { ok: false, reason: "changed" };
    const seen = { agreementId, sha256: form.sha256, contactId };
    const shownAt = readShown(context.portal.secret, seen, form.shown, now);
    if (!shownAt) return { ok: false, reason: "not_shown" };
    const over = agreement.signBy !== null && agreement.signBy < today;
    if (over && agreement.state === "sent") return { ok: false, reason: "over" };
    const authority = await findAuthority(writer, supplierId, contactId);
    if (!authority) return { ok: false, reason: "no_authority" };
    const act = { agreementId, sha256: form.sha256, shownAt };
    const stepUp = await confirmSigner(context, writer, act, form.passkey ?? null, now);
    if (stepUp === undefined) return { ok: false, reason: "passkey" };
    if (!(await markSigned(writer, supplierId, agreementId, form.sha256)))
      return { ok: false, reason: "already" };
    const settings = await readSettings(writer);
    const record = await sealAct(writer, await keyInUse(writer, context.portal), {
      type: "signed",
      agreementId,
      supplierId,
      by: { party: "supplier", contactId },
      authorityId: authority.id,
      payload: {
        ...whatAndWho({ ...agreement, supplierId, organisation: settings.organisation }),
        ...who(context, form, authority, stepUp),
        intent: {
          ...(confirmed("intent_to_sign", form.locale) as object),
          shownAt: shownAt.toISOString(),
          delivered: deliveredText(agreement.text ?? "", form, shownAt, now),
          typedName: form.name,
        },
        consent: confirmed("electronic_signature_consent", form.locale),
        ...circumstances({ ...context, now }),
      },
    });
    await recordEvent(writer, context.scope.actor, {
      type: "agreement.signed",
      supplierId,
      subjectId: agreementId,
      detail: { reference: agreement.reference, sha256: form.sha256, record: record.seq },
    });
    await tellBoth(context, writer, agreement, settings);
    return { ok: true, seq: record.seq };
  });
}

// what the browser says of reading is kept as its word, and only where it can be true
function deliveredText(text: string, form: SigningForm, shownAt: Date, now: Date) {
  const within = (said: string | null | undefined) => {
    const at = said ? Date.parse(said) : Number.NaN;
    const [from, until] = [shownAt.getTime() - CLOCKS_MS, now.getTime() + CLOCKS_MS];
    return at >= from && at <= until ? new Date(at).toISOString() : null;
  };
  return {
    bytes: Buffer.byteLength(text),
    lastPartReachedAt: within(form.reachedAt),
    downloadedAt: within(form.downloadedAt),
  };
}

function who(
  { supplier }: Context,
  form: SigningForm,
  authority: StandingAuthority,
  stepUp: CanonicalValue,
) {
  return {
    signer: {
      contactId: supplier.contactId,
      typedName: form.name,
      registeredName: supplier.name,
      email: supplier.email,
      title: form.title,
      authority: confirmed("authority_declaration", form.locale),
      authoritySource: sourceOf(authority),
    },
    authentication: {
      method: supplier.method,
      session: supplier.sessionId === null ? null : sessionHash(supplier.sessionId),
      ...(stepUp !== null && { stepUp }),
    },
  };
}

async function tellBoth(
  { portal, supplier }: Context,
  writer: Writer,
  agreement: { id: string; reference: string; sha256: string | null; createdBy: string | null },
  settings: Settings,
): Promise<void> {
  const origin = portal.config.FLOWDOWN_URL;
  const facts = { reference: agreement.reference, sha256: agreement.sha256 ?? "", origin };
  await queueMail(writer, {
    template: "agreement_signed_copy",
    to: { name: supplier.name, address: supplier.email },
    ...agreementCopyMail({
      ...facts,
      locale: supplier.language,
      name: supplier.name,
      state: "signed",
      href: `${origin}/portal/agreements/${agreement.id}`,
      asker: mailAsker(settings),
    }),
    supplierId: supplier.supplierId,
    subjectId: agreement.id,
  });
  const sender = agreement.createdBy && (await findStaffAddress(writer, agreement.createdBy));
  if (!sender) return;
  await queueMail(writer, {
    template: "agreement_signed",
    to: sender,
    ...agreementAnsweredMail({
      ...facts,
      answer: "signed",
      name: sender.name,
      supplierName: supplier.supplierName,
      signer: supplier.name,
      href: `${origin}/agreements/${agreement.id}`,
      organisation: settings.organisation,
    }),
    supplierId: supplier.supplierId,
    subjectId: agreement.id,
  });
}
