// Puts the answers of a questionnaire into words, section by section, for reading over and for the receipt.
import { answerInWords } from "#app/use-cases/parts/answer-words.ts";
import { keptAnswers, readSheet } from "#app/use-cases/parts/answer-sheet.server.ts";
import type { SheetSection } from "#app/screens/supplier/answer-sections.tsx";
import type { Locale } from "#app/ui/words.ts";
import type { AnswerOfSupplier } from "#db/answers.ts";
import type { Edition } from "#questionnaires/edition.ts";
import { sectionsAsked, type Asked } from "#questionnaires/for-supplier.ts";

type Given = Pick<AnswerOfSupplier, "questionId" | "value" | "notApplicable" | "comment"> &
  Partial<Pick<AnswerOfSupplier, "answeredBy" | "reviewState" | "reviewedAt" | "answeredAt">>;

export interface SpokenSheet {
  readonly sections: readonly SheetSection[];
  /** Questions that have to be answered, or looked at again, before it can be submitted. */
  readonly open: number;
}

/** The shown questions with their answers in one language. Nothing of a review but that an answer came back. */
export function speakSheet(
  edition: Edition,
  asked: Asked,
  answers: readonly Given[],
  attached: readonly { readonly questionId: string; readonly title: string }[],
  locale: Locale,
): SpokenSheet {
  const { visible, missing } = readSheet(edition, asked, answers);
  const gone = new Set(missing.map(({ questionId }) => questionId));
  const kept = keptAnswers(answers);
  const rows = new Map(answers.map((answer) => [answer.questionId, answer]));
  let open = 0;
  const sections = sectionsAsked(edition, asked).map((section) => {
    const questions = section.questions.filter(({ id }) => visible.has(id));
    const spoken = questions.map((question) => {
      const answer = kept.get(question.id);
      const row = rows.get(question.id);
      const back = row !== undefined && cameBackUntouched(row);
      const needed = gone.has(question.id) ? "missing" : back ? "returned" : null;
      if (needed) open += 1;
      return {
        id: question.id,
        text: question.text[locale],
        lines: answer ? answerInWords(question, answer.value, locale) : [],
        notApplicable: answer?.notApplicable ?? null,
        comment: answer?.comment ?? "",
        by: row?.answeredBy ?? null,
        evidence: attached
          .filter(({ questionId }) => questionId === question.id)
          .map(({ title }) => title),
        needed,
      } as const;
    });
    return { id: section.id, title: section.title[locale], questions: spoken };
  });
  return { sections, open };
}

function cameBackUntouched({ reviewState, reviewedAt, answeredAt }: Given): boolean {
  if (reviewState !== "returned" || !reviewedAt || !answeredAt) return false;
  return answeredAt <= reviewedAt;
}
