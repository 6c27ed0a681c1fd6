// Closes a demand.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { closeDemand } from "#app/use-cases/close-demand.server.ts";
import { DemandParams, NoteForm } from "./compelled.form.ts";

export const action = staffChanges(
  "compelled.close",
  DemandParams,
  NoteForm,
  async ({ context }, { demandId }, { note }) => {
    const done = await closeDemand(context, { demandId, note });
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`/compelled/${demandId}${done.ok ? "" : `?trouble=${done.reason}`}`);
  },
);
