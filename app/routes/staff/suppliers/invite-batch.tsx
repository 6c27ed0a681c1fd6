// A prepared batch: what each supplier will get, then the progress and what became of each line.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { BatchPage } from "#app/screens/suppliers/batch-page.tsx";
import { askedLines } from "#app/use-cases/parts/asked-lines.ts";
import { readBrief } from "#app/use-cases/parts/batch-brief.ts";
import { invitationMail } from "#app/use-cases/parts/invitation-mail.server.ts";
import { readPackage } from "#app/use-cases/parts/weigh-engagement.ts";
import { findBatch, listBatchItems } from "#db/invitation-batches.ts";
import { readSettings } from "#db/settings.ts";

const Params = z.object({
  batchId: z.uuid(),
  trouble: z.string().max(40).optional().catch(undefined),
});

export const meta = () => [{ title: "Invite suppliers · Flowdown" }];

export const loader = forStaff(
  "engagement.send",
  Params,
  async ({ reader, context }, { batchId, trouble }) => {
    const batch = await findBatch(reader, batchId);
    if (!batch) throw notFound();
    const brief = readBrief(batch.brief);
    const proposed = readPackage(brief.package);
    const items = await listBatchItems(reader, batchId);
    const sample = items.find(({ contactName }) => contactName !== null);
    const mail =
      sample &&
      invitationMail({
        kind: "invitation",
        contact: { name: sample.contactName ?? "", language: sample.contactLanguage ?? "en" },
        supplierName: sample.supplierName,
        title: brief.title,
        message: brief.message,
        exposure: brief.exposure,
        package: proposed,
        dueOn: batch.dueOn,
        secret: null,
        settings: await readSettings(reader),
        sender: { name: batch.createdByName, email: batch.createdByEmail },
        origin: context.portal.config.FLOWDOWN_URL,
      });
    return {
      batch: { id: batch.id, title: batch.title, state: batch.state, dueOn: batch.dueOn },
      exposure: brief.exposure,
      asked: askedLines(proposed, brief.exposure),
      items,
      mail: mail && sample ? { subject: mail.subject, text: mail.text, to: sample } : null,
      trouble,
    };
  },
);

export default function Batch() {
  return <BatchPage {...useLoaderData<typeof loader>()} />;
}
