// Decides how the page of a head agreement shows how closely each clause is passed on, and how that is put right.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { MODE_WORDS, MODES, USUAL_MODE, type Mode } from "#scoring/obligations/modes.ts";
import { ModesExplained } from "./mode-field.tsx";
import { plainMeta } from "./plain-meta.ts";

export interface HeadModesProps {
  readonly agreementId: string;
  readonly clauses: readonly {
    readonly term: string;
    readonly label: string;
    readonly mode: Mode;
  }[];
  readonly corrections: readonly {
    readonly id: string;
    readonly label: string;
    readonly was: Mode;
    readonly becomes: Mode;
    readonly reason: string;
    readonly at: string | Date;
    readonly by: string;
  }[];
  /** The reader may put a clause right, and the agreement is in force. */
  readonly mayCorrect: boolean;
}

const passing = (mode: Mode) => MODE_WORDS[mode].passing.en;

/** The section. */
export function HeadModes(props: HeadModesProps) {
  const { clauses, corrections } = props;
  return (
    <Section
      title="How closely each clause is passed on"
      id="modes"
      lede={
        corrections.length > 0
          ? "As it counts now. The text above says what was registered; what was put right since stands below."
          : "What suppliers sign is held against this."
      }
    >
      <table className="table table-still">
        <caption className="visually-hidden">Clauses and how closely they are passed on</caption>
        <thead>
          <tr>
            <th scope="col">Clause</th>
            <th scope="col">Passed on</th>
            {props.mayCorrect && <th scope="col">Wrong?</th>}
          </tr>
        </thead>
        <tbody>
          {clauses.map((clause) => (
            <tr key={clause.term}>
              <th scope="row">{clause.label}</th>
              <td data-label="Passed on">
                {clause.mode === USUAL_MODE ? (
                  <span className="muted">{passing(clause.mode)}</span>
                ) : (
                  passing(clause.mode)
                )}
              </td>
              {props.mayCorrect && (
                <td>
                  <Correct agreementId={props.agreementId} clause={clause} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ModesExplained />
      {corrections.length > 0 && (
        <Timeline
          events={corrections.map(({ id, label, was, becomes, reason, at, by }) => ({
            id,
            at,
            what: `${label}: ${passing(becomes)}, not ${passing(was)}`,
            who: by,
            detail: reason,
          }))}
        />
      )}
    </Section>
  );
}

function Correct(props: { agreementId: string; clause: HeadModesProps["clauses"][number] }) {
  const { agreementId, clause } = props;
  const { term, label, mode } = clause;
  return (
    <Dialog
      id={`correct-${term}`}
      title={`Put right how “${label}” is passed on`}
      trigger={{ label: "Put right", small: true }}
      cancel="Leave it"
    >
      <p>
        It counts {passing(mode)} now. Everything below is compared anew at once: what does not hold
        then shuts, and a round to sign anew is prepared. If the promise itself changed, register a
        new version instead.
      </p>
      <Form method="post" action={`/agreements/${agreementId}/modes`} className="form">
        <input type="hidden" name="term" value={term} />
        <input type="hidden" name="was" value={mode} />
        <SelectField
          meta={{ ...plainMeta("becomes", undefined), id: `becomes-${term}` }}
          label="Passed on"
          options={MODES.filter((one) => one !== mode).map((value) => ({
            value,
            label: passing(value),
          }))}
        />
        <TextArea
          meta={{ ...plainMeta("reason", undefined), id: `reason-${term}` }}
          label="Why it was wrong"
          hint="At least ten characters; it stays on the record."
          rows={2}
        />
        <div className="form-actions">
          <SubmitButton danger>Put it right</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
