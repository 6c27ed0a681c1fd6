// The frame of every staff page: who is signed in, what they may open, what waits for them.
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { rolesInWords, staffNavigation, type Waiting } from "#app/access/staff-navigation.ts";
import { StaffFrame } from "#app/screens/frame/staff-frame.tsx";
import { Trouble, troubleOf } from "#app/ui/trouble.tsx";
import { listRunningBreakGlass } from "#db/break-glass.ts";
import { countWaitingMail } from "#db/outbox.ts";

// the page below reads its own search parameters; the frame has none
export const loader = forStaff("account.own", z.object({}), async ({ reader, context }) => {
  const { name, roles, secondFactor } = context.staff;
  const waiting: Waiting = staffMay(roles, "outbox.read")
    ? { "/mail": await countWaitingMail(reader) }
    : {};
  const running = secondFactor ? await listRunningBreakGlass(reader) : [];
  const breakGlass = running.map(({ staffId, ...one }) => ({
    ...one,
    mine: staffId === context.staff.id,
  }));
  return { name, roles, secondFactor, demo: context.portal.demo, waiting, breakGlass };
});

// the frame changes with what people do, not with where they go
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod }) =>
  formMethod !== undefined && formMethod.toUpperCase() !== "GET";

type FramePerson = ReturnType<typeof useLoaderData<typeof loader>>;

export default function StaffLayout() {
  return (
    <Framed person={useLoaderData<typeof loader>()}>
      <Outlet />
    </Framed>
  );
}

// without a second factor there is one thing to do first, and no navigation that would lead elsewhere
function Framed({ person, children }: { person: FramePerson; children: ReactNode }) {
  const { name, roles, secondFactor, demo, waiting, breakGlass } = person;
  return (
    <StaffFrame
      nav={secondFactor ? staffNavigation(roles, waiting) : []}
      name={name}
      role={rolesInWords(roles)}
      settled={secondFactor}
      searches={secondFactor && staffMay(roles, "supplier.read")}
      demo={demo}
      breakGlass={breakGlass}
    >
      {children}
    </StaffFrame>
  );
}

export function ErrorBoundary() {
  const trouble = troubleOf(useRouteError());
  const person = useRouteLoaderData<typeof loader>("routes/staff/layout");
  if (!person) return <Trouble {...trouble} />;
  return (
    <Framed person={person}>
      <Trouble {...trouble} inside />
    </Framed>
  );
}
