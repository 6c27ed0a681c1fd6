// Puts a supplier or a person on the revocation list.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { shutOut } from "#app/use-cases/shut-out.server.ts";
import { ShutOutForm } from "./persons.form.ts";

export const action = staffChanges(
  "restriction.write",
  z.object({ supplierId: z.uuid() }),
  ShutOutForm,
  async ({ context }, { supplierId }, form) => {
    const outcome = await shutOut(context, { supplierId, ...form, email: form.email ?? null });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=shutOut" : `trouble=${outcome.reason}`;
    return redirect(`/suppliers/${supplierId}/persons?${say}#shut-out`);
  },
);
