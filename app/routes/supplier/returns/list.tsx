// A supplier's copies that are to be returned or destroyed, engagement by engagement.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { OwnReturns } from "#app/screens/returns/own-returns.tsx";
import { RETURN_WORDS } from "#app/screens/returns/return-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { listDeliveryRecords } from "#db/delivery-records.ts";
import { findEngagement } from "#db/engagements.ts";
import { countOpenBelow, listReturnLines, listReturnTerms } from "#db/returns.ts";
import { readSettings } from "#db/settings.ts";
import { protectedUntil } from "#scoring/delivery/return-duty.ts";

export const loader = forSupplier(
  "own.returns",
  z.object({}),
  async ({ reader, context, today }) => {
    const { supplierId, language: locale } = context.supplier;
    const lines = await listReturnLines(reader, { supplierId });
    const engagements = [];
    for (const id of new Set(lines.map(({ engagementId }) => engagementId))) {
      const engagement = await findEngagement(reader, id);
      const endedOn = engagement?.closedAt?.toISOString().slice(0, 10) ?? null;
      const terms = endedOn === null ? [] : await listReturnTerms(reader, id);
      engagements.push({
        id,
        title: lines.find(({ engagementId }) => engagementId === id)?.engagement ?? "",
        lines: lines.filter(({ engagementId }) => engagementId === id),
        below: await countOpenBelow(reader, id),
        records: (await listDeliveryRecords(reader, id)).map(({ text: _text, ...one }) => one),
        protection:
          endedOn === null
            ? null
            : {
                until: protectedUntil(terms, endedOn),
                said: terms.some((one) => one.terms.survival !== undefined),
              },
      });
    }
    return { locale, today, asker: (await readSettings(reader)).organisation, engagements };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(RETURN_WORDS, data?.locale ?? "en").title} · Flowdown` },
];

export default function Returns() {
  return <OwnReturns {...useLoaderData<typeof loader>()} />;
}
