// Decides what stands around every question: why it came back, its evidence, who answered, and whether it is kept.
import { useSyncExternalStore, type ReactElement } from "react";
import type { Question } from "survey-core";
import { ReactElementFactory } from "survey-react-ui";
import { Banner } from "#app/ui/banner.tsx";
import { SavedMark } from "#app/ui/saved-mark.tsx";
import { questionOfField } from "#questionnaires/survey-answer.ts";
import type { Keeping } from "./answer-keeper.ts";
import { AttachEvidence } from "./attach-evidence.tsx";
import { ConflictChoice } from "./conflict-choice.tsx";
import type { Desk } from "./desk.ts";

/** The name under which the survey finds the wrapper. */
export const WRAPPER = "flowdown-question";

interface WrapperProps {
  readonly element: ReactElement;
  readonly question: Question;
  readonly componentData: Desk;
}

ReactElementFactory.Instance.registerElement(WRAPPER, (props: WrapperProps) => {
  // the reason for "does not apply" belongs to the question above it
  if (questionOfField(props.question.name) !== props.question.name) return props.element;
  return <Extras key={props.question.name} {...props} />;
});

function Extras({ element, question, componentData: desk }: WrapperProps) {
  const { keeper, words } = desk;
  const id = question.name;
  const keeping = useSyncExternalStore(
    keeper.subscribe,
    () => keeper.keepingOf(id),
    () => keeper.keepingOf(id),
  );
  const before = desk.answers.get(id);
  return (
    <>
      {before?.returned && (
        <Banner
          tone={before.changed || keeping.state === "saved" ? "info" : "warn"}
          title={
            before.changed || keeping.state === "saved" ? words.cameBackChanged : words.cameBack
          }
        >
          <p className="keep-lines">{before.message}</p>
        </Banner>
      )}
      {element}
      {keeping.state === "conflict" && (
        <ConflictChoice desk={desk} question={id} theirs={keeping.theirs} />
      )}
      <div className="fq-foot">
        {desk.accepted.has(id) && <AttachEvidence desk={desk} question={id} />}
        <p className="fq-marks">
          {before && !before.mine && keeping.state === "idle" && (
            <span className="muted small">{words.answeredBy(before.by)}</span>
          )}
          <KeptMark desk={desk} keeping={keeping} known={before !== undefined} />
        </p>
      </div>
    </>
  );
}

function KeptMark({ desk, keeping, known }: { desk: Desk; keeping: Keeping; known: boolean }) {
  const { words, props } = desk;
  if (keeping.state === "incomplete")
    return <span className="muted small">{words.incomplete}</span>;
  if (keeping.state === "failed")
    return <SavedMark state="failed" words={words} detail={keeping.message ?? undefined} />;
  if (keeping.state === "idle") return <SavedMark state={known ? "saved" : "idle"} words={words} />;
  const at = keeping.state === "saved" ? timeOf(keeping.at, props.locale) : undefined;
  return <SavedMark state={keeping.state} words={words} detail={at} />;
}

// this runs in the browser only, where the reader's own clock is meant
function timeOf(instant: string, locale: "en" | "de"): string {
  return new Date(instant).toLocaleTimeString(locale === "de" ? "de-DE" : "en-GB", {
    hour: "2-digit",
    minute: "2-digit",
  });
}
