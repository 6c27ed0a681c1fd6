// Decides what stands around every staff page: navigation by role, the person's menu, the sign-out.
import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { staffMay, type StaffRole } from "#app/access/permissions.ts";
import { Shell } from "#app/ui/shell.tsx";
import { rolesInWords, staffNavigation, type Waiting } from "./staff-navigation.ts";

export interface FramePerson {
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly secondFactor: boolean;
  readonly demo: boolean;
  readonly waiting: Waiting;
}

/** The frame. Somebody without a second factor sees no navigation: there is one thing to do first. */
export function StaffFrame(props: { person: FramePerson; children: ReactNode }) {
  const { name, roles, secondFactor, demo, waiting } = props.person;
  const { pathname } = useLocation();
  return (
    <Shell
      nav={secondFactor ? staffNavigation(roles, waiting) : []}
      here={pathname}
      person={{
        name,
        role: rolesInWords(roles),
        links: secondFactor ? [{ href: "/account", label: "Your account" }] : [],
      }}
      searchAction={secondFactor && staffMay(roles, "supplier.read") ? "/suppliers" : undefined}
      signOut={
        <Form method="post" action="/sign-out">
          <button type="submit" className="menu-item">
            Sign out
          </button>
        </Form>
      }
      notice={
        demo
          ? "Demo workspace: invented companies and people. No mail leaves this machine."
          : undefined
      }
    >
      {props.children}
    </Shell>
  );
}
