// Hands a supplier's file to staff who may read files, as a download; who took it is on record first.
import { z } from "zod";
import { staffFetches } from "#app/access/doors.server.ts";
import { fileRefused } from "#app/access/file-refusals.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { openEvidenceFile } from "#app/use-cases/open-evidence-file.server.ts";

const Params = z.object({ fileId: z.uuid() });

export const loader = staffFetches("file.read", Params, async ({ context }, { fileId }) => {
  const opening = await openEvidenceFile(context, fileId);
  if (opening.ok) return opening.response;
  if (opening.reason === "not-found") throw notFound();
  return fileRefused(opening.reason);
});
