// Decides how facts about one thing are listed: term and value, ruled, no boxes.
import type { ReactNode } from "react";

export interface Definition {
  readonly term: string;
  readonly value: ReactNode;
}

/** Terms and values. A missing value is a dash, so that the reader sees that it is missing. */
export function DefinitionList(props: { items: readonly Definition[] }) {
  return (
    <dl className="terms">
      {props.items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value === null || item.value === "" ? "–" : item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
