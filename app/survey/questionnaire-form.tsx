// The questionnaire in the browser: one section a page, every answer kept as it is given. Loaded only where it shows.
import { Form, useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from "react";
import { Survey } from "survey-react-ui";
import { Button, LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { questionOfField } from "#questionnaires/survey-answer.ts";
import { isAnswered, questionsOfPages } from "./build-model.ts";
import { setUpDesk, typedAnswer, type Desk } from "./desk.ts";
import { WRAPPER } from "./question-extras.tsx";
import type { PackedState, PackedSurvey, QuestionnaireProps } from "./questionnaire-state.ts";
import { KeepingBar } from "./keeping-bar.tsx";
import { ReturnedBanner } from "./returned-banner.tsx";
import { SectionList } from "./section-list.tsx";
import { firstToDo, goToQuestion } from "./where-to-begin.ts";
import type { SurveyWords } from "./survey-words.ts";

export interface QuestionnaireFormProps {
  readonly props: QuestionnaireProps;
  readonly packed: PackedSurvey;
  readonly words: SurveyWords;
  /** The question to open at, from a link of the review. */
  readonly at: string | null;
  readonly optional: readonly string[];
}

/** The form. */
export default function QuestionnaireForm(given: QuestionnaireFormProps) {
  const { props, packed, words, at, optional } = given;
  const desk = useMemo(() => {
    const state = JSON.parse(props.packed) as PackedState;
    const made = setUpDesk(props, packed, state, words);
    wire(made);
    return made;
    // the page hands over a new text after every change elsewhere; what is typed here stays
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [props.assessmentId, packed]);
  const skips = useMemo(() => new Set(optional), [optional]);
  const { sections, here } = useProgress(desk, skips);
  const navigate = useNavigate();
  const top = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const begin = at ?? firstToDo(desk, skips);
    if (begin) goToQuestion(desk.model, begin);
  }, [desk, skips, at]);
  useUnsavedWarning(desk);

  const go = useCallback(
    (page: number) => {
      const to = desk.model.pages[page];
      if (to) desk.model.currentPage = to;
      top.current?.scrollIntoView({ block: "start" });
      top.current?.focus({ preventScroll: true });
    },
    [desk],
  );
  const review = `/portal/assessments/${props.assessmentId}/review`;
  // the review shows what is kept, so the last answer is waited for
  const finishSaving = (event: MouseEvent) => {
    if (!desk.keeper.isBusy()) return;
    event.preventDefault();
    void desk.keeper.settled(4_000).then(() => navigate(review));
  };
  const answered = sections.reduce((sum, section) => sum + section.answered, 0);
  const asked = sections.reduce((sum, section) => sum + section.asked, 0);
  const last = here === sections.length - 1;
  return (
    <div className="fq-frame" ref={top} tabIndex={-1}>
      <Progress
        label={words.progress}
        value={answered}
        max={asked}
        text={words.answered(answered, asked)}
      />
      {props.returned && <ReturnedBanner desk={desk} />}
      <div className="fq-columns">
        <SectionList words={words} sections={sections} here={here} onGo={go} />
        <div className="fq-page">
          <Survey model={desk.model} />
          <div className="fq-steps">
            {here > 0 && (
              <Button icon="back" onClick={() => go(here - 1)}>
                {words.back}
              </Button>
            )}
            {last && props.colleague && (
              <Form method="post" action={`/portal/assessments/${props.assessmentId}/finished`}>
                <SubmitButton>{words.handedDone}</SubmitButton>
              </Form>
            )}
            {last && !props.colleague && (
              <span onClick={finishSaving}>
                <LinkButton primary href={review}>
                  {words.review}
                </LinkButton>
              </span>
            )}
            {!last && (
              <Button primary onClick={() => go(here + 1)}>
                {words.next}
              </Button>
            )}
          </div>
        </div>
      </div>
      <KeepingBar desk={desk} />
    </div>
  );
}

// every change goes to the keeper, whichever field of the question it was made in
function wire(desk: Desk): void {
  const { model, keeper } = desk;
  model.getQuestionContentWrapperComponentName = () => WRAPPER;
  model.getElementWrapperComponentData = () => desk;
  model.onValueChanged.add((_, { name }) => {
    const question = questionOfField(name);
    if (!desk.taking.has(question)) keeper.change(question, typedAnswer(desk, question));
  });
}

function useProgress(desk: Desk, optional: ReadonlySet<string>) {
  const { model, props } = desk;
  const measure = useCallback(() => {
    const pages = questionsOfPages(model);
    const sections = props.sections.map((section, page) => {
      const required = (pages[page] ?? []).filter(({ name }) => !optional.has(name));
      const answered = required.filter((question) => isAnswered(model, question)).length;
      return { ...section, asked: required.length, answered };
    });
    return {
      sections,
      here: Math.max(
        0,
        model.pages.findIndex((page) => page === model.currentPage),
      ),
    };
  }, [model, props.sections, optional]);
  const [progress, setProgress] = useState(measure);
  useEffect(() => {
    const update = () => setProgress(measure());
    update();
    model.onValueChanged.add(update);
    model.onCurrentPageChanged.add(update);
    return () => {
      model.onValueChanged.remove(update);
      model.onCurrentPageChanged.remove(update);
    };
  }, [model, measure]);
  return progress;
}

function useUnsavedWarning({ keeper }: Desk): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.hasUnsaved()) event.preventDefault();
    };
    const online = () => keeper.retry();
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", online);
    };
  }, [keeper]);
}
