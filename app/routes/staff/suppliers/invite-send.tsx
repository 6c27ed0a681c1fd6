// Has a prepared batch sent and leads to its progress.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendBatch } from "#app/use-cases/send-batch.server.ts";

export const action = staffChanges(
  "engagement.send",
  z.object({ batchId: z.uuid() }),
  z.object({}),
  async ({ context }, { batchId }) => {
    const outcome = await sendBatch(context, { batchId });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    return redirect(
      `/suppliers/invite/${batchId}${outcome.ok ? "" : `?trouble=${outcome.reason}`}`,
    );
  },
);
