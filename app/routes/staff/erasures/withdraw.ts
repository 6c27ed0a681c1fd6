// Takes the proposal of an erasure back.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { withdrawErasure } from "#app/use-cases/withdraw-erasure.server.ts";
import { ErasureParams } from "./erasure.form.ts";

export const action = staffChanges(
  "erasure.manage",
  ErasureParams,
  z.object({}),
  async ({ context }, { erasureId }) => {
    const done = await withdrawErasure(context, erasureId);
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`/erasures/${erasureId}`);
  },
);
