// A new engagement for one supplier: one page, then the preview with the button that sends.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { EngagementForm as EngagementFormScreen } from "#app/screens/engagements/engagement-form.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { draftEngagement } from "#app/use-cases/draft-engagement.server.ts";
import { findSupplier } from "#db/suppliers.ts";
import { draftOf, draftTroubles, engagementChoices } from "./drafting.server.ts";
import { EngagementForm } from "./engagement.form.ts";
import { proposalOf } from "./propose.server.ts";

// beside the supplier, whatever the form had when the preview was asked for without scripts
const Params = z.looseObject({ supplier: z.uuid() });

export const meta = () => [{ title: "New engagement · Flowdown" }];

export const loader = forStaff(
  "engagement.write",
  Params,
  async ({ reader, today }, { supplier: supplierId, ...typed }) => {
    const supplier = await findSupplier(reader, supplierId, today);
    if (!supplier || supplier.status === "archived") throw notFound();
    const values: Record<string, string | undefined> = {
      countries: formatCountry(supplier.country),
    };
    for (const [name, value] of Object.entries(typed))
      if (typeof value === "string" && name in EngagementForm.shape) values[name] = value;
    return {
      supplierId,
      supplierName: supplier.legalName,
      values,
      proposal: await proposalOf(reader, values, today),
      choices: await engagementChoices(reader, supplierId, today),
      today,
    };
  },
);

export const action = staffChanges(
  "engagement.write",
  z.object({ supplier: z.uuid() }),
  EngagementForm,
  async ({ context, refuse }, { supplier: supplierId }, form) => {
    const outcome = await draftEngagement(context, {
      supplierId,
      draft: draftOf(form),
      existing: null,
    });
    if (outcome.ok) return redirect(`/engagements/${outcome.engagementId}`);
    if (outcome.reason === "missing") throw notFound();
    return refuse(draftTroubles(outcome.reason), 409);
  },
);

export default function NewEngagement() {
  const { supplierId, supplierName, ...rest } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="page">
      <PageHead
        title="New engagement"
        lede={`With ${supplierName}. Say what it is for; the portal proposes what to ask.`}
        back={{ href: `/suppliers/${supplierId}`, label: supplierName }}
      />
      <EngagementFormScreen
        {...rest}
        action={`/engagements/new?supplier=${supplierId}`}
        lastResult={refused?.reply}
        back={`/suppliers/${supplierId}`}
        carry={{ supplier: supplierId }}
      />
    </div>
  );
}
