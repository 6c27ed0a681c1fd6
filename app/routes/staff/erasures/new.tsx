// What an erasure would lose, and proposing it.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ERASURE_REFUSALS } from "#app/screens/erasures/erasure-words.ts";
import { NewErasure } from "#app/screens/erasures/new-erasure.tsx";
import { proposeErasure } from "#app/use-cases/propose-erasure.server.ts";
import { findErasable, listInventory, listObstacles } from "#db/erasures.ts";
import { NewErasureSearch, ProposeForm, targetOf } from "./erasure.form.ts";

export const meta = () => [{ title: "Propose an erasure · Flowdown" }];

export const loader = forStaff("erasure.manage", NewErasureSearch, async ({ reader }, { of }) => {
  const target = targetOf(of);
  const named = target && (await findErasable(reader, target));
  if (!target || !named) throw notFound();
  return {
    name: named.name,
    files: await listInventory(reader, target),
    // the mildest cause: what stands in its way stands in everybody's
    obstacles: await listObstacles(reader, target, "returning"),
  };
});

export const action = staffChanges(
  "erasure.manage",
  NewErasureSearch,
  ProposeForm,
  async ({ context, refuse }, { of }, form) => {
    const target = targetOf(of);
    if (!target) throw notFound();
    const done = await proposeErasure(context, { ...target, ...form });
    if (done.ok) return redirect(`/erasures/${done.erasureId}`);
    if (done.reason === "missing") throw notFound();
    if (done.reason === "typed") return refuse({ typed: ["This is not the name above."] });
    return refuse({ "": [ERASURE_REFUSALS[done.reason] ?? "Nothing was proposed."] }, 409);
  },
);

export default function New() {
  const reply = useActionData<typeof action>()?.reply;
  return <NewErasure {...useLoaderData<typeof loader>()} reply={reply} />;
}
