// Lets the people of the story act by the use-cases themselves, as if each had come through the door of the permission.
import type { StaffContext, SupplierContext } from "#app/access/context.ts";
import type { StaffPermission, SupplierPermission } from "#app/access/permissions.ts";
import type { Portal } from "#app/portal.server.ts";
import { SUPPLIERS } from "../story/suppliers.ts";
import { stableId } from "../stable-id.ts";
import { STAFF, type StaffKey } from "../story/company.ts";
import { contactsOf, staffOf, supplierIdOf, type Contact } from "../telling.ts";

const CALL = { requestId: "demo", address: "192.0.2.10", userAgent: "Demo story" };

/** Somebody of the company, with the permission. */
export function asStaff<P extends StaffPermission>(
  portal: Portal,
  key: StaffKey,
  _permission: P,
): StaffContext<P> {
  const { id, name, email } = staffOf(key);
  return {
    ...CALL,
    portal,
    database: portal.database,
    scope: { kind: "staff", actor: { kind: "staff", id, name } },
    staff: {
      id,
      authUserId: stableId("auth-user", key),
      sessionId: stableId("session", id),
      name,
      email,
      roles: STAFF[key].roles,
      secondFactor: true,
    },
    // what only a door can give: here the story says who came in
  } as unknown as StaffContext<P>;
}

/** A contact of a supplier, with the permission. */
export function asContact<P extends SupplierPermission>(
  portal: Portal,
  supplierKey: string,
  contact: Contact,
  _permission: P,
): SupplierContext<P> {
  const { id, name, email } = contact;
  const supplierId = supplierIdOf(supplierKey);
  return {
    ...CALL,
    portal,
    database: portal.database,
    scope: { kind: "supplier", supplierId, actor: { kind: "supplier", id, name } },
    supplier: {
      supplierId,
      supplierName: nameOf(supplierKey),
      contactId: id,
      name,
      email,
      language: contact.language ?? "en",
      role: contact.kind === "signatory" ? "signatory" : "lead",
      sessionId: stableId("session", id),
      method: "link",
      handedOver: null,
    },
  } as unknown as SupplierContext<P>;
}

/** The lead of a supplier, or whoever signs for it. */
export function contactOf(supplierKey: string, kind: "lead" | "signatory"): Contact {
  const supplier = SUPPLIERS.find(({ key }) => key === supplierKey);
  const contacts = supplier ? contactsOf(supplier) : [];
  const found = contacts.find((one) => one.kind === kind) ?? contacts[0];
  if (!found) throw new Error(`the story knows nobody of ${supplierKey}`);
  return found;
}

/** The name a supplier has in the register. */
export function nameOf(supplierKey: string): string {
  const supplier = SUPPLIERS.find(({ key }) => key === supplierKey);
  if (!supplier) throw new Error(`the story knows no ${supplierKey}`);
  return supplier.name;
}

/** The result of an act that the story relies on; a refusal ends the telling with its reason. */
export function done<T extends { readonly ok: boolean }>(
  what: string,
  result: T,
): Extract<T, { readonly ok: true }> {
  if (!result.ok)
    throw new Error(`${what} was refused: ${"reason" in result ? String(result.reason) : "?"}`);
  return result as Extract<T, { readonly ok: true }>;
}
