// Says what the columns of a list mean and leads back to its preview.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { IMPORT_FIELDS } from "#app/imports/guess-columns.ts";
import { mapColumns } from "#app/use-cases/map-columns.server.ts";

const column = z.number().int().min(0).max(100).optional();
const ColumnsForm = z.object(
  Object.fromEntries(IMPORT_FIELDS.map((field) => [field, column])) as Record<
    (typeof IMPORT_FIELDS)[number],
    typeof column
  >,
);

export const action = staffChanges(
  "supplier.import",
  z.object({ importId: z.uuid() }),
  ColumnsForm,
  async ({ context }, { importId }, form) => {
    const mapping = Object.fromEntries(
      Object.entries(form).filter((entry): entry is [string, number] => entry[1] !== undefined),
    );
    const outcome = await mapColumns(context, { importId, mapping });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    return redirect(`/suppliers/import/${importId}${outcome.ok ? "" : "?trouble=begun"}`);
  },
);
