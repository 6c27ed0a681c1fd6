// Contexts for calling a use-case without the web: what a door would hand over.
import type { StaffContext, SupplierContext } from "#app/access/context.ts";
import type { StaffPermission, StaffRole, SupplierPermission } from "#app/access/permissions.ts";
import { aStaffMember } from "./as.ts";
import type { TestPortal } from "./portal.ts";

const CALL = { requestId: "test", address: "192.0.2.1", userAgent: "test" };

/** The context of a new member of staff with these roles, as if the door of the permission had been passed. */
export async function staffContext<P extends StaffPermission>(
  test: TestPortal,
  _permission: P,
  roles: readonly StaffRole[],
  name?: string,
): Promise<StaffContext<P>> {
  const person = await aStaffMember(test, roles, name);
  return staffContextOf(test, _permission, person, roles);
}

/** The context of a member of staff who exists already. */
export function staffContextOf<P extends StaffPermission>(
  test: TestPortal,
  _permission: P,
  person: Awaited<ReturnType<typeof aStaffMember>>,
  roles: readonly StaffRole[],
): StaffContext<P> {
  const actor = { kind: "staff", id: person.staffId, name: person.name } as const;
  const staff = {
    id: person.staffId,
    authUserId: person.authUserId,
    sessionId: "",
    name: person.name,
    email: person.email,
    roles,
    secondFactor: true,
  };
  return {
    ...CALL,
    portal: test.portal,
    database: test.portal.database,
    scope: { kind: "staff", actor },
    staff,
  } as unknown as StaffContext<P>;
}

/** The context of a supplier's contact. */
export function supplierContextOf<P extends SupplierPermission>(
  test: TestPortal,
  _permission: P,
  supplier: SupplierContext<P>["supplier"],
): SupplierContext<P> {
  const actor = { kind: "supplier", id: supplier.contactId, name: supplier.name } as const;
  return {
    ...CALL,
    portal: test.portal,
    database: test.portal.database,
    scope: { kind: "supplier", supplierId: supplier.supplierId, actor },
    supplier,
  } as unknown as SupplierContext<P>;
}
