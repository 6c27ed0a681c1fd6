// Decides how an assessment goes back to the supplier: what is asked again, until when, who hears of it.
import { useFetcher } from "@remix-run/react";
import { ActionErrors, type ActionReply } from "#app/screens/review/answer-actions.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import type { QuestionView } from "#app/use-cases/parts/review-sheet.ts";
import type { Day } from "#scoring/day.ts";

/** The button, and the dialog that lists what was marked. Shown only when something was. */
export function SendBack(props: {
  returned: readonly QuestionView[];
  base: string;
  today: Day;
  dueOn: Day;
}) {
  const fetcher = useFetcher<ActionReply>({ key: "send back" });
  const { returned } = props;
  if (returned.length === 0) return null;
  const count = returned.length === 1 ? "1 answer" : `${returned.length} answers`;
  return (
    <Dialog
      id="send-back"
      title={`Return ${count} to the supplier?`}
      trigger={{ label: `Send back ${count}` }}
      cancel="Not yet"
    >
      <ul className="send-back">
        {returned.map((question) => (
          <li key={question.id}>
            <strong>{question.text}</strong>
            <span className="muted">{question.message}</span>
          </li>
        ))}
      </ul>
      <p className="muted small">
        Only these open again; everything else stays as submitted. The leads get a mail that names
        the number and the day, not the messages.
      </p>
      <fetcher.Form className="stack stack-tight" method="post" action={`${props.base}/return-all`}>
        <label htmlFor="send-back-due" className="field-label">
          Answer by
        </label>
        <input
          id="send-back-due"
          className="input input-day"
          type="date"
          name="dueOn"
          required
          min={props.today}
          defaultValue={props.dueOn}
        />
        <ActionErrors reply={fetcher.data} />
        <div>
          <SubmitButton pending={fetcher.state !== "idle"}>Send back</SubmitButton>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
