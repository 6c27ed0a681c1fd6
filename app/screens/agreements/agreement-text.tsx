// Decides how the exact text of an agreement is read: the same characters, set as title, clauses and paragraphs.
export interface AgreementTextProps {
  readonly text: string;
  /** The language it is written in. */
  readonly locale: "en" | "de";
  readonly id?: string;
}

/** The text. Nothing is added, left out or reordered: what is selected and copied is what is hashed, line by line. */
export function AgreementText({ text, locale, id }: AgreementTextProps) {
  const [title = "", ...blocks] = text.trimEnd().split("\n\n");
  return (
    <article className="agreement-text" lang={locale} id={id}>
      <h2>{title}</h2>
      {blocks.map((block, place) => (
        <Block key={place} lines={block.split("\n")} />
      ))}
    </article>
  );
}

const HEADING = /^\d+\. /;
const NUMBERED = /^(\d+\.\d+) (.*)$/;

function Block({ lines }: { lines: readonly string[] }) {
  const [first = "", ...rest] = lines;
  const heading = HEADING.test(first);
  return (
    <>
      {heading ? <h3>{first}</h3> : <Line line={first} />}
      {rest.map((line, place) => (
        <Line key={place} line={line} />
      ))}
    </>
  );
}

function Line({ line }: { line: string }) {
  const [, number, words] = NUMBERED.exec(line) ?? [];
  if (number === undefined)
    return <p className={line.startsWith("- ") ? "agreement-item" : undefined}>{line}</p>;
  return (
    <p className="agreement-numbered">
      <span className="num">{number} </span>
      <span>{words}</span>
    </p>
  );
}

/** The fingerprint of a text, in groups that can be compared by eye. */
export function Fingerprint({ sha256, label }: { sha256: string; label: string }) {
  const groups = sha256.match(/.{1,8}/g) ?? [];
  return (
    <p className="fingerprint">
      <span className="small muted">{label}</span>
      <code>
        {groups.map((group, place) => (
          <span key={place}>{group}</span>
        ))}
      </code>
    </p>
  );
}
