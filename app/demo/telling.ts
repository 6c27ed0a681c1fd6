// What every part of the demo story is told with: the transaction, the days, the ledger, and who is who.
import type { Portal } from "#app/portal.server.ts";
import type { Writer } from "#db/connection.ts";
import type { Actor } from "#db/transaction.ts";
import type { ProposedPackage } from "#scoring/exposure/propose-package.ts";
import type { EvidenceKind, Exposure } from "#scoring/facts.ts";
import type { Calendar } from "./calendar.ts";
import type { Ledger } from "./ledger.ts";
import { stableId } from "./stable-id.ts";
import { STAFF, type StaffKey } from "./story/company.ts";
import type { ContactStory, EngagementStory, SupplierStory } from "./story-shape.ts";

export interface Telling {
  readonly writer: Writer;
  readonly calendar: Calendar;
  readonly ledger: Ledger;
  readonly portal: Portal;
}

export type AgreementKind = "supplier_deed" | "joinder";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Somebody of the company. */
export function staffOf(key: StaffKey): Person {
  const { name, email } = STAFF[key];
  return { id: stableId("staff", key), name, email };
}

/** Somebody of the company, as the one who acts. */
export function staffActor(key: StaffKey): Actor {
  const { id, name } = staffOf(key);
  return { kind: "staff", id, name };
}

export interface Contact extends ContactStory {
  readonly id: string;
  readonly email: string;
}

/** The contacts of a supplier with their ids and addresses. */
export function contactsOf(supplier: SupplierStory): Contact[] {
  return supplier.contacts.map((contact) => ({
    ...contact,
    id: stableId("contact", supplier.key, contact.name),
    email: `${addressOf(contact.name)}@${supplier.domain}`,
  }));
}

/** A contact as the one who acts. */
export function contactActor({ id, name }: Contact): Actor {
  return { kind: "supplier", id, name };
}

/** A piece of evidence as later parts of the story need it. */
export interface Piece {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly uploadedAt: Date;
  readonly acceptedAt: Date | null;
  readonly issuedOn: string;
  readonly expiresOn: string | null;
}

/** An engagement as far as it was told. */
export interface Told {
  readonly supplier: SupplierStory;
  readonly supplierId: string;
  readonly contacts: readonly Contact[];
  readonly lead: Contact;
  readonly story: EngagementStory;
  readonly engagementId: string;
  readonly exposure: Exposure;
  readonly package: ProposedPackage;
  readonly sentAt: Date | null;
  readonly pieces: readonly Piece[];
}

export function supplierIdOf(key: string): string {
  return stableId("supplier", key);
}

export function engagementIdOf(key: string): string {
  return stableId("engagement", key);
}

export function agreementIdOf(engagementKey: string): string {
  return stableId("agreement", engagementKey);
}

// "Jörg van der Meer" writes as jorg.meer
function addressOf(name: string): string {
  const words = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, "")
    .split(" ")
    .filter((word) => word !== "" && word !== "dr");
  return words.length > 1 ? `${words[0]}.${words.at(-1)}` : (words[0] ?? "contact");
}
