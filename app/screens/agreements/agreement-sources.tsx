// Decides how an agreement that was read in shows where its terms come from: the original, and for each term passage and person.
import type { DeskChoice } from "#app/imports/agreements/desk-view.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatBytes } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { termRow, type TermId } from "#scoring/obligations/term-table.ts";
import { Fingerprint } from "./agreement-text.tsx";
import { placeWords } from "./intake/intake-words.ts";
import { TERM_ORDER } from "./intake/next-term.ts";

export interface AgreementSourcesProps {
  readonly original: {
    readonly id: string;
    readonly fileName: string;
    readonly sha256: string;
    readonly size: number;
  };
  readonly choices: Readonly<Partial<Record<TermId, DeskChoice>>>;
}

/** The section; terms on which the agreement is silent stand in one line at the end. */
export function AgreementSources({ original, choices }: AgreementSourcesProps) {
  const stated = TERM_ORDER.flatMap((id) => {
    const choice = choices[id];
    return choice && choice.source !== "absent" ? [{ id, choice }] : [];
  });
  const silent = TERM_ORDER.filter((id) => choices[id]?.source === "absent");
  return (
    <Section
      id="sources"
      title="Where the terms come from"
      lede="Each value was confirmed by a person, from a passage of the signed original or by hand."
      aside={
        <LinkButton
          small
          icon="download"
          href={`/agreements/import/${original.id}/original`}
          document
        >
          Signed original, {formatBytes(original.size)}
        </LinkButton>
      }
    >
      <Fingerprint sha256={original.sha256} label={`SHA-256 of ${original.fileName}`} />
      <dl className="sources">
        {stated.map(({ id, choice }) => (
          <div key={id}>
            <dt>{termRow(id).label.en}</dt>
            <dd>
              <strong>{choice.words}</strong>
              {choice.passage ? (
                <q className="small">{choice.passage.text}</q>
              ) : (
                <span className="small muted">Entered by hand</span>
              )}
              <span className="small muted">
                {choice.passage && `${placeWords(choice.passage)}, `}confirmed by {choice.by},{" "}
                <InstantText instant={choice.at} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {silent.length > 0 && (
        <p className="small muted">
          The agreement is silent on: {silent.map((id) => termRow(id).label.en).join(", ")}.
        </p>
      )}
    </Section>
  );
}
