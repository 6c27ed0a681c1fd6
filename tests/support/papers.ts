// Arranges papers the way people make them: drafted, filled in, sent, signed and countersigned by the use-cases.
import { changePaperDraft } from "#app/use-cases/change-paper-draft.server.ts";
import { draftPaper } from "#app/use-cases/draft-paper.server.ts";
import { sendPaper } from "#app/use-cases/send-paper.server.ts";
import { fingerprintOf } from "#app/use-cases/parts/agreement-text.ts";
import { readPaper, textOfPaper } from "#app/use-cases/parts/paper-standing.ts";
import { storedTerms } from "#app/use-cases/parts/stored-terms.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import type { Paper, PaperKind } from "#scoring/papers/paper.ts";
import { countersign, sign, type Signer } from "./agreements.ts";
import { aContact, anAuthority, anEngagement, aSupplier, insert, aPerson } from "./builders.ts";
import { staffContext } from "./contexts.ts";
import type { TestPortal } from "./portal.ts";

/** A supplier with a contact who may sign, and one engagement. */
export async function aCompany(desk: TestPortal, country = "US") {
  const supplierId = await aSupplier(desk.db, { legalName: "Foundry GmbH", country });
  const contactId = await aContact(desk.db, supplierId, { name: "Ana Ruiz" });
  await anAuthority(desk.db, supplierId, contactId);
  const engagementId = await anEngagement(desk.db, supplierId, {
    title: "Thruster housings",
    triage: { level: "C3", countries: [country] },
  });
  return { supplierId, contactId, engagementId };
}

/** An item with overlays that was asked for under an engagement. */
export async function anItem(
  desk: TestPortal,
  under: { readonly supplierId: string; readonly engagementId: string },
  title: string,
  overlays: readonly string[],
  allowedCountries: readonly string[] | null = null,
): Promise<string> {
  const owner = await aPerson(desk.db, ["business_owner"]);
  const materialId = await insert(desk.db, "material", {
    reference: `${title}-${under.engagementId}`.slice(0, 60),
    title,
    level: "C2",
    phase: "P1",
    owner_id: owner,
    created_by: owner,
    overlays,
    allowed_countries: allowedCountries,
  });
  await insert(desk.db, "access_request", {
    supplier_id: under.supplierId,
    engagement_id: under.engagementId,
    material_id: materialId,
    purpose: "to build it",
    until_on: "2027-12-31",
    requested_by: owner,
  });
  return materialId;
}

/** Begins a draft and says which paper it is. */
export async function aPaperDraft(
  desk: TestPortal,
  company: { readonly supplierId: string; readonly engagementId: string },
  kind: PaperKind,
): Promise<string> {
  const staff = await staffContext(desk, "agreement.write", ["procurement"]);
  const wish = { kind, engagementId: company.engagementId, reason: "" };
  const done = await draftPaper(staff, company.supplierId, wish);
  if (!done.ok) throw new Error(done.reason);
  return done.id;
}

/** A paper as it stands, with the text that would be sent. */
export function standing(desk: TestPortal, agreementId: string) {
  return inReading({ database: desk.portal.database, scope: SYSTEM }, async (reader, { today }) => {
    const read = (await readPaper(reader, agreementId))!;
    const text = textOfPaper(read, read.agreement.locale, today);
    return { ...read, text: text.ok ? text.text : null, problems: text.ok ? [] : text.problems };
  });
}

/** Fills in what a draft still needs. */
export async function fillIn(
  desk: TestPortal,
  agreementId: string,
  facts: Partial<Paper["facts"]>,
) {
  const staff = await staffContext(desk, "agreement.write", ["procurement"]);
  const { agreement, paper } = await standing(desk, agreementId);
  return changePaperDraft(staff, agreementId, {
    version: agreement.version,
    locale: agreement.locale,
    paper: { kind: paper.kind, facts: { ...paper.facts, ...facts } } as Paper,
    terms: storedTerms(agreement.terms),
    material: agreement.material,
    effectiveOn: null,
    endsOn: null,
  });
}

/** Sends a draft as it stands. */
export async function send(desk: TestPortal, agreementId: string) {
  const staff = await staffContext(desk, "agreement.write", ["procurement"]);
  const { agreement, text } = await standing(desk, agreementId);
  return sendPaper(staff, agreementId, {
    version: agreement.version,
    sha256: fingerprintOf(text ?? ""),
  });
}

/** A paper that waits for the supplier's signature. */
export async function aSentPaper(
  desk: TestPortal,
  company: Signer & { readonly engagementId: string },
  kind: PaperKind,
  facts: Partial<Paper["facts"]> = {},
): Promise<Signer & { agreementId: string }> {
  const agreementId = await aPaperDraft(desk, company, kind);
  const filled = await fillIn(desk, agreementId, facts);
  if (!filled.ok) throw new Error(JSON.stringify(filled));
  const sent = await send(desk, agreementId);
  if (!sent.ok) throw new Error(sent.reason);
  const { supplierId, contactId } = company;
  return { supplierId, contactId, agreementId };
}

/** A paper in force that was written from the first edition of its text. */
export async function onFirstEdition(
  desk: TestPortal,
  company: Signer & { readonly engagementId: string },
  kind: PaperKind,
  facts: Partial<Paper["facts"]> = {},
): Promise<Signer & { agreementId: string }> {
  const paper = await aSentPaper(desk, company, kind, facts);
  await sign(desk, paper);
  await countersign(desk, paper.agreementId);
  await desk.db.owner.query("update agreement set edition = '2026-1' where id = $1", [
    paper.agreementId,
  ]);
  return paper;
}

export const EXPORT_FACTS = {
  classification: "ECCN 9E515",
  countries: ["DE", "US"],
  storage: ["DE"],
  persons: [{ name: "Ana Ruiz", citizenships: ["ES", "MX"] }],
} as const;

export const SCC_FACTS = {
  module: "m2",
  law: "DE",
  courts: "DE",
  annexTransfer: "Annex 1 of the order of 3 March",
  annexAuthority: "The authority of Berlin",
  annexMeasures: "Security concept 4.2",
} as const;
