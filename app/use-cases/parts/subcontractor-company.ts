// Decides who stands behind a proposed subcontractor: an existing supplier with its own people, or a new one.
import type { Writer } from "#db/connection.ts";
import { addContact } from "#db/contacts.ts";
import { listSigners } from "#db/signers.ts";
import type { Edge } from "#db/chain-edges.ts";
import { addSupplier, lockSupplier } from "#db/suppliers.ts";

export type Company =
  | {
      readonly ok: true;
      readonly added: boolean;
      readonly supplierId: string;
      readonly contact: {
        readonly id: string;
        readonly name: string;
        readonly email: string;
        readonly language: "en" | "de";
      };
    }
  | { readonly ok: false; readonly reason: "missing" | "archived" | "own_company" | "no_contact" };

/**
 * A company that is in the register is written to through a contact it already has: a prime that names a person must
 * not open another supplier's workspace to them. A new company gets the contact the prime named.
 */
export async function findOrAddSubcontractor(
  writer: Writer,
  edge: Edge,
  existingId: string | null,
  createdBy: string,
): Promise<Company> {
  return existingId === null
    ? addCompany(writer, edge, createdBy)
    : linkCompany(writer, edge, existingId);
}

async function linkCompany(writer: Writer, edge: Edge, supplierId: string): Promise<Company> {
  if (supplierId === edge.primeId) return { ok: false, reason: "own_company" };
  const known = await lockSupplier(writer, supplierId);
  if (!known) return { ok: false, reason: "missing" };
  if (known.status === "archived") return { ok: false, reason: "archived" };
  const signers = await listSigners(writer, supplierId);
  const named = signers.find(({ email }) => email === edge.contactEmail);
  const contact = named ?? signers.find(({ kind }) => kind === "lead") ?? signers[0];
  return contact
    ? { ok: true, added: false, supplierId, contact }
    : { ok: false, reason: "no_contact" };
}

async function addCompany(writer: Writer, edge: Edge, createdBy: string): Promise<Company> {
  const [, domain = ""] = edge.contactEmail.split("@");
  const facts = {
    legalName: edge.name,
    registrationNumber: "",
    country: edge.country,
    domain: domain.toLowerCase(),
    tags: ["subcontractor"],
    note: "",
    ownerId: null,
  };
  const supplierId = await addSupplier(writer, facts, createdBy);
  const person = {
    name: edge.contactName,
    email: edge.contactEmail,
    phone: "",
    jobTitle: "",
    language: germanSpeaking(edge.country) ? ("de" as const) : ("en" as const),
    kind: "lead" as const,
  };
  const id = await addContact(writer, supplierId, person);
  if (id === undefined) return { ok: false, reason: "no_contact" };
  return { ok: true, added: true, supplierId, contact: { id, ...person } };
}

// only the first mail and the first page: the contact chooses a language from there on
function germanSpeaking(country: string): boolean {
  return ["DE", "AT", "LI"].includes(country);
}
