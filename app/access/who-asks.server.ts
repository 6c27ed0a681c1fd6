// Finds the person behind a request: one query for staff, one for a supplier's contact.
import { findSignedInPerson, findSupplierSession } from "#db/sessions.ts";
import type { Portal } from "#app/portal.server.ts";
import { hashSecret, staffTokenOf, supplierSecretOf } from "./cookies.server.ts";
import type { StaffPerson, SupplierPerson } from "./context.ts";
import { STAFF_ROLES } from "./permissions.ts";

/** The member of staff signed in with this request, or null. Disabled people are nobody from the next request on. */
export async function findStaff(portal: Portal, request: Request): Promise<StaffPerson | null> {
  const person = await findByAuthCookie(portal, request);
  return person?.kind === "staff" ? person.staff : null;
}

/** The supplier's contact behind this request, by its own session or by a password or passkey, or null. */
export async function findSupplierPerson(
  portal: Portal,
  request: Request,
): Promise<SupplierPerson | null> {
  const secure = portal.config.FLOWDOWN_URL.startsWith("https:");
  const secret = supplierSecretOf(request, secure);
  if (secret) {
    const session = await findSupplierSession(portal.database, hashSecret(secret));
    if (session) {
      const { assessmentId, section, kind, ...rest } = session;
      const handedOver = assessmentId && section ? { assessmentId, section } : null;
      return { ...rest, role: handedOver ? "colleague" : kind, handedOver };
    }
  }
  const person = await findByAuthCookie(portal, request);
  return person?.kind === "supplier" ? person.supplier : null;
}

type AuthPerson =
  { kind: "staff"; staff: StaffPerson } | { kind: "supplier"; supplier: SupplierPerson };

async function findByAuthCookie(portal: Portal, request: Request): Promise<AuthPerson | null> {
  const secure = portal.config.FLOWDOWN_URL.startsWith("https:");
  const token = staffTokenOf(request, portal.secret, secure);
  if (!token) return null;
  const row = await findSignedInPerson(portal.database, token);
  if (row?.staffId) {
    const roles = STAFF_ROLES.filter((role) => row.roles.includes(role));
    return {
      kind: "staff",
      staff: {
        id: row.staffId,
        authUserId: row.authUserId,
        sessionId: row.sessionId,
        name: row.name,
        email: row.email,
        roles,
        secondFactor: row.secondFactor,
      },
    };
  }
  if (row?.contactId && row.supplierId && row.supplierName) {
    return {
      kind: "supplier",
      supplier: {
        supplierId: row.supplierId,
        supplierName: row.supplierName,
        contactId: row.contactId,
        name: row.name,
        email: row.email,
        language: row.language,
        role: row.contactKind,
        sessionId: null,
        method: "password",
        handedOver: null,
      },
    };
  }
  return null;
}
