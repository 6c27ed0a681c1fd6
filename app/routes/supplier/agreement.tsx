// One agreement as the supplier reads, signs or declines it, and keeps it afterwards.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import type { SupplierContext } from "#app/access/context.ts";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { supplierMay } from "#app/access/permissions.ts";
import { keyTermsOf } from "#app/screens/agreements/key-terms.ts";
import { SigningPage, type OwnState } from "#app/screens/agreements/signing-page.tsx";
import { fingerprintsOf, publicKeysOf } from "#app/sealing/known-keys.ts";
import { readKnownKeys } from "#app/sealing/read-known-keys.server.ts";
import { markShown } from "#app/sealing/shown-text.server.ts";
import { signingChallenge } from "#app/sealing/signing-challenge.ts";
import { readRecord } from "#app/use-cases/parts/read-record.ts";
import { aboutOf } from "#app/use-cases/parts/stored-paper.ts";
import { storedTerms } from "#app/use-cases/parts/stored-terms.ts";
import { signAgreement } from "#app/use-cases/sign-agreement.server.ts";
import { differenceOf } from "#app/use-cases/parts/agreement-difference.ts";
import { findOwnAgreement, type OwnAgreement } from "#db/agreements.ts";
import type { Reader } from "#db/connection.ts";
import { listPasskeysOf } from "#db/passkeys.ts";
import { findOwnRenewal } from "#db/renewals.ts";
import { readSettings } from "#db/settings.ts";
import { isPaperKind } from "#scoring/papers/paper.ts";
import { listSignatures } from "#db/signatures.ts";
import { listSignatories } from "#db/signing-authority.ts";
import {
  CURRENT_STATEMENTS,
  getStatement,
  type StatementId,
} from "#questionnaires/statements/statements.ts";
import { OwnAgreementPageParams, OwnAgreementParams, SignForm } from "./agreement.form.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.agreement.title ?? ""} · Flowdown` },
];

export const loader = forSupplier(
  "own.agreement.read",
  OwnAgreementPageParams,
  async ({ reader, context, now, today }, { agreementId, done }) => {
    const { supplierId, contactId, language, role } = context.supplier;
    const own = await findOwnAgreement(reader, supplierId, agreementId);
    if (!own?.text || !own.sha256) throw notFound();
    const { id, title, state, locale, text, sha256, supplierName } = own;
    const { secret } = context.portal;
    const keys = await readKnownKeys(reader, context.portal);
    const publicKeys = publicKeysOf(keys);
    const signatures = await listSignatures(reader, id);
    const over = state === "sent" && own.signBy !== null && own.signBy < today;
    const waits = state === "sent" && !over && supplierMay(role, "own.agreement.sign");
    const signatories = waits ? await listSignatories(reader, supplierId) : [];
    const authorised = signatories.filter(({ authorityId }) => authorityId !== null);
    const may = authorised.some((one) => one.id === contactId);
    const say = (statement: StatementId) =>
      getStatement(statement, CURRENT_STATEMENTS).text[language];
    return {
      locale: language,
      asker: (await readSettings(reader)).organisation,
      agreement: {
        id,
        title,
        locale,
        text,
        sha256,
        about: aboutOf(own),
        supplierName,
        state: over ? ("over" as const) : (state as OwnState),
        signBy: own.signBy,
        declineReason: own.declineReason,
      },
      difference: await changesOf(reader, supplierId, own, language),
      renewal: await renewalOf(reader, supplierId, own),
      keyTerms: keyTermsOf(storedTerms(own.terms), language),
      records: signatures.map((one) => readRecord(one, publicKeys)),
      keyFingerprints: fingerprintsOf(signatures, keys),
      waits,
      others: authorised
        .filter((one) => one.id !== contactId)
        .map(({ id: otherId, name }) => ({ id: otherId, name })),
      mayNameOthers: supplierMay(role, "own.signatories"),
      shown: waits && may ? markShown(secret, { agreementId, sha256, contactId }, now) : null,
      passkey:
        waits && may ? await passkeyQuestion(reader, context, { agreementId, sha256 }, now) : null,
      statements: {
        authority: say("authority_declaration"),
        consent: say("electronic_signature_consent"),
        intent: say("intent_to_sign"),
      },
      done,
    };
  },
);

/** By when it is to be signed anew; null when it is not. */
async function renewalOf(reader: Reader, supplierId: string, { id, kind }: OwnAgreement) {
  const renewal = await findOwnRenewal(reader, supplierId, id);
  return renewal ? { ...renewal, paper: isPaperKind(kind) } : null;
}

/** What the signer's passkey is asked; null for a signer without one. The moment is the one that the mark states. */
async function passkeyQuestion(
  reader: Reader,
  { supplier, portal }: SupplierContext<"own.agreement.read">,
  act: { agreementId: string; sha256: string },
  shownAt: Date,
) {
  const { supplierId, contactId } = supplier;
  const passkeys = await listPasskeysOf(reader, supplierId, contactId);
  if (passkeys.length === 0) return null;
  return {
    challenge: signingChallenge({ ...act, contactId, shownAt }),
    rpId: new URL(portal.config.FLOWDOWN_URL).hostname,
    credentials: passkeys.map(({ credentialId }) => credentialId),
  };
}

/** What a version that waits to be signed changes against the one it replaces; null when there is none. */
async function changesOf(
  reader: Reader,
  supplierId: string,
  own: OwnAgreement,
  locale: "en" | "de",
) {
  if (own.supersedesId === null || !["sent", "signed"].includes(own.state)) return null;
  const old = await findOwnAgreement(reader, supplierId, own.supersedesId);
  return old ? { oldId: old.id, ...differenceOf(old, own, locale) } : null;
}

export const action = supplierChanges(
  "own.agreement.sign",
  OwnAgreementParams,
  SignForm,
  async ({ context, refuse }, { agreementId }, form) => {
    const locale = context.supplier.language;
    const { reachedAt = null, downloadedAt = null, passkey = null, ...typed } = form;
    const wish = { ...typed, locale, reachedAt, downloadedAt, passkey };
    const done = await signAgreement(context, agreementId, wish);
    const page = `/portal/agreements/${agreementId}`;
    if (done.ok) return redirect(`${page}?done=signed`);
    if (done.reason === "missing") throw notFound();
    return refuse({ "": [done.reason] }, 409);
  },
);

export default function OwnAgreement() {
  const reply = useActionData<typeof action>()?.reply;
  return <SigningPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
