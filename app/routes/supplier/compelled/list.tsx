// Demands of authorities a supplier reported, and the notices it owes.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { COMPELLED_WORDS } from "#app/screens/compelled/compelled-words.ts";
import { OwnDemands } from "#app/screens/compelled/own-demands.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { listOwnDemands, listOwnNotices } from "#db/compelled.ts";
import { readSettings } from "#db/settings.ts";
import { standingOf } from "./standing.server.ts";

export const loader = forSupplier(
  "own.compelled",
  z.object({}),
  async ({ reader, context, now }) => {
    const { supplierId, language: locale } = context.supplier;
    const notices = (await listOwnNotices(reader)).map((one) => ({
      ...one,
      standing: standingOf(one, now),
    }));
    const demands = await listOwnDemands(reader, supplierId);
    return {
      locale,
      asker: (await readSettings(reader)).organisation,
      demands: demands.map((demand) => ({
        ...demand,
        notice:
          notices.find(({ tier, demandId }) => tier === 0 && demandId === demand.id)?.standing ??
          null,
      })),
      // what was given with the report itself stands beside the report
      notices: notices
        .filter(({ tier, givenAt, note }) => tier > 0 || givenAt === null || note !== "")
        .map(({ tier: _tier, demandId: _of, ...one }) => one),
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(COMPELLED_WORDS, data?.locale ?? "en").title} · Flowdown` },
];

export default function Compelled() {
  return <OwnDemands {...useLoaderData<typeof loader>()} />;
}
