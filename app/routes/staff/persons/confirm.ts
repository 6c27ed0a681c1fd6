// Confirms what a person is cleared for.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { confirmPerson } from "#app/use-cases/confirm-person.server.ts";
import { ConfirmForm } from "./persons.form.ts";

export const action = staffChanges(
  "person.confirm",
  z.object({ supplierId: z.uuid(), personId: z.uuid() }),
  ConfirmForm,
  async ({ context }, { supplierId, personId }, form) => {
    const outcome = await confirmPerson(context, { supplierId, personId, ...form });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=confirmPerson" : `trouble=${outcome.reason}`;
    return redirect(`/suppliers/${supplierId}/persons?${say}#people`);
  },
);
