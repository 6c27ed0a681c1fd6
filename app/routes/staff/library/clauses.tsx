// The clause library and the templates that are put together from it.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { LibraryPage } from "#app/screens/library/library-page.tsx";
import { editionsOf, findAgreement, listAgreements } from "#questionnaires/agreements/catalogue.ts";
import { clauseKey } from "#questionnaires/agreements/clause.ts";
import { listClauses } from "#questionnaires/agreements/clause-library.ts";
import { termRow, type TermId } from "#scoring/obligations/term-table.ts";
import { LibraryParams } from "./library.form.ts";

export const meta = () => [{ title: "Clauses and templates · Flowdown" }];

export const loader = forStaff("agreement.read", LibraryParams, (_call, { language }) =>
  Promise.resolve({
    language,
    clauses: listClauses().map((clause) => ({
      id: clause.id,
      number: clause.number,
      version: clause.version,
      title: clause[language].title,
      terms: clause.terms.map((id) => termRow(id as TermId).label.en),
      mandatoryFrom: clause.mandatoryFrom,
      answersTo: clause.answersTo,
      usedIn: textsWith(clauseKey(clause)),
    })),
    templates: [...new Set(listAgreements().map(({ id }) => id))].map((id) => {
      const editions = editionsOf(id);
      const newest = findAgreement(id, editions.at(-1) ?? "");
      return {
        id,
        editions,
        title: newest?.words[language].title ?? id,
        clauses: newest?.structure.clauses.length ?? 0,
        taken: newest?.structure.clauses.filter(({ from }) => from !== null).length ?? 0,
      };
    }),
  }),
);

function textsWith(key: string): readonly string[] {
  const using = listAgreements().filter(({ id, edition }) =>
    findAgreement(id, edition)?.structure.clauses.some(({ from }) => from === key),
  );
  return [...new Set(using.map(({ id }) => id))];
}

export default function Library() {
  return <LibraryPage {...useLoaderData<typeof loader>()} />;
}
