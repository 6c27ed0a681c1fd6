// Decides how two answers to one question are shown to the second person, who then says which one stands.
import { Button } from "#app/ui/button.tsx";
import type { KeptAnswer } from "#questionnaires/survey-answer.ts";
import type { TheirAnswer } from "./answer-keeper.ts";
import { takeOver, typedAnswer, type Desk } from "./desk.ts";

/** Both answers side by side, and a button for each. Nothing is thrown away before one is pressed. */
export function ConflictChoice(props: { desk: Desk; question: string; theirs: TheirAnswer }) {
  const { desk, question, theirs } = props;
  const { words, keeper } = desk;
  const mine = typedAnswer(desk, question);
  const keep = (which: "mine" | "theirs") => {
    keeper.settle(question, which, mine);
    if (which === "theirs") takeOver(desk, question, theirs);
  };
  const typed: KeptAnswer = {
    value: (mine.value ?? null) as KeptAnswer["value"],
    notApplicable: typeof mine.notApplicable === "string" ? mine.notApplicable : null,
    comment: typeof mine.comment === "string" ? mine.comment : "",
  };
  return (
    <div className="fq-conflict" role="alertdialog" aria-label={words.bothTitle}>
      <p>
        <strong>{words.bothTitle}</strong>
      </p>
      <p>{words.bothText(theirs.answeredBy)}</p>
      <div className="fq-both">
        <AnswerShown desk={desk} question={question} label={words.yours} answer={typed} />
        <AnswerShown
          desk={desk}
          question={question}
          label={words.theirs(theirs.answeredBy)}
          answer={theirs}
        />
      </div>
      <div className="cluster">
        <Button primary onClick={() => keep("mine")}>
          {words.keepMine}
        </Button>
        <Button onClick={() => keep("theirs")}>{words.keepTheirs}</Button>
      </div>
    </div>
  );
}

function AnswerShown(props: { desk: Desk; question: string; label: string; answer: KeptAnswer }) {
  const { words, model } = props.desk;
  const { value, notApplicable, comment } = props.answer;
  const said =
    notApplicable !== null
      ? words.notApplicable(notApplicable)
      : labelsOf(model.getQuestionByName(props.question), value) || words.noAnswer;
  return (
    <div>
      <p className="muted small">{props.label}</p>
      <p className="keep-lines">{said}</p>
      {comment !== "" && <p className="keep-lines small">{words.comment(comment)}</p>}
    </div>
  );
}

interface WithChoices {
  readonly choices?: readonly { readonly value: unknown; readonly text: string }[];
}

function labelsOf(question: unknown, value: KeptAnswer["value"]): string {
  const choices = (question as WithChoices | null)?.choices ?? [];
  const label = (one: string) => choices.find((choice) => choice.value === one)?.text ?? one;
  if (value === null) return "";
  return typeof value === "string" ? label(value) : value.map(label).join(", ");
}
