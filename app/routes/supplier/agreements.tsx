// The supplier's own agreements, newest first.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { supplierMay } from "#app/access/permissions.ts";
import { OwnAgreements } from "#app/screens/agreements/own-agreements.tsx";
import type { OwnState } from "#app/screens/agreements/signing-page.tsx";
import { SIGNING_WORDS } from "#app/screens/agreements/signing-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { listOwnAgreements } from "#db/agreements.ts";
import { readSettings } from "#db/settings.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(SIGNING_WORDS, data?.locale ?? "en").listTitle} · Flowdown` },
];

export const loader = forSupplier(
  "own.agreement.read",
  z.object({}),
  async ({ reader, context, today }) => ({
    locale: context.supplier.language,
    asker: (await readSettings(reader)).organisation,
    agreements: (await listOwnAgreements(reader, context.supplier.supplierId)).map((row) => ({
      ...row,
      state: isOver(row, today) ? ("over" as const) : (row.state as OwnState),
    })),
    mayNameOthers: supplierMay(context.supplier.role, "own.signatories"),
  }),
);

function isOver(row: { state: string; signBy: string | null }, today: string): boolean {
  return row.state === "sent" && row.signBy !== null && row.signBy < today;
}

export default function Agreements() {
  return <OwnAgreements {...useLoaderData<typeof loader>()} />;
}
