// What stands between the supplier and access: one list for each engagement, one button a line.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { readChecklists } from "#app/access/read-checklists.server.ts";
import { ChecklistOfEngagement } from "#app/screens/supplier/checklist-of-engagement.tsx";
import { PapersToSign } from "#app/screens/supplier/papers-to-sign.tsx";
import { listPapersToSign } from "#db/agreement-to-sign.ts";
import { CHECKLIST_WORDS } from "#app/screens/supplier/checklist-words.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { wordsFor } from "#app/ui/words.ts";

export const loader = forSupplier(
  "own.checklist",
  z.object({}),
  async ({ reader, context, today }) => ({
    locale: context.supplier.language,
    papers: await listPapersToSign(reader, context.supplier.supplierId, today),
    ...(await readChecklists(reader, context.supplier, today)),
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(CHECKLIST_WORDS, data?.locale ?? "en").title} · Flowdown` },
];

export default function Checklist() {
  const { locale, asker, engagements, papers } = useLoaderData<typeof loader>();
  const words = wordsFor(CHECKLIST_WORDS, locale);
  const open =
    papers.length === 0 && engagements.length > 0 && engagements.every((one) => one.open);
  return (
    <div className="page">
      <PageHead title={words.title} lede={open ? words.ledeOpen(asker) : words.lede(asker)} />
      <PapersToSign locale={locale} papers={papers} />
      {engagements.length === 0 && papers.length === 0 && (
        <EmptyState title={words.none}>{words.noneText(asker)}</EmptyState>
      )}
      {engagements.map((engagement) => (
        <ChecklistOfEngagement key={engagement.id} engagement={engagement} locale={locale} />
      ))}
    </div>
  );
}
