// Everything the parts of the questionnaire share: the model, the keeper, what came with the page.
import type { SurveyModel } from "survey-core";
import { answerFromSurvey, surveyData, type RawAnswer } from "#questionnaires/survey-answer.ts";
import { AnswerKeeper, type TheirAnswer } from "./answer-keeper.ts";
import { buildModel } from "./build-model.ts";
import type {
  EvidenceChoice,
  PackedAnswer,
  PackedState,
  PackedSurvey,
  QuestionnaireProps,
} from "./questionnaire-state.ts";
import { sendAnswer } from "./send-answer.ts";
import type { SurveyWords } from "./survey-words.ts";

export interface Desk {
  readonly props: QuestionnaireProps;
  readonly words: SurveyWords;
  readonly model: SurveyModel;
  readonly keeper: AnswerKeeper;
  readonly answers: ReadonlyMap<string, PackedAnswer>;
  readonly evidence: readonly EvidenceChoice[];
  /** The evidence attached when the page was opened, by question. */
  readonly attached: ReadonlyMap<string, readonly string[]>;
  /** Questions whose answer is being taken over from a colleague: not a change of ours. */
  readonly taking: Set<string>;
  /** The kinds of evidence that count, by question. */
  readonly accepted: ReadonlyMap<
    string,
    readonly { readonly kind: string; readonly name: string }[]
  >;
}

/** Sets the desk up: model, answers, and the keeper that sends every change. */
export function setUpDesk(
  props: QuestionnaireProps,
  packed: PackedSurvey,
  state: PackedState,
  words: SurveyWords,
): Desk {
  const model = buildModel(packed, { answers: state.answers, returned: props.returned });
  const keeper = new AnswerKeeper(
    {
      send: (answer) => sendAnswer(props.assessmentId, answer),
      newKey: () => crypto.randomUUID(),
      later: (work, ms) => void window.setTimeout(work, ms),
    },
    new Map(state.answers.map(({ q, version }) => [q, version])),
  );
  const attached = new Map<string, string[]>();
  for (const { q, evidence } of state.attached)
    attached.set(q, [...(attached.get(q) ?? []), evidence]);
  return {
    props,
    words,
    model,
    keeper,
    answers: new Map(state.answers.map((answer) => [answer.q, answer])),
    evidence: state.evidence,
    attached,
    taking: new Set(),
    accepted: new Map(packed.evidence.map((one) => [one.question, one.acceptedEvidence])),
  };
}

/** What stands on the page for one question. */
export function typedAnswer({ model }: Desk, question: string): RawAnswer {
  return answerFromSurvey(model.data as Record<string, unknown>, question);
}

/** Puts a colleague's answer in the place of what was typed here. */
export function takeOver({ model, taking }: Desk, question: string, theirs: TheirAnswer): void {
  const fields = surveyData(new Map([[question, theirs]]));
  taking.add(question);
  for (const name of [question, `${question}_na`])
    if (model.getQuestionByName(name)) model.setValue(name, fields[name] ?? null);
  model.setComment(question, String(fields[`${question}-Comment`] ?? ""));
  taking.delete(question);
}
