// Decides how one question stands on the review page: asked, answered, proven, judged, and what can be done about it.
import { AnswerActions } from "#app/screens/review/answer-actions.tsx";
import { QuestionEvidence } from "#app/screens/review/question-evidence.tsx";
import {
  BECAUSE_WORDS,
  codeInWords,
  REVIEW_WORDS,
  STANDING_WORDS,
} from "#app/screens/review/review-words.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { tierWord } from "#app/ui/tier-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";
import type { QuestionView } from "#app/use-cases/parts/review-sheet.ts";
import { pointsText } from "#scoring/ratio.ts";

const IN_THE_SUMS: readonly string[] = ["met", "partial", "unmet", "unanswered"];

/** One question. It can take the focus, so that keys know which answer they speak of. */
export function QuestionCard(props: { question: QuestionView; base: string; acts: boolean }) {
  const { question, base } = props;
  const { judged } = question;
  return (
    <article
      id={`q-${question.id}`}
      className={`q-card q-${judged.standing}`}
      tabIndex={-1}
      aria-labelledby={`t-${question.id}`}
    >
      <div className="q-head">
        <h3 id={`t-${question.id}`}>{question.text}</h3>
        <div className="q-standing">
          <StateBadge tone={STANDING_WORDS[judged.standing].tone}>
            {STANDING_WORDS[judged.standing].word}
          </StateBadge>
          {IN_THE_SUMS.includes(judged.standing) && (
            <span className="num muted small nowrap">
              {pointsText(judged.weight * judged.credit)} of {judged.weight}
            </span>
          )}
        </div>
      </div>
      <div className="q-body">
        <Answer question={question} base={base} />
        <QuestionEvidence evidence={question.evidence} wanted={question.evidenceWanted} />
      </div>
      <Judgement question={question} />
      {props.acts && question.review !== "none" && (
        <AnswerActions question={question} base={base} />
      )}
    </article>
  );
}

function Answer({ question, base }: { question: QuestionView; base: string }) {
  if (question.review === "none") return <p className="q-answer muted">Nobody answered.</p>;
  return (
    <div className="q-answer">
      {question.notApplicable !== null ? (
        <p>
          <strong>Does not apply:</strong> {question.notApplicable}
        </p>
      ) : (
        question.answer.map((line) => (
          <p key={line} className="q-words">
            {line}
          </p>
        ))
      )}
      {question.comment !== "" && <p className="q-comment">{question.comment}</p>}
      <p className="muted small">
        {question.answeredBy}
        {question.answeredAt !== null && (
          <>
            {", "}
            <InstantText instant={question.answeredAt} />
          </>
        )}
        {question.timesGiven > 1 && (
          <>
            {" · "}
            <a href={`${base}/answers/${question.id}`}>{question.timesGiven} versions</a>
          </>
        )}
      </p>
    </div>
  );
}

// What was said about the answer, and why it counts less than it seems to.
function Judgement({ question }: { question: QuestionView }) {
  const { because, knockOut } = question.judged;
  const reason = because === null ? "" : BECAUSE_WORDS[because];
  return (
    <div className="q-judged small">
      <StateBadge tone={REVIEW_WORDS[question.review].tone}>
        {REVIEW_WORDS[question.review].word}
      </StateBadge>
      {question.reviewedBy !== null && question.review !== "pending" && (
        <span className="muted">by {question.reviewedBy}</span>
      )}
      {question.flags.includes("changed") && (
        <StateBadge tone="warn">Changed since it was reviewed</StateBadge>
      )}
      {knockOut !== null && (
        <StateBadge tone={knockOut.state === "triggered" ? "bad" : "warn"}>
          {`Knock-out ${knockOut.state === "triggered" ? "" : "not answered: "}${codeInWords(knockOut.code)}, never below ${tierWord(knockOut.floor)}`}
        </StateBadge>
      )}
      {reason !== "" && <span className="q-reason">{reason}</span>}
      <details className="q-more">
        <summary>What counts</summary>
        <p>{question.help}</p>
        <p className="q-maps">
          {question.maps.map((map) => (
            <code key={map}>{map}</code>
          ))}
        </p>
      </details>
      {question.message !== "" && question.review !== "accepted" && (
        <p className="q-said">
          <strong>To the supplier:</strong> {question.message}
        </p>
      )}
      {question.note !== "" && (
        <p className="q-said">
          <strong>Note:</strong> {question.note}
        </p>
      )}
    </div>
  );
}
