// Where an item lies: kept here, or named in another system.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { placeMaterial } from "#app/use-cases/place-material.server.ts";

const Form = z.object({
  place: z.string().trim().max(120, "A name has at most 120 characters: shorten it.").default(""),
});

export const action = staffChanges(
  "material.write",
  z.object({ materialId: z.uuid() }),
  Form,
  async ({ context }, { materialId }, { place }) => {
    const outcome = await placeMaterial(context, materialId, place === "" ? null : place);
    if (!outcome.ok) throw notFound();
    return redirect(`/materials/${materialId}`);
  },
);
