// Hands the item to the one person an emergency access names, while it runs. Only by a pressed button.
import { z } from "zod";
import { staffSends } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { fileResponse } from "#app/files/file-response.server.ts";
import { markReason, type MarkRefusalWord } from "#app/screens/material/mark-words.ts";
import { openByBreakGlass } from "#app/use-cases/open-by-break-glass.server.ts";

export const action = staffSends(
  "break_glass.read",
  z.object({ breakGlassId: z.uuid() }),
  async ({ context }, { breakGlassId }) => {
    const opened = await openByBreakGlass(context, breakGlassId);
    if (!opened.ok && opened.reason === "missing") throw notFound();
    if (!opened.ok) return notMarked(opened.reason);
    return fileResponse(opened, opened.bytes);
  },
);

function notMarked(reason: MarkRefusalWord): Response {
  const busy = reason === "busy";
  const more = busy
    ? "Try again in half a minute."
    : "It is not handed out unmarked: an administrator can ask, and a second one decide, on the page of emergency access.";
  return new Response(`Your name cannot be written on this PDF: ${markReason(reason)}. ${more}\n`, {
    status: busy ? 503 : 409,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      ...(busy && { "Retry-After": "30" }),
    },
  });
}
