// Arranges agreements the way people make them: registered, drafted, sent, signed and countersigned by the use-cases.
import { readConfig } from "#app/config.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { markShown } from "#app/sealing/shown-text.server.ts";
import { chooseHeadAgreement } from "#app/use-cases/choose-head-agreement.server.ts";
import { countersignAgreement } from "#app/use-cases/countersign-agreement.server.ts";
import { changeAgreementDraft } from "#app/use-cases/change-agreement-draft.server.ts";
import { draftAgreement } from "#app/use-cases/draft-agreement.server.ts";
import { registerHeadAgreement } from "#app/use-cases/register-head-agreement.server.ts";
import { sendAgreement } from "#app/use-cases/send-agreement.server.ts";
import { signAgreement } from "#app/use-cases/sign-agreement.server.ts";
import { fingerprintOf } from "#app/use-cases/parts/agreement-text.ts";
import { readStanding, textOfDraft } from "#app/use-cases/parts/agreement-standing.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import type { Modes } from "#scoring/obligations/modes.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import { aPortalKey } from "#tests/sealing/a-record.ts";
import { aContact, anAuthority, anEngagement, aSupplier, type ContactFacts } from "./builders.ts";
import { staffContext, supplierContextOf } from "./contexts.ts";
import { freshDatabase } from "./database.ts";
import { SESSION_SECRET } from "./passwords.ts";
import type { TestPortal } from "./portal.ts";
import { steppedUp } from "./step-up.ts";

/** A portal without its web server: database, keys and settings, for calling use-cases. */
export async function aDesk(): Promise<TestPortal> {
  const db = await freshDatabase();
  const portal = {
    config: readConfig({ NODE_ENV: "test", FLOWDOWN_URL: "https://portal.example" }),
    database: db.database,
    secret: SESSION_SECRET,
    portalKey: aPortalKey(),
  } as unknown as Portal;
  return { url: "https://portal.example", portal, db, stop: () => db.drop() };
}

export const HEAD_TERMS: Terms = {
  breach_notice: 72,
  territories: ["EEA_CH_GB"],
  copies: "logged",
};

/** Registers a head agreement. */
export async function aHead(
  test: TestPortal,
  terms: Terms = HEAD_TERMS,
  replacesId?: string,
  modes: Modes = {},
) {
  const context = await staffContext(test, "agreement.write", ["procurement"]);
  const done = await registerHeadAgreement(context, {
    counterparty: "Northern Prime SE",
    reference: "NP-2026-7",
    effectiveOn: "2026-01-01",
    endsOn: null,
    terms,
    modes,
    replacesId: replacesId ?? null,
  });
  if (!done.ok) throw new Error(done.reason);
  return done;
}

export interface Signer {
  readonly supplierId: string;
  readonly contactId: string;
}

/** The context of a supplier's contact as its own session would give it. */
export function signingAs(test: TestPortal, signer: Signer, name = "Ana Ruiz") {
  return supplierContextOf(test, "own.agreement.sign", {
    ...signer,
    supplierName: "Foundry GmbH",
    name,
    email: "ana@foundry.example",
    language: "en",
    role: "lead",
    sessionId: "5f0c3d5e-8a39-4ce2-9a4b-d3d1a2b3c4d5",
    method: "link",
    handedOver: null,
  });
}

/** An engagement with a deed that was sent and waits for the supplier. */
export async function aSentDeed(
  test: TestPortal,
  wish: {
    headTerms?: Terms;
    headModes?: Modes;
    terms?: Terms;
    contact?: ContactFacts;
    knowsGap?: boolean;
    /** False: nobody has recorded that the contact may sign. */
    authority?: false;
  } = {},
) {
  const head = await aHead(test, wish.headTerms, undefined, wish.headModes);
  const supplierId = await aSupplier(test.db, { legalName: "Foundry GmbH" });
  const contactId = await aContact(test.db, supplierId, wish.contact);
  if (wish.authority !== false) await anAuthority(test.db, supplierId, contactId);
  const engagementId = await anEngagement(test.db, supplierId, { triage: { level: "C3" } });
  const staff = await staffContext(test, "agreement.write", ["procurement"]);
  await chooseHeadAgreement(staff, engagementId, head.id);
  const agreementId = await aNewVersion(test, engagementId, wish.terms, wish.knowsGap);
  const sha256 = await fingerprint(test, agreementId);
  return { headId: head.id, supplierId, contactId, engagementId, agreementId, sha256 };
}

export type SentDeed = Awaited<ReturnType<typeof aSentDeed>>;

/** Drafts, changes and sends one more version for an engagement. Returns its id. */
export async function aNewVersion(
  test: TestPortal,
  engagementId: string,
  terms?: Terms,
  knowsGap = false,
): Promise<string> {
  const staff = await staffContext(test, "agreement.write", ["procurement"]);
  const drafted = await draftAgreement(staff, engagementId, "the terms changed");
  if (!drafted.ok) throw new Error(drafted.reason);
  const read = () =>
    inReading({ database: test.portal.database, scope: SYSTEM }, async (reader, { today }) => {
      const standing = await readStanding(reader, engagementId, today);
      const draft = standing!.draft!;
      const text = textOfDraft(standing!, draft.locale, today);
      if (!text?.ok) throw new Error(JSON.stringify(text));
      return { draft, sha256: fingerprintOf(text.text) };
    });
  if (terms) {
    const { draft } = await read();
    const facts = { locale: draft.locale, material: ["Housing drawings"], endsOn: null };
    const changed = { ...facts, version: draft.version, effectiveOn: null, terms };
    const done = await changeAgreementDraft(staff, drafted.id, changed);
    if (!done.ok) throw new Error(done.reason);
  }
  const { draft, sha256 } = await read();
  const sent = await sendAgreement(staff, engagementId, {
    version: draft.version,
    sha256,
    knowsGap,
  });
  if (!sent.ok) throw new Error(sent.reason);
  return drafted.id;
}

/** Signs as the supplier's contact, with the mark its page would carry. */
export async function sign(test: TestPortal, deed: Signer & { agreementId: string }) {
  const sha256 = await fingerprint(test, deed.agreementId);
  const shown = { agreementId: deed.agreementId, sha256, contactId: deed.contactId };
  return signAgreement(signingAs(test, deed), deed.agreementId, {
    sha256,
    shown: markShown(test.portal.secret, shown, new Date()),
    name: "Ana Ruiz",
    title: "Managing director",
    locale: "en",
  });
}

/** Countersigns as a risk officer. */
export async function countersign(test: TestPortal, agreementId: string) {
  const officer = await staffContext(test, "agreement.countersign", ["risk_officer"]);
  await steppedUp(test.db, officer.staff.authUserId);
  return countersignAgreement(officer, agreementId, await fingerprint(test, agreementId));
}

/** The hash of the text that an agreement was sent with. */
export async function fingerprint(test: TestPortal, agreementId: string): Promise<string> {
  const { rows } = await test.db.owner.query<{ sha256: string }>(
    "select text_sha256 as sha256 from agreement where id = $1",
    [agreementId],
  );
  return rows[0]!.sha256;
}
