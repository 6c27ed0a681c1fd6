// Hands the item to the one person an emergency access names, while it runs. Only by a pressed button.
import { z } from "zod";
import { staffSends } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { fileResponse } from "#app/files/file-response.server.ts";
import { openByBreakGlass } from "#app/use-cases/open-by-break-glass.server.ts";

export const action = staffSends(
  "break_glass.read",
  z.object({ breakGlassId: z.uuid() }),
  async ({ context }, { breakGlassId }) => {
    const opened = await openByBreakGlass(context, breakGlassId);
    if (!opened.ok) throw notFound();
    return fileResponse(opened, opened.bytes);
  },
);
