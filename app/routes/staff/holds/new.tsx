// Places a legal hold.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { NewHold } from "#app/screens/holds/new-hold.tsx";
import { placeHold } from "#app/use-cases/place-hold.server.ts";
import { listHoldChoices } from "#db/hold-choices.ts";
import { HoldForm, NewHoldSearch, targetOf } from "./hold.form.ts";

export const meta = () => [{ title: "Place a hold · Flowdown" }];

export const loader = forStaff("hold.write", NewHoldSearch, async ({ reader }, { target }) => ({
  target,
  choices: await listHoldChoices(reader),
}));

export const action = staffChanges(
  "hold.write",
  NewHoldSearch,
  HoldForm,
  async ({ context, refuse }, _search, { target, covers, reason }) => {
    const done = await placeHold(context, { target: targetOf(target), covers, reason });
    if (done.ok) return redirect(`/holds/${done.holdId}`);
    return refuse({ target: ["This is not there (any more): choose again."] }, 409);
  },
);

export default function New() {
  const reply = useActionData<typeof action>()?.reply;
  return <NewHold {...useLoaderData<typeof loader>()} reply={reply} />;
}
