// Emergency access: asking for it, and what runs, ran or waits.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { BreakGlassPage } from "#app/screens/break-glass/break-glass-page.tsx";
import { askBreakGlass } from "#app/use-cases/ask-break-glass.server.ts";
import { isOnlyAdministrator, listBreakGlass, listBreakGlassChoices } from "#db/break-glass.ts";

export const meta = () => [{ title: "Break-glass · Flowdown" }];

const why = "Say what the emergency is, in at least ten characters: everybody concerned reads it.";
const AskForm = z.object({
  materialId: z.uuid("Choose the item."),
  staffId: z.uuid("Choose who has to read it."),
  reason: z.string(why).trim().min(10, why).max(2000, "A reason has at most 2,000 characters."),
});

export const loader = forStaff("break_glass.manage", z.object({}), async ({ reader, context }) => ({
  own: context.staff.id,
  alone: await isOnlyAdministrator(reader, context.staff.id),
  rows: await listBreakGlass(reader),
  ...(await listBreakGlassChoices(reader)),
}));

export const action = staffChanges(
  "break_glass.manage",
  z.object({}),
  AskForm,
  async ({ context, refuse }, _input, form) => {
    const outcome = await askBreakGlass(context, form);
    if (outcome.ok) return redirect("/break-glass");
    return refuse({ staffId: ["Who asks does not read: choose somebody else."] }, 409);
  },
);

export default function BreakGlass() {
  const reply = useActionData<typeof action>()?.reply;
  return <BreakGlassPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
