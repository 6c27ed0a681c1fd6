// Starts the import of all ready rows, or of the chosen ones, and leads to its progress.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { startImport } from "#app/use-cases/start-import.server.ts";

const RunForm = z.object({
  which: z.enum(["ready", "chosen"]),
  row: z.array(z.number().int().min(1)).max(1000).default([]),
});

export const action = staffChanges(
  "supplier.import",
  z.object({ importId: z.uuid() }),
  RunForm,
  async ({ context }, { importId }, { which, row }) => {
    const rows = which === "ready" ? ("ready" as const) : row;
    const outcome = await startImport(context, { importId, rows });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    return redirect(
      `/suppliers/import/${importId}${outcome.ok ? "" : `?trouble=${outcome.reason}`}`,
    );
  },
);
