// Decides how the difference between two versions of an agreement is read: points side by side, then the clauses' words.
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { DIFFERENCE_WORDS } from "./difference-words.ts";

export interface ShownChange {
  readonly term: string;
  readonly label: string;
  readonly was: string | null;
  readonly is: string | null;
}

export interface ShownClause {
  readonly clause: string;
  readonly title: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly paragraphs: readonly (readonly {
    readonly kind: "same" | "gone" | "new";
    readonly text: string;
  }[])[];
}

export interface ShownDifference {
  readonly terms: readonly ShownChange[];
  readonly clauses: readonly ShownClause[];
  readonly summary: string | null;
  /** The text agrees no points: what it says stands in its clauses. */
  readonly pointless?: boolean;
}

/** The whole difference. Colour is never alone: what goes is struck through, what comes is underlined. */
export function DifferenceView({
  difference,
  locale,
}: {
  difference: ShownDifference;
  locale: Locale;
}) {
  const words = wordsFor(DIFFERENCE_WORDS, locale);
  const { terms, clauses, summary } = difference;
  return (
    <div className="stack stack-wide">
      {summary !== null && <p>{summary}</p>}
      {terms.length > 0 ? (
        <TermChanges changes={terms} locale={locale} />
      ) : (
        !difference.pointless && <p className="muted">{words.noTerms}</p>
      )}
      {clauses.length > 0 && (
        <details className="difference" open={clauses.length <= 3}>
          <summary>
            {words.clauses} ({clauses.length})
          </summary>
          <ClauseDifferences clauses={clauses} locale={locale} />
        </details>
      )}
    </div>
  );
}

/** What was and what is, one row for each point. */
export function TermChanges(props: { changes: readonly ShownChange[]; locale: Locale }) {
  const words = wordsFor(DIFFERENCE_WORDS, props.locale);
  const said = (value: string | null) => value ?? <span className="muted">{words.silent}</span>;
  return (
    <table className="table table-still difference-terms">
      <caption className="visually-hidden">{words.terms}</caption>
      <thead>
        <tr>
          <th scope="col">{words.term}</th>
          <th scope="col">{words.was}</th>
          <th scope="col">{words.is}</th>
        </tr>
      </thead>
      <tbody>
        {props.changes.map(({ term, label, was, is }) => (
          <tr key={term}>
            <th scope="row">{label}</th>
            <td data-label={words.was}>{said(was)}</td>
            <td data-label={words.is}>{said(is)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The clauses whose words differ. */
export function ClauseDifferences(props: { clauses: readonly ShownClause[]; locale: Locale }) {
  const words = wordsFor(DIFFERENCE_WORDS, props.locale);
  return (
    <ol className="difference-clauses">
      {props.clauses.map(({ clause, title, before, after, paragraphs }) => (
        <li key={clause}>
          <h3>
            {title}{" "}
            <span className="small muted">
              {after === null
                ? words.gone
                : before === null
                  ? `${words.clause(after)}, ${words.added}`
                  : words.clause(after)}
            </span>
          </h3>
          {paragraphs.map((pieces, place) => (
            <p key={place}>
              {pieces.map(({ kind, text }, at) => {
                const spaced = `${text} `;
                if (kind === "gone") return <del key={at}>{spaced}</del>;
                return kind === "new" ? <ins key={at}>{spaced}</ins> : spaced;
              })}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
