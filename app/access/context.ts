// Proof that a door was passed: a use-case takes the context of its permission, and only doors.server.ts can make one.
import type { Asking, Scope } from "#db/transaction.ts";
import type { Portal } from "#app/portal.server.ts";
import type {
  MachinePermission,
  OpenPermission,
  StaffPermission,
  StaffRole,
  SupplierPermission,
  SupplierRole,
} from "./permissions.ts";

declare const passed: unique symbol;

interface Asker extends Asking {
  readonly portal: Portal;
  readonly requestId: string;
  readonly address: string;
  readonly userAgent: string;
}

/** A signed-in member of staff who holds the permission. */
export interface StaffContext<Permission extends StaffPermission> extends Asker {
  readonly [passed]: (permission: Permission) => void;
  readonly scope: Extract<Scope, { kind: "staff" }>;
  readonly staff: StaffPerson;
}

/** A supplier's contact inside its own supplier. */
export interface SupplierContext<Permission extends SupplierPermission> extends Asker {
  readonly [passed]: (permission: Permission) => void;
  readonly scope: Extract<Scope, { kind: "supplier" }>;
  readonly supplier: SupplierPerson;
}

/** Another system, known by its token. */
export interface MachineContext<Permission extends MachinePermission> extends Asker {
  readonly [passed]: (permission: Permission) => void;
  readonly scope: Extract<Scope, { kind: "system" }>;
  readonly token: { readonly id: string; readonly name: string };
}

/** Somebody who is not known (yet). */
export interface OpenContext<Permission extends OpenPermission> extends Asker {
  readonly [passed]: (permission: Permission) => void;
  readonly scope: Extract<Scope, { kind: "door" }>;
}

export interface StaffPerson {
  readonly id: string;
  readonly authUserId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
  readonly secondFactor: boolean;
}

export interface SupplierPerson {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly contactId: string;
  readonly name: string;
  readonly email: string;
  readonly language: "en" | "de";
  readonly role: SupplierRole;
  /** The session's own row; null when the contact signed in with a password or passkey. */
  readonly sessionId: string | null;
  readonly method: "link" | "password" | "passkey";
  /** Set for a colleague: the one assessment and section that were handed over. */
  readonly handedOver: { readonly assessmentId: string; readonly section: string } | null;
}
