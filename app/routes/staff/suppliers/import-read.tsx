// Takes a file (or pasted rows) of at most 20 MB, reads and checks it, and leads to its preview.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffSends } from "#app/access/doors.server.ts";
import { takeUpload } from "#app/imports/take-upload.server.ts";
import { receiveImport } from "#app/use-cases/receive-import.server.ts";

export const action = staffSends("supplier.import", z.object({}), async ({ context, request }) => {
  const upload = await takeUpload(request);
  if (!upload.ok) return redirect(`/suppliers/import?trouble=${upload.reason}`);
  const outcome = await receiveImport(context, upload.file);
  if (outcome.ok) return redirect(`/suppliers/import/${outcome.importId}`);
  const line = outcome.line === undefined ? "" : `&line=${outcome.line}`;
  return redirect(`/suppliers/import?trouble=${outcome.reason}${line}`);
});
