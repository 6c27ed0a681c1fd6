// The notice that goes with a copy of an item: whose it is, under which grant, what holds for it. A text to keep beside the file.
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { copyNotice } from "#app/screens/material/copy-notice.ts";
import { levelForSupplier } from "#app/screens/material/level-words.ts";
import { listGrantsOfSupplier } from "#db/access-grants.ts";
import { listOwnOpenings } from "#db/copies.ts";
import { readSettings } from "#db/settings.ts";

export const loader = forSupplier(
  "own.material",
  z.object({ grantId: z.uuid() }),
  async ({ reader, context }, { grantId }) => {
    const { supplierId, supplierName, language: locale } = context.supplier;
    const grants = await listGrantsOfSupplier(reader, supplierId);
    const grant = grants.find(({ id }) => id === grantId);
    if (!grant) throw notFound();
    const { organisation: asker } = await readSettings(reader);
    const openings = await listOwnOpenings(reader, grantId);
    const level = levelForSupplier(grant.level, locale);
    const text = copyNotice({ ...grant, level, supplierName, asker, openings, locale });
    return sendFile(`notice-${grantId.slice(0, 8)}`, "txt", text);
  },
);
