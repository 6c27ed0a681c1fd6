// Decides how one term is worked on: what stands, the passages with what they may mean, a value by hand, or silence.
import { Form } from "@remix-run/react";
import type { DeskChoice, DeskSuggestion } from "#app/imports/agreements/desk-view.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { termRow, type TermId } from "#scoring/obligations/term-table.ts";
import type { TermValue } from "#scoring/obligations/term.ts";
import { TermControl } from "../term-controls.tsx";
import { inputOf, type TermInput } from "../terms-input.ts";
import type { IntakeTermsProps } from "./intake-terms.tsx";
import { placeWords } from "./intake-words.ts";

/** The open term. */
export function IntakeTerm(props: IntakeTermsProps & { id: TermId }) {
  const { id, desk } = props;
  const choice = desk.choices[id];
  const found = desk.suggestions[id] ?? [];
  return (
    <div className="desk-work">
      <p className="small muted">{termRow(id).help.en}</p>
      {choice && <Standing choice={choice} />}
      {found.length > 0 ? (
        <ol className="desk-found" aria-label="Passages">
          {found.map((one) => (
            <Suggested key={one.place} {...props} suggestion={one} />
          ))}
        </ol>
      ) : (
        <p className="small">
          No passage speaks of it in words we know. Look in the text yourself.
        </p>
      )}
      <ByHand {...props} />
      {choice?.source !== "absent" && (
        <Form
          method="post"
          action={`/agreements/import/${props.intakeId}/absent`}
          preventScrollReset
        >
          <Seen {...props} />
          <SubmitButton quiet small>
            Not in the agreement
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}

function Seen({ id, desk }: IntakeTermsProps & { id: TermId }) {
  return (
    <>
      <input type="hidden" name="term" value={id} />
      <input type="hidden" name="seen" value={desk.choices[id]?.seq ?? 0} />
    </>
  );
}

const STANDS = {
  passage: "Confirmed",
  hand: "Entered by hand",
  absent: "Not in the agreement",
} as const;

function Standing({ choice }: { choice: DeskChoice }) {
  return (
    <div className="desk-standing">
      <p>
        <StateBadge tone={choice.source === "absent" ? "off" : "ok"}>
          {STANDS[choice.source]}
        </StateBadge>{" "}
        <strong>{choice.words}</strong>
      </p>
      <p className="small muted">
        {choice.by}, <InstantText instant={choice.at} />
        {choice.passage && `, ${placeWords(choice.passage)}`}
      </p>
    </div>
  );
}

function Suggested(props: IntakeTermsProps & { id: TermId; suggestion: DeskSuggestion }) {
  const { suggestion, intakeId, desk, id } = props;
  const taken =
    desk.choices[id]?.source === "passage" && desk.choices[id].passage?.text === suggestion.text;
  return (
    <li>
      <p className="desk-found-head">
        <strong>{suggestion.value ?? "No value named"}</strong>
        <StateBadge tone={suggestion.confidence === "clear" ? "ok" : "warn"}>
          {suggestion.confidence === "clear" ? "Clear" : "Unsure"}
        </StateBadge>
      </p>
      <blockquote>{suggestion.text}</blockquote>
      <p className="small muted">
        <a href={`#${suggestion.mark}`}>{`Show on ${placeWords(suggestion)}`}</a>
        {suggestion.why.length > 0 && (
          <> · because of {suggestion.why.map((word) => `“${word}”`).join(", ")}</>
        )}
      </p>
      {suggestion.doubt !== "" && (
        <p className="small desk-doubt">
          <Icon name="warn" />
          {suggestion.doubt}
        </p>
      )}
      {suggestion.value !== null && !taken && (
        <Form method="post" action={`/agreements/import/${intakeId}/use`} preventScrollReset>
          <Seen {...props} />
          <input type="hidden" name="suggestion" value={suggestion.place} />
          <SubmitButton small primary={suggestion.confidence === "clear"}>
            Use this
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

function ByHand(props: IntakeTermsProps & { id: TermId }) {
  const { id, desk, intakeId, reply } = props;
  const row = termRow(id);
  const choice = desk.choices[id];
  const mine = reply?.initialValue?.["term"] === id;
  const typed = mine
    ? (reply?.initialValue?.["terms"] as Partial<Record<TermId, TermInput>> | undefined)?.[id]
    : undefined;
  const kept =
    choice && choice.source !== "absent"
      ? inputOf({ [id]: choice.value as TermValue })[id]
      : undefined;
  const errors = mine ? Object.entries(reply?.error ?? {}).flatMap(([, said]) => said ?? []) : [];
  const single = ["DUR_MAX", "DUR_MIN", "BOOL", "CHAIN"].includes(row.class);
  return (
    <details className="desk-hand" open={mine || choice?.source === "hand" || undefined}>
      <summary>{choice?.source === "hand" ? "Change what was entered" : "Enter by hand"}</summary>
      <Form
        method="post"
        action={`/agreements/import/${intakeId}?term=${id}`}
        preventScrollReset
        className="stack stack-tight"
        noValidate
      >
        <Seen {...props} />
        {errors.length > 0 && (
          <ul className="field-errors" role="alert">
            {errors.map((error) => (
              <li key={error}>
                <Icon name="warn" />
                {error}
              </li>
            ))}
          </ul>
        )}
        <div
          className="term-control"
          role={single ? undefined : "group"}
          aria-label={single ? undefined : row.label.en}
        >
          {single && (
            <label className="visually-hidden" htmlFor={`terms.${id}`}>
              {row.label.en}
            </label>
          )}
          <TermControl name={`terms.${id}`} id={`terms.${id}`} row={row} input={typed ?? kept} />
        </div>
        <div>
          <SubmitButton small primary={false}>
            Save this value
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
