// Decides which questions of a review are shown. What was found by a filter stays in sight while it is worked on.
import { useState } from "react";
import { QuestionCard } from "#app/screens/review/question-card.tsx";
import { FLAG_WORDS } from "#app/screens/review/review-words.ts";
import { AcceptTogether } from "#app/screens/review/section-nav.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { ReviewFlag } from "#app/use-cases/parts/review-flags.ts";
import type { QuestionView, SectionView } from "#app/use-cases/parts/review-sheet.ts";

/** One kind of questions, those that still need somebody, or all. */
export type Show = ReviewFlag | "attention" | "all";

function matches(question: QuestionView, show: Show): boolean {
  if (show === "all") return true;
  return show === "attention" ? question.needsAttention : question.flags.includes(show);
}

// "not reviewed" is what most of "needs attention" is: it needs no tab of its own
const FLAGS = (Object.keys(FLAG_WORDS) as ReviewFlag[]).filter((flag) => flag !== "pending");

/** The filters with how many questions each finds; a kind that finds none is left out. */
export function ReviewTabs(props: { sections: readonly SectionView[]; show: Show; base: string }) {
  const questions = props.sections.flatMap((section) => section.questions);
  const tab = (show: Show, label: string) => ({
    href: `${props.base}?show=${show}`,
    label,
    count: questions.filter((question) => matches(question, show)).length,
  });
  const tabs = [
    tab("attention", "Needs attention"),
    ...FLAGS.map((flag) => tab(flag, FLAG_WORDS[flag])).filter(({ count }) => count > 0),
    tab("all", "All"),
  ];
  return <Tabs label="Which questions" tabs={tabs} here={`${props.base}?show=${props.show}`} />;
}

/** The questions by section. Give it a `key` of the filter, so that another filter starts afresh. */
export function QuestionList(props: {
  sections: readonly SectionView[];
  show: Show;
  base: string;
  acts: boolean;
}) {
  const { sections, show, base, acts } = props;
  // settled questions stay until the filter is chosen again: nothing jumps away under the hand
  const [found] = useState(
    () =>
      new Set(
        sections
          .flatMap((section) => section.questions)
          .filter((question) => matches(question, show))
          .map((question) => question.id),
      ),
  );
  const shown = sections
    .map((section) => ({
      section,
      questions: section.questions.filter(
        (question) => found.has(question.id) || matches(question, show),
      ),
    }))
    .filter(({ questions }) => questions.length > 0);
  if (shown.length === 0) {
    return (
      <EmptyState
        title={show === "attention" ? "Every answer is reviewed" : "None of this kind"}
        actions={<a href={`${base}?show=all`}>Show all questions</a>}
      >
        {show === "attention" && "The tier can be decided."}
      </EmptyState>
    );
  }
  return (
    <div className="review-list">
      {shown.map(({ section, questions }) => (
        <section key={section.id} id={`section-${section.id}`} aria-label={section.title}>
          <div className="review-section-head">
            <h2>
              <span className="review-letter">{section.id}</span> {section.title}
            </h2>
            {acts && <AcceptTogether section={section} base={base} />}
          </div>
          {questions.map((question) => (
            <QuestionCard key={question.id} question={question} base={base} acts={acts} />
          ))}
        </section>
      ))}
    </div>
  );
}
