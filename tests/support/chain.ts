// Arranges the chain below a supplier: a deed in force, a proposal, a consent, and the subcontractor that came of it.
import { consentToSubcontractor } from "#app/use-cases/consent-to-subcontractor.server.ts";
import { proposeSubcontractor } from "#app/use-cases/propose-subcontractor.server.ts";
import type { Level } from "#scoring/facts.ts";
import {
  aSentDeed,
  countersign,
  sign,
  signingAs,
  type SentDeed,
  type Signer,
} from "./agreements.ts";
import { anAuthority } from "./builders.ts";
import { staffContext } from "./contexts.ts";
import type { TestPortal } from "./portal.ts";

let place = 0;

/** What a prime types about a subcontractor; the company's name is another each time. */
export const proposal = (engagementId: string, contactEmail?: string) => ({
  engagementId,
  name: `Coating ${(place += 1)} SARL`,
  country: "FR",
  contactName: "Luc Petit",
  contactEmail: contactEmail ?? `luc${place}@coating.example`,
  touches: "Surface drawings of the housing",
  startsOn: null,
  materialIds: [],
});

/** A supplier whose deed is signed and countersigned. */
export async function anInForceDeed(desk: TestPortal): Promise<SentDeed> {
  const deed = await aSentDeed(desk);
  await sign(desk, deed);
  await countersign(desk, deed.agreementId);
  return deed;
}

/** The context of a prime's lead who names subcontractors. */
export function namingAs(desk: TestPortal, prime: Signer) {
  return signingAs(desk, prime) as unknown as Parameters<typeof proposeSubcontractor>[0];
}

/** A proposal of the prime. Returns the id of the edge. */
export async function aProposal(desk: TestPortal, deed: SentDeed, email?: string): Promise<string> {
  const done = await proposeSubcontractor(namingAs(desk, deed), proposal(deed.engagementId, email));
  if (!done.ok) throw new Error(done.reason);
  return done.id;
}

/** A risk officer's consent: to a new company, or to one of the register. */
export async function consent(
  desk: TestPortal,
  edgeId: string,
  supplierId: string | null = null,
  level: Level = "C2",
) {
  const officer = await staffContext(desk, "chain.decide", ["risk_officer"]);
  return consentToSubcontractor(officer, edgeId, { level, supplierId, note: "" });
}

/** The subcontractor that came of a consent, with its first contact, who may sign, and its joinder. */
export async function subOf(
  desk: TestPortal,
  edgeId: string,
): Promise<Signer & { agreementId: string }> {
  const { rows } = await desk.db.owner.query<Signer & { agreementId: string }>(
    `select c.sub_supplier_id as "supplierId", c.joinder_id as "agreementId",
       (select k.id from contact k where k.supplier_id = c.sub_supplier_id order by k.created_at limit 1) as "contactId"
     from subcontracting c where c.id = $1`,
    [edgeId],
  );
  const sub = rows[0]!;
  const known = await desk.db.owner.query("select from signing_authority where contact_id = $1", [
    sub.contactId,
  ]);
  if (known.rowCount === 0) await anAuthority(desk.db, sub.supplierId, sub.contactId);
  return sub;
}
