// Changing a draft before it is sent.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { EngagementForm as EngagementFormScreen } from "#app/screens/engagements/engagement-form.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { draftEngagement } from "#app/use-cases/draft-engagement.server.ts";
import { findEngagement } from "#db/engagements.ts";
import { draftOf, draftTroubles, engagementChoices } from "./drafting.server.ts";
import { EngagementForm } from "./engagement.form.ts";
import { proposalOf } from "./propose.server.ts";

const Params = z.looseObject({ engagementId: z.uuid() });

export const meta = () => [{ title: "Edit draft · Flowdown" }];

export const loader = forStaff(
  "engagement.write",
  Params,
  async ({ reader, today }, { engagementId, ...typed }) => {
    const engagement = await findEngagement(reader, engagementId);
    if (engagement?.state !== "draft") throw notFound();
    const { title, purpose, message, level, accessMode, volume, subcontracting } = engagement;
    const values: Record<string, string | undefined> = {
      title,
      purpose,
      message,
      level,
      accessMode,
      volume,
      subcontracting,
      businessOwnerId: engagement.businessOwnerId,
      headAgreementId: engagement.headAgreementId ?? "",
      contactId: engagement.contactId ?? "",
      dueOn: engagement.dueOn,
      countries: engagement.countries.map((code) => formatCountry(code)).join(", "),
    };
    for (const [name, value] of Object.entries(typed))
      if (typeof value === "string" && name in EngagementForm.shape) values[name] = value;
    return {
      engagementId,
      supplierId: engagement.supplierId,
      title,
      supplierName: engagement.supplierName,
      version: engagement.version,
      values,
      proposal: await proposalOf(reader, values, today),
      choices: await engagementChoices(reader, engagement.supplierId, today),
      today,
    };
  },
);

export const action = staffChanges(
  "engagement.write",
  z.object({ engagementId: z.uuid() }),
  EngagementForm.extend({ supplierId: z.uuid(), version: z.number().int().min(1) }),
  async ({ context, refuse }, { engagementId }, form) => {
    const outcome = await draftEngagement(context, {
      supplierId: form.supplierId,
      draft: draftOf(form),
      existing: { id: engagementId, version: form.version },
    });
    if (outcome.ok) return redirect(`/engagements/${engagementId}`);
    if (outcome.reason === "missing") throw notFound();
    return refuse(draftTroubles(outcome.reason), 409);
  },
);

export default function EditEngagement() {
  const { engagementId, supplierId, title, supplierName, ...rest } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="page">
      <PageHead
        title="Edit draft"
        lede={`${title}, with ${supplierName}.`}
        back={{ href: `/engagements/${engagementId}`, label: title }}
      />
      <EngagementFormScreen
        {...rest}
        action={`/engagements/${engagementId}/edit`}
        lastResult={refused?.reply}
        back={`/engagements/${engagementId}`}
        carry={{ supplierId }}
      />
    </div>
  );
}
