// Decides how the terms of an agreement are typed in: one row a term, what stands above beside it, the verdict as one types.
import { Icon } from "#app/ui/icon.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { Level } from "#scoring/facts.ts";
import type { Comparison } from "#scoring/obligations/compare-agreements.ts";
import { describeValue } from "#scoring/obligations/describe-term.ts";
import { MODE_WORDS } from "#scoring/obligations/modes.ts";
import type { TermValue } from "#scoring/obligations/term.ts";
import { termRow, type TermId } from "#scoring/obligations/term-table.ts";
import { clauseWord } from "./agreement-words.ts";
import { isMissing, warningsFor, type ClauseGroup } from "./term-warnings.ts";
import { Proposed, Sentence, Warnings, type Proposal } from "./term-help.tsx";
import { termsIn, type TermsForm } from "./use-terms-form.ts";
import { ClauseIndex, clauseAnchor } from "./clause-index.tsx";
import { TERM_GROUPS } from "./term-groups.ts";
import { ModeField } from "./mode-field.tsx";
import { TermControl } from "./term-controls.tsx";
import type { TermsInput } from "./terms-input.ts";

/** What a refused form says, by field name, as Conform replies. */
export type FieldErrors = Readonly<Record<string, readonly string[] | null | undefined>>;

export interface TermsEditorProps {
  readonly input: TermsInput;
  readonly errors: FieldErrors;
  /** The terms this agreement can state; all of them when left out. */
  readonly stated?: readonly string[];
  /** The comparison with what stands above, where something does. */
  readonly comparison?: Comparison | null;
  /** The clauses that state the terms; people's own headings when left out. */
  readonly groups?: readonly ClauseGroup[];
  /** Whether it is a head agreement, whose clauses say how closely they have to be passed on. */
  readonly passedOn?: boolean;
  /** Given where the form lives in a browser: live sentences, proposals and warnings follow what is typed. */
  readonly live?: {
    readonly form: TermsForm;
    readonly locale: "en" | "de";
    readonly level: Level | null;
    readonly proposal: Proposal | null;
    /** What the rules about countries say to the countries that are picked or left out. */
    readonly territories?: readonly string[];
  };
}

// fewer clauses than this are found by looking
const LONG = 8;

/** The rows, under their headings. */
export function TermsEditor(props: TermsEditorProps) {
  const groups =
    props.groups ?? TERM_GROUPS.map(({ title, terms }) => ({ title, terms, needed: false }));
  const given = props.live ? termsIn(props.live.form.input) : {};
  const shown = groups.flatMap((group, place) => {
    const terms = group.terms.filter((id) => props.stated?.includes(id) ?? true);
    return terms.length === 0 ? [] : [{ place, group, terms }];
  });
  const rows = shown.map(({ place, group, terms }) => (
    <fieldset key={group.title} className="term-group" id={clauseAnchor(place)}>
      <legend>{group.title}</legend>
      {props.live && isMissing(group, given) && (
        <Warnings
          said={[
            `Level ${props.live.level ?? ""} needs this clause: agree at least one of its points.`,
          ]}
        />
      )}
      {terms.map((id) => (
        <TermRow
          key={`${id}-${props.live?.form.turns[id] ?? 0}`}
          id={id}
          value={given[id]}
          {...props}
        />
      ))}
    </fieldset>
  ));
  if (!props.live || shown.length < LONG) return rows;
  return (
    <div className="terms-indexed">
      <ClauseIndex groups={shown} given={given} />
      <div>{rows}</div>
    </div>
  );
}

function TermRow(props: TermsEditorProps & { id: TermId; value: TermValue | undefined }) {
  const { id, comparison, live, value } = props;
  const input = live?.form.base ?? props.input;
  const row = termRow(id);
  const name = `terms.${id}`;
  const errors = Object.entries(props.errors).flatMap(([field, said]) =>
    field === name || field.startsWith(`${name}.`) ? (said ?? []) : [],
  );
  // one position among a few is one field; several fields are named together
  const single = row.class === "STANCE" && row.single === true;
  const group = !single && ["SET_SUB", "SET_SUP", "STANCE", "PRODUCT"].includes(row.class);
  const Label = group ? "p" : "label";
  return (
    <div
      className={errors.length > 0 ? "term-row field-wrong" : "term-row"}
      role={group ? "group" : undefined}
      aria-labelledby={group ? `${name}-label` : undefined}
    >
      <div>
        <Label className="field-label" id={`${name}-label`} {...(!group && { htmlFor: name })}>
          {row.label.en}
        </Label>
        <p className="small muted" id={`${name}-help`}>
          {row.help.en}
        </p>
      </div>
      <div className="term-control">
        {errors.length > 0 && (
          <ul className="field-errors">
            {errors.map((error) => (
              <li key={error}>
                <Icon name="warn" />
                {error}
              </li>
            ))}
          </ul>
        )}
        <TermControl
          name={name}
          row={row}
          input={input[id]}
          id={name}
          describedBy={`${name}-help`}
        />
        {live && (
          <>
            <Sentence id={id} value={value} locale={live.locale} />
            <Warnings
              said={[
                ...warningsFor(
                  id,
                  value,
                  live.level,
                  comparison?.clauses.find(({ term }) => term === id),
                ),
                ...(id === "territories" ? (live.territories ?? []) : []),
              ]}
            />
            {live.proposal && (
              <Proposed
                id={id}
                value={value}
                proposal={live.proposal}
                level={live.level}
                use={live.form.ready ? live.form.put : undefined}
              />
            )}
          </>
        )}
        {live && props.passedOn && (
          <ModeField
            id={id}
            mode={live.form.modes[id] ?? ""}
            hidden={live.form.ready && value === undefined}
          />
        )}
        <Above id={id} comparison={comparison} />
      </div>
    </div>
  );
}

function Above({ id, comparison }: { id: TermId; comparison?: Comparison | null }) {
  const clause = comparison?.clauses.find(({ term }) => term === id);
  if (!clause) return null;
  const { word, tone } = clauseWord(clause);
  return (
    <div className="term-above">
      <StateBadge tone={tone}>{word}</StateBadge>
      {clause.head !== null && (
        <span className="small muted">
          Above: {describeValue(id, clause.head, "en")}
          {clause.mode && `, to be passed on ${MODE_WORDS[clause.mode.asked].passing.en}`}
        </span>
      )}
      {clause.counterExample && <p className="small">{clause.counterExample.en}</p>}
    </div>
  );
}
