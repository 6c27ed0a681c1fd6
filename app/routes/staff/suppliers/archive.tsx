// Archives a supplier and leads back to its page; refused, the page lists what depends on it.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { archiveSupplier } from "#app/use-cases/archive-supplier.server.ts";
import { ArchiveForm } from "./supplier.form.ts";

export const action = staffChanges(
  "supplier.write",
  z.object({ supplierId: z.uuid() }),
  ArchiveForm,
  async ({ context }, { supplierId }, { reason }) => {
    const outcome = await archiveSupplier(context, { supplierId, reason });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const needed = !outcome.ok && outcome.reason === "needed";
    return redirect(`/suppliers/${supplierId}?${needed ? "refused=archive" : "done=archived"}`);
  },
);
