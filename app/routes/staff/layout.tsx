// The frame of every staff page: who is signed in, what they may open, what waits for them.
import type { ShouldRevalidateFunction } from "@remix-run/react";
import {
  isRouteErrorResponse,
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { StaffFrame } from "#app/screens/frame/staff-frame.tsx";
import type { Waiting } from "#app/screens/frame/staff-navigation.ts";
import { Trouble } from "#app/ui/trouble.tsx";
import { countWaitingMail } from "#db/outbox.ts";

// the page below reads its own search parameters; the frame has none
export const loader = forStaff("account.own", z.object({}), async ({ reader, context }) => {
  const { name, roles, secondFactor } = context.staff;
  const waiting: Waiting = staffMay(roles, "outbox.read")
    ? { "/mail": await countWaitingMail(reader) }
    : {};
  return { name, roles, secondFactor, demo: context.portal.demo, waiting };
});

// the frame changes with what people do, not with where they go
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod }) =>
  formMethod !== undefined && formMethod.toUpperCase() !== "GET";

export default function StaffLayout() {
  return (
    <StaffFrame person={useLoaderData<typeof loader>()}>
      <Outlet />
    </StaffFrame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const person = useRouteLoaderData<typeof loader>("routes/staff/layout");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (!person) return <Trouble status={status} />;
  return (
    <StaffFrame person={person}>
      <Trouble status={status} inside />
    </StaffFrame>
  );
}
