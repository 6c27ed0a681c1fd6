// One template in one edition and language, with what an edition changed against another.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { TemplatePage } from "#app/screens/library/template-page.tsx";
import { editionsOf, findAgreement } from "#questionnaires/agreements/catalogue.ts";
import { compareEditions } from "#questionnaires/agreements/compare-editions.ts";
import { termRow, type TermId } from "#scoring/obligations/term-table.ts";
import { TemplateParams } from "./library.form.ts";

export const meta = () => [{ title: "Template · Flowdown" }];

export const loader = forStaff(
  "agreement.read",
  TemplateParams,
  (_call, { templateId, language, edition, against }) => {
    const editions = editionsOf(templateId);
    const text = findAgreement(templateId, edition ?? editions.at(-1) ?? "");
    if (!text) throw notFound();
    const words = text.words[language];
    const other = against === undefined ? undefined : findAgreement(templateId, against);
    return Promise.resolve({
      id: templateId,
      language,
      editions,
      edition: text.structure.edition,
      sha256: text.sha256,
      title: words.title,
      preamble: words.preamble,
      clauses: text.structure.clauses.map(({ id, terms, from }) => ({
        id,
        from,
        terms: terms.map((term) => termRow(term as TermId).label.en),
        ...(words.clauses[id] ?? { title: id, paragraphs: [] }),
      })),
      changes: text.changes && {
        from: text.changes.from,
        summary: text.changes.summary[language],
        rows: text.changes.changes.map((row) => ({
          clause: row.clause,
          title:
            words.clauses[row.clause]?.title ??
            findAgreement(templateId, text.changes?.from ?? "")?.words[language].clauses[row.clause]
              ?.title ??
            row.clause,
          kind: row.kind,
          text: row[language],
        })),
      },
      difference: other
        ? { against: other.structure.edition, clauses: compareEditions(other, text, language) }
        : null,
    });
  },
);

export default function Template() {
  return <TemplatePage {...useLoaderData<typeof loader>()} />;
}
