// Decides what a member of staff finds in the navigation: the areas their roles may read, and nothing that would refuse them.
import { staffMay, type StaffPermission, type StaffRole } from "./permissions.ts";
import type { NavGroup, NavLinkItem } from "#app/ui/shell.tsx";

/** Things waiting behind a link, by its address. */
export type Waiting = Readonly<Partial<Record<string, number>>>;

interface Area extends NavLinkItem {
  readonly needs: StaffPermission;
}

const AREAS: readonly { readonly heading?: string; readonly links: readonly Area[] }[] = [
  {
    links: [{ href: "/dashboard", label: "Dashboard", icon: "home", needs: "dashboard.read" }],
  },
  {
    heading: "Suppliers",
    links: [
      { href: "/suppliers", label: "Suppliers", icon: "suppliers", needs: "supplier.read" },
      { href: "/engagements", label: "Engagements", icon: "engagement", needs: "engagement.read" },
      { href: "/review", label: "Review desk", icon: "review", needs: "assessment.read" },
      { href: "/evidence", label: "Evidence", icon: "evidence", needs: "evidence.read" },
      { href: "/agreements", label: "Agreements", icon: "agreement", needs: "agreement.read" },
      { href: "/chain", label: "Chain", icon: "chain", needs: "chain.read" },
      { href: "/deviations", label: "Accepted gaps", icon: "warn", needs: "deviation.read" },
      {
        href: "/jurisdictions",
        label: "Jurisdictions",
        icon: "systems",
        needs: "jurisdiction.read",
      },
    ],
  },
  {
    heading: "Material",
    links: [
      { href: "/projects", label: "Projects", icon: "engagement", needs: "project.read" },
      { href: "/materials", label: "Material", icon: "material", needs: "material.read" },
      { href: "/access", label: "Access", icon: "check", needs: "access.read" },
      { href: "/gate", label: "Gate", icon: "gate", needs: "access.read" },
      { href: "/returns", label: "Returns", icon: "returned", needs: "return.read" },
      { href: "/copies", label: "Copies", icon: "copy", needs: "copy.trace" },
      { href: "/compelled", label: "Compelled disclosure", icon: "warn", needs: "compelled.read" },
      { href: "/holds", label: "Holds and erasure", icon: "lock", needs: "hold.read" },
    ],
  },
  {
    heading: "Portal",
    links: [
      { href: "/audit", label: "Audit", icon: "record", needs: "audit.read" },
      { href: "/people", label: "People", icon: "people", needs: "people.manage" },
      { href: "/mail", label: "Mail", icon: "mail", needs: "outbox.read" },
      { href: "/break-glass", label: "Break-glass", icon: "lock", needs: "break_glass.manage" },
      { href: "/systems", label: "Other systems", icon: "systems", needs: "systems.manage" },
      { href: "/settings", label: "Settings", icon: "settings", needs: "settings.manage" },
    ],
  },
];

const ROLE_WORDS: Readonly<Record<StaffRole, string>> = {
  procurement: "Procurement",
  risk_officer: "Risk officer",
  business_owner: "Business owner",
  auditor: "Auditor",
  administrator: "Administrator",
};

/** The navigation of somebody with these roles. Groups without a link are left out. */
export function staffNavigation(roles: readonly StaffRole[], waiting: Waiting): NavGroup[] {
  return AREAS.map(({ heading, links }) => ({
    heading,
    links: links
      .filter((link) => staffMay(roles, link.needs))
      .map(({ href, label, icon }) => ({ href, label, icon, count: waiting[href] })),
  })).filter((group) => group.links.length > 0);
}

/** A role as people say it. */
export function roleWord(role: StaffRole): string {
  return ROLE_WORDS[role];
}

/** Several roles as one phrase, in their fixed order. */
export function rolesInWords(roles: readonly StaffRole[]): string {
  return roles.map(roleWord).join(", ");
}
