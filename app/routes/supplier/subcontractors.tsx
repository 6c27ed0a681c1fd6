// The companies a supplier lets work on our material: named here, decided by us.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { OwnSubcontractors } from "#app/screens/agreements/own-subcontractors.tsx";
import { SUBCONTRACTOR_WORDS } from "#app/screens/agreements/subcontractor-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { proposeSubcontractor } from "#app/use-cases/propose-subcontractor.server.ts";
import { listOpenEngagements, listOwnEdges, listOwnItems } from "#db/own-subcontractors.ts";
import { readSettings } from "#db/settings.ts";
import { ProposeForm, SubcontractorsParams } from "./subcontractors.form.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(SUBCONTRACTOR_WORDS, data?.locale ?? "en").title} · Flowdown` },
];

export const loader = forSupplier(
  "own.subcontractors",
  SubcontractorsParams,
  async ({ reader, context, today }, { done }) => {
    const { supplierId, language } = context.supplier;
    return {
      locale: language,
      asker: (await readSettings(reader)).organisation,
      edges: await listOwnEdges(reader, supplierId),
      engagements: await listOpenEngagements(reader, supplierId),
      items: await listOwnItems(reader, supplierId),
      today,
      done,
    };
  },
);

export const action = supplierChanges(
  "own.subcontractors",
  z.object({}),
  ProposeForm,
  async ({ context, refuse }, _input, form) => {
    const proposal = { ...form, startsOn: form.startsOn ?? null };
    const done = await proposeSubcontractor(context, proposal);
    if (done.ok) return redirect("/portal/subcontractors?done=proposed");
    const field = FIELD_OF[done.reason] ?? "engagementId";
    return refuse({ [field]: [done.reason] });
  },
);

const FIELD_OF: Readonly<Record<string, string>> = {
  own_contact: "contactEmail",
  material: "materialIds",
};

export default function Subcontractors() {
  const reply = useActionData<typeof action>()?.reply;
  return <OwnSubcontractors {...useLoaderData<typeof loader>()} reply={reply} />;
}
