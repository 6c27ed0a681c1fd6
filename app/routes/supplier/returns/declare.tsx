// Adding a copy that was not downloaded here.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { DeclarePage } from "#app/screens/returns/declare-page.tsx";
import { RETURN_WORDS } from "#app/screens/returns/return-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { declareCopy } from "#app/use-cases/declare-copy.server.ts";
import { listReturnLines } from "#db/returns.ts";
import { DeclareForm } from "./returns.form.ts";

export const loader = forSupplier("own.returns", z.object({}), async ({ reader, context }) => {
  const { supplierId, language: locale } = context.supplier;
  const lines = await listReturnLines(reader, { supplierId });
  const open = lines.filter(({ state }) => state === "open" || state === "answered");
  const engagements = [...new Map(open.map((one) => [one.engagementId, one.engagement]))];
  return { locale, engagements: engagements.map(([id, title]) => ({ id, title })) };
});

export const action = supplierChanges(
  "own.returns",
  z.object({}),
  DeclareForm,
  async ({ context, refuse }, _input, form) => {
    const outcome = await declareCopy(context, form);
    return outcome.ok
      ? redirect("/portal/returns")
      : refuse({ engagementId: ["engagementId"] }, 409);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(RETURN_WORDS, data?.locale ?? "en").declare} · Flowdown` },
];

export default function Declare() {
  const reply = useActionData<typeof action>()?.reply;
  return <DeclarePage {...useLoaderData<typeof loader>()} reply={reply} />;
}
