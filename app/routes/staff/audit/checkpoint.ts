// The newest checkpoint as a file, to be kept where the portal cannot reach it.
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { checkpointFile } from "#app/sealing/build-export.ts";
import { readHeadLines } from "#app/sealing/sign-checkpoint.ts";
import { findLastCheckpoint } from "#db/checkpoints.ts";

export const loader = forStaff("audit.export", z.object({}), async ({ reader }) => {
  const last = await findLastCheckpoint(reader);
  if (!last) throw notFound();
  return new Response(checkpointFile({ ...last, heads: readHeadLines(last.heads) }), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="flowdown-checkpoint-${last.number}.json"`,
    },
  });
});
