// Decides how the page of a head agreement shows how closely each clause is passed on, and how that is put right.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
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

/** The section: what is passed on in another way than the usual one by name, the rest in a sentence. */
export function HeadModes(props: HeadModesProps) {
  const { clauses, corrections, mayCorrect } = props;
  const named = clauses.filter(({ mode }) => mode !== USUAL_MODE);
  const rest = clauses.length - named.length;
  return (
    <Section
      title="How closely each clause is passed on"
      id="modes"
      lede={
        corrections.length > 0
          ? "As it counts now. The text above says what was registered; what was put right since stands below."
          : "What suppliers sign is held against this."
      }
      aside={mayCorrect && <Correct {...props} />}
    >
      {named.length > 0 && (
        <DefinitionList
          items={named.map(({ label, mode }) => ({ term: label, value: passing(mode) }))}
        />
      )}
      {rest > 0 && (
        <p className={named.length > 0 ? "muted" : undefined}>
          {named.length > 0 ? `The other ${rest}` : `All ${rest} clauses`}: {passing(USUAL_MODE)}.
        </p>
      )}
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

function Correct({ agreementId, clauses }: HeadModesProps) {
  return (
    <Dialog
      id="correct-mode"
      title="Put right how a clause is passed on"
      trigger={{ label: "Put one right", small: true }}
      cancel="Leave it"
    >
      <p>
        For what was registered wrong. Everything below is compared anew at once: what does not hold
        then shuts, and a round to sign anew is prepared. If the promise itself changed, register a
        new version instead.
      </p>
      <Form method="post" action={`/agreements/${agreementId}/modes`} className="form">
        <SelectField
          meta={plainMeta("clause", undefined)}
          label="Clause, and how it counts now"
          options={clauses.map(({ term, label, mode }) => ({
            value: `${term}:${mode}`,
            label: `${label}: ${passing(mode)}`,
          }))}
        />
        <SelectField
          meta={plainMeta("becomes", undefined)}
          label="How it is really passed on"
          options={MODES.map((value) => ({ value, label: passing(value) }))}
        />
        <TextArea
          meta={{ ...plainMeta("reason", undefined), id: "mode-reason" }}
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
