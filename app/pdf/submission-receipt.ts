// Decides what a supplier gets in writing when it has submitted: who said what, when, on whose behalf, in full.
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import { inUtc } from "./in-utc.ts";
import type { Block, DocumentToWrite } from "./write-document.server.ts";

export type Submission = {
  locale: Locale;
  /** The submission's id, as it appears in the portal. */
  receiptId: string;
  /** The organisation that asked, and the portal's public address. */
  requestedBy: string;
  portal: string;
  supplier: { legalName: string; registration: string | null };
  submittedBy: { name: string; email: string; role: string | null };
  submittedAt: Date;
  questionnaire: { title: string; edition: string; checksum: string };
  /** The wording that was confirmed, word for word. */
  statementOfTruth: string;
  /** SHA-256 of the canonical answers, hexadecimal. */
  answersSha256: string;
  sections: readonly {
    title: string;
    answers: readonly { question: string; answer: string | null; note?: string | null }[];
  }[];
  evidence: readonly { name: string; sha256: string }[];
};

const WORDS = catalogue({
  en: {
    title: "Receipt of submission",
    intro: (organisation: string) =>
      `This receipt repeats what was submitted to ${organisation}, exactly as it was received. Keep it with your records.`,
    supplier: "Supplier",
    registration: "Registration number",
    submittedBy: "Submitted by",
    role: "Role",
    submittedAt: "Submitted at",
    questionnaire: "Questionnaire",
    questionnaireChecksum: "Checksum of the questionnaire",
    answersChecksum: "Checksum of the answers (SHA-256)",
    receipt: "Receipt",
    portal: "Portal",
    statement: "Statement of truth, as confirmed",
    answers: "Answers",
    unanswered: "Not answered",
    note: "Note",
    evidence: "Evidence attached (name, SHA-256)",
    noEvidence: "No evidence was attached.",
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  },
  de: {
    title: "Eingangsbestätigung",
    intro: (organisation: string) =>
      `Diese Bestätigung gibt wieder, was bei ${organisation} eingereicht wurde, genau so, wie es einging. Bewahren Sie sie bei Ihren Unterlagen auf.`,
    supplier: "Lieferant",
    registration: "Registernummer",
    submittedBy: "Eingereicht von",
    role: "Funktion",
    submittedAt: "Eingereicht am",
    questionnaire: "Fragebogen",
    questionnaireChecksum: "Prüfsumme des Fragebogens",
    answersChecksum: "Prüfsumme der Antworten (SHA-256)",
    receipt: "Bestätigung",
    portal: "Portal",
    statement: "Wahrheitserklärung, wie bestätigt",
    answers: "Antworten",
    unanswered: "Nicht beantwortet",
    note: "Anmerkung",
    evidence: "Beigefügte Nachweise (Name, SHA-256)",
    noEvidence: "Es wurden keine Nachweise beigefügt.",
    page: (page: string, pages: string) => `Seite ${page} von ${pages}`,
  },
});

/** The receipt as a document to write; nothing in it but what the supplier itself said and did. */
export function submissionReceipt(submission: Submission): DocumentToWrite {
  const words = wordsFor(WORDS, submission.locale);
  return {
    title: `${words.title}: ${submission.supplier.legalName}`,
    footer: `${words.receipt} ${submission.receiptId}`,
    pageLabel: (page, pages) => words.page(String(page), String(pages)),
    language: submission.locale,
    createdAt: submission.submittedAt,
    blocks: [
      { kind: "title", text: words.title },
      { kind: "text", text: words.intro(submission.requestedBy) },
      { kind: "facts", rows: facts(submission) },
      { kind: "heading", text: words.statement },
      { kind: "text", text: submission.statementOfTruth },
      { kind: "heading", text: words.answers },
      ...submission.sections.flatMap((section) => sectionBlocks(section, submission.locale)),
      { kind: "heading", text: words.evidence },
      submission.evidence.length > 0
        ? { kind: "facts", rows: submission.evidence.map(({ name, sha256 }) => [name, sha256]) }
        : { kind: "text", text: words.noEvidence },
    ],
  };
}

function facts(submission: Submission): (readonly [string, string])[] {
  const words = wordsFor(WORDS, submission.locale);
  const { supplier, submittedBy, questionnaire } = submission;
  const rows: (readonly [string, string | null])[] = [
    [words.supplier, supplier.legalName],
    [words.registration, supplier.registration],
    [words.submittedBy, `${submittedBy.name} <${submittedBy.email}>`],
    [words.role, submittedBy.role],
    [words.submittedAt, inUtc(submission.submittedAt)],
    [words.questionnaire, `${questionnaire.title} (${questionnaire.edition})`],
    [words.questionnaireChecksum, questionnaire.checksum],
    [words.answersChecksum, submission.answersSha256],
    [words.portal, submission.portal],
  ];
  return rows.filter((row): row is readonly [string, string] => row[1] !== null);
}

function sectionBlocks(section: Submission["sections"][number], locale: Locale): Block[] {
  const words = wordsFor(WORDS, locale);
  const rows = section.answers.map(({ question, answer, note }) => {
    const said = answer ?? words.unanswered;
    return [question, note ? `${said}\n${words.note}: ${note}` : said] as const;
  });
  return [
    { kind: "heading", text: section.title },
    { kind: "facts", rows },
  ];
}
