// One clause of the library in both languages, with its versions.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ClausePage } from "#app/screens/library/clause-page.tsx";
import { clauseChecksum, versionsOf } from "#questionnaires/agreements/clause-library.ts";
import { diffWords } from "#questionnaires/agreements/diff-words.ts";
import { termRow, type TermId } from "#scoring/obligations/term-table.ts";
import { ClauseParams } from "./library.form.ts";

export const meta = () => [{ title: "Clause · Flowdown" }];

export const loader = forStaff("agreement.read", ClauseParams, (_call, { clauseId }) => {
  const versions = versionsOf(clauseId);
  const [clause, before] = versions;
  if (!clause) throw notFound();
  return Promise.resolve({
    clause: {
      number: clause.number,
      version: clause.version,
      mandatoryFrom: clause.mandatoryFrom,
      answersTo: clause.answersTo,
      sha256: clauseChecksum(clause),
      en: clause.en,
      de: clause.de,
      terms: clause.terms.map((id) => ({
        id,
        label: termRow(id as TermId).label.en,
        help: termRow(id as TermId).help.en,
      })),
    },
    difference: before
      ? {
          version: before.version,
          en: diffWords(before.en.paragraphs.join(" "), clause.en.paragraphs.join(" ")),
          de: diffWords(before.de.paragraphs.join(" "), clause.de.paragraphs.join(" ")),
        }
      : null,
  });
});

export default function Clause() {
  return <ClausePage {...useLoaderData<typeof loader>()} />;
}
