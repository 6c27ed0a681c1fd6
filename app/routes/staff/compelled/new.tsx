// Entering a demand that staff heard of, from the supplier or elsewhere: first of which engagement, then what is known.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ChooseEngagement } from "#app/screens/compelled/choose-engagement.tsx";
import { countryOptions } from "#app/screens/compelled/country-options.ts";
import { DemandForm } from "#app/screens/compelled/demand-form.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { reportDemand } from "#app/use-cases/report-demand.server.ts";
import { listAllDemandChoices } from "#db/compelled-choices.ts";
import { listTouchable } from "#db/compelled-touches.ts";
import { REFUSED, reportOf } from "../../supplier/compelled/compelled.form.ts";
import { ChosenEngagement, StaffDemandForm } from "./compelled.form.ts";

export const meta = () => [{ title: "Enter a demand · Flowdown" }];

export const loader = forStaff(
  "compelled.write",
  ChosenEngagement,
  async ({ reader, today }, { engagement }) => {
    const all = await listAllDemandChoices(reader);
    if (engagement === undefined) return { engagements: all, report: null };
    const engagements = all.filter(({ id }) => id === engagement);
    if (engagements.length === 0) throw notFound();
    return {
      engagements,
      report: {
        today,
        countries: countryOptions("en"),
        items: await listTouchable(reader, { engagementId: engagement }),
      },
    };
  },
);

export const action = staffChanges(
  "compelled.write",
  ChosenEngagement,
  StaffDemandForm,
  async ({ context, refuse }, _input, { told, ...form }) => {
    const done = await reportDemand(context, { ...reportOf(form), told: told === "supplier" });
    if (done.ok) return redirect(`/compelled/${done.demandId}`);
    return refuse(REFUSED[done.reason]);
  },
);

export default function NewDemand() {
  const { engagements, report } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  return (
    <div className="page page-narrow">
      <PageHead
        title="Enter a demand"
        lede="For a supplier that told you by other means, or of which you heard elsewhere. The supplier sees the entry."
        back={{ href: "/compelled", label: "Compelled disclosure" }}
      />
      {report ? (
        <DemandForm staff locale="en" engagements={engagements} {...report} reply={reply} />
      ) : (
        <ChooseEngagement engagements={engagements} />
      )}
    </div>
  );
}
