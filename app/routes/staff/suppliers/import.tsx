// Bringing in a list of suppliers: choose a file or paste rows; earlier imports are found again here.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { ImportStart } from "#app/screens/suppliers/import-start.tsx";
import { listImports } from "#db/supplier-imports.ts";

export const meta = () => [{ title: "Import suppliers · Flowdown" }];

const Params = z.object({
  trouble: z.string().max(40).optional().catch(undefined),
  line: z.coerce.number().int().optional().catch(undefined),
});

export const loader = forStaff("supplier.import", Params, async ({ reader }, wish) => ({
  ...wish,
  imports: await listImports(reader),
}));

export default function ImportSuppliers() {
  return <ImportStart {...useLoaderData<typeof loader>()} />;
}
