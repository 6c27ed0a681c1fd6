// The frame of a supplier's workspace: who asks, who works here, what this person may open.
import {
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
  type ShouldRevalidateFunction,
} from "@remix-run/react";
import { z } from "zod";
import { askerOf } from "#app/access/asker.server.ts";
import { forSupplier } from "#app/access/doors.server.ts";
import { areasOf } from "#app/access/portal-areas.ts";
import { PortalFrame } from "#app/screens/supplier/portal-frame.tsx";
import { PortalTrouble } from "#app/screens/supplier/portal-trouble.tsx";
import { Trouble, troubleOf } from "#app/ui/trouble.tsx";
import { readSettings } from "#db/settings.ts";

// the page below reads its own parameters; the frame has none
export const loader = forSupplier("own.sessions", z.object({}), async ({ reader, context }) => {
  const { language, name, supplierName, role, handedOver } = context.supplier;
  return {
    locale: language,
    asker: askerOf(await readSettings(reader)),
    name,
    supplierName,
    areas: areasOf(role).map(({ href, word }) => ({ href, word })),
    home: handedOver ? `/portal/assessments/${handedOver.assessmentId}` : "/portal",
  };
});

// the frame changes with what people do, not with where they go
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod }) =>
  formMethod !== undefined && formMethod.toUpperCase() !== "GET";

export default function SupplierLayout() {
  return (
    <PortalFrame person={useLoaderData<typeof loader>()}>
      <Outlet />
    </PortalFrame>
  );
}

export function ErrorBoundary() {
  const trouble = troubleOf(useRouteError());
  const person = useRouteLoaderData<typeof loader>("routes/supplier/layout");
  if (!person) return <Trouble {...trouble} />;
  return (
    <PortalFrame person={person}>
      <PortalTrouble {...trouble} locale={person.locale} home={person.home} />
    </PortalFrame>
  );
}
