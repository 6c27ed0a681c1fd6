// The areas of a supplier's workspace and the permission each needs: the frame shows by it, the checklist links by it.
import type { PortalPerson } from "#app/screens/supplier/portal-frame.tsx";
import { supplierMay, type SupplierPermission, type SupplierRole } from "./permissions.ts";

type PortalArea = PortalPerson["areas"][number] & { readonly needs: SupplierPermission };

const AREAS: readonly PortalArea[] = [
  { href: "/portal", word: "checklist", needs: "own.checklist" },
  { href: "/portal/assessments", word: "questionnaire", needs: "own.answers.read" },
  { href: "/portal/evidence", word: "evidence", needs: "own.evidence" },
  { href: "/portal/agreements", word: "agreement", needs: "own.agreement.read" },
  { href: "/portal/subcontractors", word: "subcontractors", needs: "own.subcontractors" },
  { href: "/portal/people", word: "people", needs: "own.people" },
  { href: "/portal/material", word: "material", needs: "own.material" },
  { href: "/portal/returns", word: "returns", needs: "own.returns" },
  { href: "/portal/compelled", word: "compelled", needs: "own.compelled" },
  { href: "/portal/account", word: "account", needs: "own.account" },
  { href: "/portal/sessions", word: "sessions", needs: "own.sessions" },
];

/** The areas a person may open. Whoever has an account page finds the sessions there. */
export function areasOf(role: SupplierRole): readonly PortalArea[] {
  return AREAS.filter(
    ({ word, needs }) =>
      supplierMay(role, needs) && !(word === "sessions" && supplierMay(role, "own.account")),
  );
}

/** Whether an address of the workspace lies in an area this person may open. */
export function mayOpenAddress(role: SupplierRole, href: string): boolean {
  return areasOf(role).some(
    (area) => href === area.href || (href.startsWith(`${area.href}/`) && area.href !== "/portal"),
  );
}
