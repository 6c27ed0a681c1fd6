// Removes a contact and leads back to the supplier.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { dismissContact } from "#app/use-cases/dismiss-contact.server.ts";
import { NothingForm } from "./supplier.form.ts";

export const action = staffChanges(
  "supplier.write",
  z.object({ supplierId: z.uuid(), contactId: z.uuid() }),
  NothingForm,
  async ({ context }, { supplierId, contactId }) => {
    const outcome = await dismissContact(context, { supplierId, contactId });
    if (!outcome.ok) throw notFound();
    return redirect(`/suppliers/${supplierId}?done=removed`);
  },
);
