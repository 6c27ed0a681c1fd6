// Who may do what: persona × permission as data. Doors refuse by it, the route matrix tests against it.

export const STAFF_ROLES = [
  "procurement",
  "risk_officer",
  "business_owner",
  "auditor",
  "administrator",
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

const everyStaff = STAFF_ROLES;
const readers = ["procurement", "risk_officer", "business_owner", "auditor"] as const;

/** What staff may do, by role. The auditor reads everything and writes nothing; the administrator decides no risk. */
export const STAFF_PERMISSIONS = {
  "dashboard.read": readers,
  "supplier.read": readers,
  "supplier.write": ["procurement"],
  "supplier.import": ["procurement"],
  "supplier.export": readers,
  "engagement.read": readers,
  "engagement.write": ["procurement"],
  "engagement.send": ["procurement"],
  "phase.propose": ["procurement", "business_owner", "risk_officer"],
  "phase.open": ["risk_officer"],
  "phase.close": ["risk_officer", "business_owner"],
  "project.read": readers,
  "project.write": ["procurement", "business_owner"],
  "assessment.read": ["risk_officer", "auditor"],
  "assessment.review": ["risk_officer"],
  "tier.decide": ["risk_officer"],
  "tier.override": ["risk_officer"],
  "evidence.read": ["risk_officer", "auditor"],
  "evidence.review": ["risk_officer"],
  "file.read": ["risk_officer", "auditor"],
  "agreement.read": ["procurement", "risk_officer", "auditor"],
  "agreement.write": ["procurement", "risk_officer"],
  "agreement.countersign": ["risk_officer"],
  "head.correct": ["risk_officer"],
  "authority.confirm": ["procurement", "risk_officer"],
  "chain.read": ["procurement", "risk_officer", "auditor"],
  "chain.decide": ["risk_officer"],
  "deviation.read": ["procurement", "risk_officer", "auditor"],
  "deviation.propose": ["procurement", "risk_officer"],
  "deviation.confirm": ["risk_officer"],
  "jurisdiction.read": ["procurement", "risk_officer", "auditor"],
  "jurisdiction.write": ["risk_officer"],
  "person.read": ["procurement", "risk_officer", "business_owner", "auditor"],
  "person.confirm": ["risk_officer"],
  "restriction.write": ["risk_officer"],
  "material.read": ["business_owner", "risk_officer", "auditor"],
  "material.write": ["business_owner", "risk_officer"],
  "engagement.close": ["procurement", "risk_officer"],
  "return.read": readers,
  "return.review": ["risk_officer"],
  "copy.trace": ["risk_officer", "auditor"],
  "hold.read": everyStaff,
  "hold.write": ["risk_officer", "administrator"],
  "erasure.read": ["risk_officer", "auditor", "administrator"],
  // one proposes, one confirms: an administrator and a risk officer, two people
  "erasure.manage": ["risk_officer", "administrator"],
  "compelled.read": ["procurement", "risk_officer", "auditor"],
  "compelled.write": ["procurement", "risk_officer"],
  "compelled.close": ["risk_officer"],
  "handling.write": ["risk_officer", "business_owner"],
  "handling.publish": ["risk_officer"],
  "access.read": ["business_owner", "risk_officer", "auditor"],
  "access.request": ["business_owner"],
  "access.decide": ["risk_officer"],
  "access.revoke": ["risk_officer", "business_owner"],
  "audit.read": ["auditor", "administrator"],
  "audit.export": ["auditor", "administrator"],
  "people.manage": ["administrator"],
  "outbox.read": ["administrator"],
  "settings.manage": ["administrator"],
  "systems.manage": ["administrator"],
  "break_glass.manage": ["administrator"],
  // whether there is anything to open is decided by who was named, not by a role
  "break_glass.read": everyStaff,
  "account.own": everyStaff,
} as const satisfies Record<string, readonly StaffRole[]>;
export type StaffPermission = keyof typeof STAFF_PERMISSIONS;

/** What a supplier session is: the lead, a signatory, or a colleague who was handed one section. */
export const SUPPLIER_ROLES = ["lead", "signatory", "colleague"] as const;
export type SupplierRole = (typeof SUPPLIER_ROLES)[number];

export const SUPPLIER_PERMISSIONS = {
  "own.checklist": ["lead", "signatory"],
  "own.answers.read": ["lead", "colleague"],
  "own.answers.write": ["lead", "colleague"],
  "own.answers.submit": ["lead"],
  "own.handover": ["lead"],
  "own.evidence": ["lead", "colleague"],
  "own.agreement.read": ["lead", "signatory"],
  "own.agreement.sign": ["signatory", "lead"],
  "own.signatories": ["lead"],
  "own.subcontractors": ["lead"],
  "own.people": ["lead"],
  "own.material": ["lead", "signatory"],
  "own.returns": ["lead", "signatory"],
  "own.compelled": ["lead", "signatory"],
  "own.sessions": ["lead", "signatory", "colleague"],
  "own.account": ["lead", "signatory"],
} as const satisfies Record<string, readonly SupplierRole[]>;
export type SupplierPermission = keyof typeof SUPPLIER_PERMISSIONS;

/** What another system may do with a token that carries the scope. */
export const MACHINE_PERMISSIONS = ["gate.read"] as const;
export type MachinePermission = (typeof MACHINE_PERMISSIONS)[number];

/** What needs nobody: entering, signing in, being told that something is wrong. */
export const OPEN_PERMISSIONS = [
  "enter.look",
  "enter.confirm",
  "enter.renew",
  "sign_in",
  "first_run",
  "join",
  "public.page",
] as const;
export type OpenPermission = (typeof OPEN_PERMISSIONS)[number];

/** Whether one of the roles carries the permission. */
export function staffMay(roles: readonly string[], permission: StaffPermission): boolean {
  return STAFF_PERMISSIONS[permission].some((role) => roles.includes(role));
}

/** Whether a supplier session of this role carries the permission. */
export function supplierMay(role: SupplierRole, permission: SupplierPermission): boolean {
  return (SUPPLIER_PERMISSIONS[permission] as readonly SupplierRole[]).includes(role);
}
