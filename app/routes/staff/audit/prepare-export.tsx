// Records who takes the record away, seals it, and leads to the file.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { prepareExport } from "#app/use-cases/prepare-export.server.ts";

export const loader = forStaff("audit.export", z.object({}), async () => redirect("/audit#verify"));

export const action = staffChanges(
  "audit.export",
  z.object({}),
  z.object({}),
  async ({ context }) => {
    await prepareExport(context);
    return redirect("/audit/export.jsonl");
  },
);
