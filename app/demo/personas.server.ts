// Decides who may be tried out in the demo, and keeps one link for each that works again after every start.
import { createHmac } from "node:crypto";
import { hashSecret } from "#app/access/cookies.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { keepDemoLink } from "#db/seeds/demo-links.ts";
import type { Writer } from "#db/connection.ts";
import { STAFF, type StaffKey } from "./story/company.ts";
import { SUPPLIERS } from "./story/suppliers.ts";
import { contactsOf, staffOf, supplierIdOf } from "./telling.ts";

const LINK_DAYS = 30;

interface Tried {
  readonly look: string;
}
type Persona = Tried &
  ({ readonly staff: StaffKey } | { readonly supplier: string; readonly contact: number });

const PERSONAS: readonly Persona[] = [
  { staff: "mirjam", look: "the register, a draft for Clairvent to send, two suppliers overdue" },
  { staff: "ilse", look: "the desk: Quellbach waits for review, Polna for a second person" },
  { staff: "samuel", look: "confirm or refuse the override Ilse proposed for Polna" },
  { staff: "jonas", look: "why access of Ateliers Vernaison was suspended" },
  { staff: "amelie", look: "requests that wait, and what blocks Costa Lunga" },
  { staff: "hedda", look: "the audit log and its export with the verifier" },
  { staff: "ruben", look: "people, settings and the outbox" },
  { supplier: "ostermoor", contact: 0, look: "a questionnaire half way, in German" },
  { supplier: "sundvik", contact: 1, look: "a signatory with a deed to sign" },
  { supplier: "fjallbacka", contact: 0, look: "a subcontractor with a joinder to sign" },
  { supplier: "kesselbrink", contact: 0, look: "a supplier with open access, in German" },
  { supplier: "vernaison", contact: 0, look: "a supplier whose certificate ended" },
  { supplier: "cairnmoor", contact: 0, look: "three answers that came back with a message" },
];

export interface PersonaLink {
  readonly name: string;
  readonly part: string;
  readonly look: string;
  readonly href: string;
}

/** Makes every persona's link good for another thirty days and returns them: the same links on every start. */
export async function keepPersonaLinks(
  portal: Portal,
  writer: Writer,
  now: Date,
): Promise<PersonaLink[]> {
  const expiresAt = new Date(now.getTime() + LINK_DAYS * 86_400_000);
  const links: PersonaLink[] = [];
  for (const persona of PERSONAS) {
    const who = whoIs(persona);
    const secret = secretOf(portal.secret, who.staffId ?? who.contactId ?? "");
    const { staffId, supplierId, contactId } = who;
    const hash = hashSecret(secret);
    await keepDemoLink(writer, { hash, expiresAt, staffId, supplierId, contactId });
    links.push({
      name: who.name,
      part: who.part,
      look: persona.look,
      href: `${portal.config.FLOWDOWN_URL}/demo-sign-in#${secret}`,
    });
  }
  return links;
}

// derived, not stored: the same portal prints the same link, another portal another
function secretOf(portalSecret: string, personId: string): string {
  return createHmac("sha256", portalSecret).update(`demo sign-in\n${personId}`).digest("base64url");
}

function whoIs(persona: Persona) {
  if ("staff" in persona) {
    const { id, name } = staffOf(persona.staff);
    const { part } = STAFF[persona.staff];
    return { name, part, staffId: id, supplierId: null, contactId: null };
  }
  const supplier = SUPPLIERS.find(({ key }) => key === persona.supplier);
  const contact = supplier && contactsOf(supplier)[persona.contact];
  if (!supplier || !contact) throw new Error(`nobody plays ${persona.supplier}`);
  return {
    name: contact.name,
    part: supplier.name,
    staffId: null,
    supplierId: supplierIdOf(supplier.key),
    contactId: contact.id,
  };
}
