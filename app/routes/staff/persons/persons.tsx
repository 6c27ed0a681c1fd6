// The people of a supplier, who of them is cleared for what, who is shut out, and what went wrong there.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { PersonsPage } from "#app/screens/persons/persons-page.tsx";
import { listPersons } from "#db/persons.ts";
import { listIncidents, listRevocations } from "#db/shut-out.ts";
import { findSupplier } from "#db/suppliers.ts";

const Params = z.object({
  supplierId: z.uuid(),
  done: z.string().max(40).optional().catch(undefined),
  trouble: z.string().max(40).optional().catch(undefined),
});

export const meta = () => [{ title: "People and restrictions · Flowdown" }];

export const loader = forStaff(
  "person.read",
  Params,
  async ({ reader, context, today }, { supplierId, done, trouble }) => {
    const supplier = await findSupplier(reader, supplierId, today);
    if (!supplier) throw notFound();
    const { roles, id } = context.staff;
    return {
      today,
      done,
      trouble,
      supplier: { id: supplierId, name: supplier.legalName },
      persons: await listPersons(reader, supplierId),
      revocations: (await listRevocations(reader, supplierId)).map(({ listedById, ...one }) => ({
        ...one,
        own: listedById === id,
      })),
      incidents: (await listIncidents(reader, supplierId)).map(({ openedById, ...one }) => ({
        ...one,
        own: openedById === id,
      })),
      may: {
        confirm: staffMay(roles, "person.confirm"),
        restrict: staffMay(roles, "restriction.write"),
        gate: staffMay(roles, "access.read"),
      },
    };
  },
);

export default function Persons() {
  return <PersonsPage {...useLoaderData<typeof loader>()} />;
}
