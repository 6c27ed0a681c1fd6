// Decides what stands around every staff page: navigation by role, the person's menu, the sign-out.
import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import {
  BreakGlassLines,
  type RunningBreakGlass,
} from "#app/screens/break-glass/break-glass-line.tsx";
import { Shell, type NavGroup } from "#app/ui/shell.tsx";

export interface StaffFrameProps {
  readonly nav: readonly NavGroup[];
  readonly name: string;
  /** The roles in words. */
  readonly role: string;
  /** Whether there is more to reach than setting up the second factor. */
  readonly settled: boolean;
  readonly searches: boolean;
  readonly demo: boolean;
  /** Emergency accesses that run at this moment. */
  readonly breakGlass: readonly RunningBreakGlass[];
  readonly children: ReactNode;
}

/** The frame of a signed-in member of staff. */
export function StaffFrame(props: StaffFrameProps) {
  const { pathname } = useLocation();
  return (
    <Shell
      nav={props.nav}
      here={pathname}
      person={{
        name: props.name,
        role: props.role,
        links: props.settled ? [{ href: "/account", label: "Your account" }] : [],
      }}
      searchAction={props.searches ? "/suppliers" : undefined}
      signOut={
        <Form method="post" action="/sign-out">
          <button type="submit" className="menu-item">
            Sign out
          </button>
        </Form>
      }
      notice={
        props.demo
          ? "Demo workspace: invented companies and people. No mail leaves this machine."
          : undefined
      }
    >
      <BreakGlassLines running={props.breakGlass} />
      {props.children}
    </Shell>
  );
}
