// Restores an archived supplier and leads back to its page.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { restoreSupplier } from "#app/use-cases/restore-supplier.server.ts";
import { NothingForm } from "./supplier.form.ts";

export const action = staffChanges(
  "supplier.write",
  z.object({ supplierId: z.uuid() }),
  NothingForm,
  async ({ context }, { supplierId }) => {
    const outcome = await restoreSupplier(context, { supplierId });
    if (!outcome.ok && outcome.reason === "erased") return redirect(`/suppliers/${supplierId}`);
    if (!outcome.ok) throw notFound();
    return redirect(`/suppliers/${supplierId}?done=restored`);
  },
);
