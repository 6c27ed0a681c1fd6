// The ways of one engagement to countries, and what is on record for them.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { CountriesPage } from "#app/screens/transfers/countries-page.tsx";
import { readEvidenceStands } from "#app/use-cases/parts/country-evidence.ts";
import { findEngagement } from "#db/engagements.ts";
import { readSettings } from "#db/settings.ts";
import { listBases, listWays } from "#db/transfer-bases.ts";
import { CountriesParams } from "./basis.form.ts";

export const meta = () => [{ title: "Countries · Flowdown" }];

export const loader = forStaff(
  "jurisdiction.read",
  CountriesParams,
  async ({ reader, context, today }, { engagementId, done }) => {
    const engagement = await findEngagement(reader, engagementId);
    if (!engagement) throw notFound();
    const { id, title, supplierName, state } = engagement;
    return {
      engagement: { id, title, supplierName, state },
      home: (await readSettings(reader)).homeCountry,
      ways: await listWays(reader, engagementId),
      bases: await listBases(reader, engagementId),
      evidence: await readEvidenceStands(reader, engagementId, today),
      mayAsk: staffMay(context.staff.roles, "evidence.review"),
      today,
      mayWrite:
        staffMay(context.staff.roles, "jurisdiction.write") && ["draft", "open"].includes(state),
      done,
    };
  },
);

export default function Countries() {
  return <CountriesPage {...useLoaderData<typeof loader>()} />;
}
