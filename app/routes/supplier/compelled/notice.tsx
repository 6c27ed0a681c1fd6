// Giving a notice that is owed up the line.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { COMPELLED_WORDS } from "#app/screens/compelled/compelled-words.ts";
import { GiveNotice } from "#app/screens/compelled/give-notice.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { giveOwnNotice } from "#app/use-cases/give-demand-notice.server.ts";
import { listOwnNotices } from "#db/compelled.ts";
import { readSettings } from "#db/settings.ts";
import { NoticeForm } from "./compelled.form.ts";
import { standingOf } from "./standing.server.ts";

const Params = z.object({ noticeId: z.uuid() });

export const loader = forSupplier(
  "own.compelled",
  Params,
  async ({ reader, context, now }, { noticeId }) => {
    const found = (await listOwnNotices(reader)).find(({ id }) => id === noticeId);
    if (!found) throw notFound();
    if (found.givenAt !== null) throw redirect("/portal/compelled");
    const { tier: _tier, demandId: _of, ...notice } = found;
    return {
      locale: context.supplier.language,
      asker: (await readSettings(reader)).organisation,
      notice: { ...notice, standing: standingOf(notice, now) },
    };
  },
);

export const action = supplierChanges(
  "own.compelled",
  Params,
  NoticeForm,
  async ({ context, refuse }, { noticeId }, { note }) => {
    const done = await giveOwnNotice(context, { noticeId, note });
    if (done.ok) return redirect("/portal/compelled");
    if (done.reason === "missing") throw notFound();
    return refuse({ "": ["given"] }, 409);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(COMPELLED_WORDS, data?.locale ?? "en").give} · Flowdown` },
];

export default function Notice() {
  const reply = useActionData<typeof action>()?.reply;
  return <GiveNotice {...useLoaderData<typeof loader>()} reply={reply} />;
}
