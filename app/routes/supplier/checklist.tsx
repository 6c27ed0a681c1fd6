// What stands between the supplier and access: one list for each engagement, one button a line.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { readChecklists } from "#app/access/read-checklists.server.ts";
import { ChecklistOfEngagement } from "#app/screens/supplier/checklist-of-engagement.tsx";
import { CHECKLIST_WORDS } from "#app/screens/supplier/checklist-words.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { wordsFor } from "#app/ui/words.ts";

export const loader = forSupplier(
  "own.checklist",
  z.object({}),
  async ({ reader, context, today }) => ({
    locale: context.supplier.language,
    ...(await readChecklists(reader, context.supplier, today)),
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(CHECKLIST_WORDS, data?.locale ?? "en").title} · Flowdown` },
];

export default function Checklist() {
  const { locale, asker, engagements } = useLoaderData<typeof loader>();
  const words = wordsFor(CHECKLIST_WORDS, locale);
  const open = engagements.length > 0 && engagements.every((one) => one.open);
  return (
    <div className="page">
      <PageHead title={words.title} lede={open ? words.ledeOpen(asker) : words.lede(asker)} />
      {engagements.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText(asker)}</EmptyState>
      ) : (
        engagements.map((engagement) => (
          <ChecklistOfEngagement key={engagement.id} engagement={engagement} locale={locale} />
        ))
      )}
    </div>
  );
}
