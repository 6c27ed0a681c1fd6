// Decides what a reviewer can do with one answer: accept, return with a message, approve, label, note. One form each.
import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import { ASSURANCE_WORDS } from "#app/screens/review/review-words.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { QuestionView } from "#app/use-cases/parts/review-sheet.ts";
import { ASSURANCES } from "#scoring/facts.ts";

/** What a review action answers; the errors are sentences by field. */
export type ActionReply =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reply: { readonly error?: Record<string, string[] | null> | null };
    };

interface Props {
  readonly question: QuestionView;
  /** The review's address. */
  readonly base: string;
}

/** Every action on one answer. Each is a plain form, so that it works before scripts have loaded. */
export function AnswerActions({ question, base }: Props) {
  const fetcher = useFetcher<ActionReply>({ key: `review ${question.id}` });
  const busy = fetcher.state !== "idle";
  const form = (action: string, children: ReactNode, className?: string) => (
    <fetcher.Form method="post" action={`${base}/${action}`} className={className}>
      <input type="hidden" name="question" value={question.id} />
      <input type="hidden" name="version" value={question.version} />
      {children}
    </fetcher.Form>
  );
  const settled = fetcher.state === "idle" && fetcher.data?.ok === true;
  return (
    <div className="q-actions" aria-busy={busy || undefined}>
      <div className="cluster">
        {question.notApplicable === null
          ? question.review !== "accepted" && form("accept", <AcceptButton label="Accept" />)
          : form(
              "not-applicable",
              <>
                <input
                  type="hidden"
                  name="approved"
                  value={question.notApplicableApproved ? "no" : "yes"}
                />
                {question.notApplicableApproved ? (
                  <SubmitButton small quiet pending={busy}>
                    Take the approval back
                  </SubmitButton>
                ) : (
                  <AcceptButton label="Approve: does not apply" />
                )}
              </>,
            )}
        <Unfolding label="Return" letter="r" close={settled}>
          {form(
            "return",
            <>
              <label className="small" htmlFor={`message-${question.id}`}>
                What do you need? The supplier reads this.
              </label>
              <textarea
                className="input"
                id={`message-${question.id}`}
                name="message"
                rows={3}
                required
                minLength={5}
                maxLength={4000}
                defaultValue={question.review === "returned" ? question.message : ""}
              />
              <div>
                <SubmitButton small pending={busy}>
                  Mark as returned
                </SubmitButton>
              </div>
            </>,
            "stack stack-tight",
          )}
        </Unfolding>
        <Unfolding label={question.note === "" ? "Note" : "Edit note"} letter="n" close={settled}>
          {form(
            "note",
            <>
              <label className="small" htmlFor={`note-${question.id}`}>
                For colleagues only. No supplier ever sees it.
              </label>
              <textarea
                className="input"
                id={`note-${question.id}`}
                name="note"
                rows={3}
                maxLength={4000}
                defaultValue={question.note}
              />
              <div>
                <SubmitButton small pending={busy}>
                  Keep note
                </SubmitButton>
              </div>
            </>,
            "stack stack-tight",
          )}
        </Unfolding>
        {question.notApplicable === null && form("assurance", <Labels question={question} />)}
      </div>
      <ActionErrors reply={fetcher.data} />
    </div>
  );
}

function AcceptButton(props: { label: string }) {
  return (
    <Button type="submit" small icon="check" data-review-key="a" aria-keyshortcuts="a">
      {props.label}
    </Button>
  );
}

// One click says how far the answer was checked; what is not possible says why.
function Labels({ question }: { question: QuestionView }) {
  return (
    <div className="q-labels" role="group" aria-label="How far it was checked">
      <span className="muted small">Checked</span>
      {ASSURANCES.map((assurance, place) => {
        const shut = !question.labels.includes(assurance);
        return (
          <button
            key={assurance}
            type="submit"
            name="assurance"
            value={assurance}
            aria-pressed={question.assurance === assurance}
            aria-keyshortcuts={String(place + 1)}
            data-review-key={place + 1}
            disabled={shut}
            title={
              shut
                ? "Needs accepted evidence that was checked as far and counts today"
                : ASSURANCE_WORDS[assurance].long
            }
          >
            {ASSURANCE_WORDS[assurance].short}
          </button>
        );
      })}
    </div>
  );
}

// A button that unfolds a small form in place, and folds it again once its words were taken.
function Unfolding(props: { label: string; letter: string; close: boolean; children: ReactNode }) {
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (props.close) place.current?.removeAttribute("open");
  }, [props.close]);
  return (
    <details ref={place} className="q-unfold">
      <summary
        className="button button-small button-quiet"
        data-review-key={props.letter}
        aria-keyshortcuts={props.letter}
      >
        {props.label}
      </summary>
      <div className="q-unfolded">{props.children}</div>
    </details>
  );
}

/** Why an action was refused. */
export function ActionErrors({ reply }: { reply: ActionReply | undefined }) {
  if (!reply || reply.ok) return null;
  const errors = Object.values(reply.reply.error ?? {}).flatMap((messages) => messages ?? []);
  return (
    <ul className="field-errors" role="alert">
      {errors.map((error) => (
        <li key={error}>
          <Icon name="warn" />
          {error}
        </li>
      ))}
    </ul>
  );
}
