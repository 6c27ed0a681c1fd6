// Decides how given answers are read over: by section, the missing ones marked, each with the way to it.
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { QUESTIONNAIRE_WORDS, type QuestionnaireWords } from "./questionnaire-words.ts";

export interface SheetQuestion {
  readonly id: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly notApplicable: string | null;
  readonly comment: string;
  readonly by: string | null;
  readonly evidence: readonly string[];
  /** Why it cannot be submitted like this; null when it can. */
  readonly needed: "missing" | "returned" | null;
}

export interface SheetSection {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly SheetQuestion[];
}

/** The sections. Without `editHref` nothing leads to a change. */
export function AnswerSections(props: {
  locale: Locale;
  sections: readonly SheetSection[];
  editHref: string | null;
}) {
  const words = wordsFor(QUESTIONNAIRE_WORDS, props.locale);
  return props.sections.map((section) => (
    <Section key={section.id} title={words.section(section.id, section.title)}>
      <dl className="sheet">
        {section.questions.map((question) => (
          <Row key={question.id} question={question} editHref={props.editHref} words={words} />
        ))}
      </dl>
    </Section>
  ));
}

function Row(props: {
  question: SheetQuestion;
  editHref: string | null;
  words: QuestionnaireWords;
}) {
  const { question, editHref, words } = props;
  const { needed } = question;
  return (
    <div className={needed ? "sheet-open" : undefined}>
      <dt>{question.text}</dt>
      <dd>
        {needed && (
          <p>
            <StateBadge tone={needed === "missing" ? "waiting" : "warn"}>
              {needed === "missing" ? words.missingHere : words.stillBack}
            </StateBadge>
          </p>
        )}
        <Given question={question} words={words} />
        <p className="sheet-foot">
          {question.by !== null && <span>{words.answeredBy(question.by)}</span>}
          {editHref !== null && (
            <a href={`${editHref}?question=${question.id}`}>
              {needed === "missing" ? words.answer : words.change}
              <span className="visually-hidden">: {question.text}</span>
            </a>
          )}
        </p>
      </dd>
    </div>
  );
}

function Given({ question, words }: { question: SheetQuestion; words: QuestionnaireWords }) {
  const { lines, notApplicable, comment, evidence, needed } = question;
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="keep-lines">
          {line}
        </p>
      ))}
      {notApplicable !== null && <p className="keep-lines">{words.doesNotApply(notApplicable)}</p>}
      {lines.length === 0 && notApplicable === null && needed !== "missing" && (
        <p className="muted">{words.noAnswer}</p>
      )}
      {comment !== "" && <p className="keep-lines muted">{comment}</p>}
      {evidence.length > 0 && (
        <p className="muted small">{words.evidenceAttached(evidence.join(", "))}</p>
      )}
    </>
  );
}
