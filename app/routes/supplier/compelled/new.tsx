// Reporting that a court or an authority demands material.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { COMPELLED_WORDS } from "#app/screens/compelled/compelled-words.ts";
import { countryOptions } from "#app/screens/compelled/country-options.ts";
import { DemandForm as ReportForm } from "#app/screens/compelled/demand-form.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { reportDemand } from "#app/use-cases/report-demand.server.ts";
import { listDemandChoices } from "#db/compelled-choices.ts";
import { listTouchable } from "#db/compelled-touches.ts";
import { readSettings } from "#db/settings.ts";
import { DemandForm, REFUSED, reportOf } from "./compelled.form.ts";

export const loader = forSupplier(
  "own.compelled",
  z.object({}),
  async ({ reader, context, today }) => {
    const { supplierId, language: locale } = context.supplier;
    return {
      locale,
      today,
      asker: (await readSettings(reader)).organisation,
      countries: countryOptions(locale),
      engagements: await listDemandChoices(reader, supplierId),
      items: await listTouchable(reader, { supplierId }),
    };
  },
);

export const action = supplierChanges(
  "own.compelled",
  z.object({}),
  DemandForm,
  async ({ context, refuse }, _input, form) => {
    const done = await reportDemand(context, { ...reportOf(form), told: true });
    if (done.ok) return redirect(`/portal/compelled/${done.demandId}`);
    return refuse(REFUSED[done.reason]);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(COMPELLED_WORDS, data?.locale ?? "en").report} · Flowdown` },
];

export default function NewDemand() {
  const { asker, ...form } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const words = wordsFor(COMPELLED_WORDS, form.locale);
  return (
    <div className="page page-narrow">
      <PageHead
        title={words.report}
        lede={words.lede(asker)}
        back={{ href: "/portal/compelled", label: words.title }}
      />
      <ReportForm {...form} reply={reply} />
    </div>
  );
}
