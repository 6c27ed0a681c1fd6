// Enters the organisation's own notice, or one a supplier gave by other means.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { enterNotice } from "#app/use-cases/give-demand-notice.server.ts";
import { z } from "zod";
import { DemandParams, NoteForm } from "./compelled.form.ts";

export const action = staffChanges(
  "compelled.write",
  DemandParams.extend({ noticeId: z.uuid() }),
  NoteForm,
  async ({ context }, { demandId, noticeId }, { note }) => {
    const done = await enterNotice(context, { demandId, noticeId, note });
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`/compelled/${demandId}${done.ok ? "" : `?trouble=${done.reason}`}`);
  },
);
