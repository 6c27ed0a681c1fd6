// Entering a demand that staff heard of, from the supplier or elsewhere.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { countryOptions } from "#app/screens/compelled/country-options.ts";
import { DemandForm } from "#app/screens/compelled/demand-form.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { reportDemand } from "#app/use-cases/report-demand.server.ts";
import { listAllDemandChoices } from "#db/compelled-choices.ts";
import { reportOf } from "../../supplier/compelled/compelled.form.ts";
import { StaffDemandForm } from "./compelled.form.ts";

export const meta = () => [{ title: "Enter a demand · Flowdown" }];

export const loader = forStaff("compelled.write", z.object({}), async ({ reader, today }) => ({
  today,
  countries: countryOptions("en"),
  engagements: await listAllDemandChoices(reader),
}));

export const action = staffChanges(
  "compelled.write",
  z.object({}),
  StaffDemandForm,
  async ({ context, refuse }, _input, { told, ...form }) => {
    const done = await reportDemand(context, { ...reportOf(form), told: told === "supplier" });
    if (done.ok) return redirect(`/compelled/${done.demandId}`);
    return done.reason === "future"
      ? refuse({ receivedOn: ["receivedOn"] })
      : refuse({ engagementId: ["engagementId"] });
  },
);

export default function NewDemand() {
  const reply = useActionData<typeof action>()?.reply;
  return (
    <div className="page page-narrow">
      <PageHead
        title="Enter a demand"
        lede="For a supplier that told you by other means, or of which you heard elsewhere. The supplier sees the entry."
        back={{ href: "/compelled", label: "Compelled disclosure" }}
      />
      <DemandForm staff locale="en" {...useLoaderData<typeof loader>()} reply={reply} />
    </div>
  );
}
