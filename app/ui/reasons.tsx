// Decides how a number opens its reasons: in place, without a script.
import type { ReactNode } from "react";

export interface ReasonLine {
  readonly id: string;
  readonly text: ReactNode;
  /** What it adds or takes: "−5", "floor High". */
  readonly effect?: string;
}

/** A result that unfolds into what it rests on, in the order scoring gave. */
export function Reasons(props: {
  result: ReactNode;
  label: string;
  reasons: readonly ReasonLine[];
}) {
  return (
    <details className="reasons">
      <summary>
        {props.result}
        <span className="visually-hidden"> {props.label}</span>
      </summary>
      <ol className="reasons-list">
        {props.reasons.map((reason) => (
          <li key={reason.id}>
            <span>{reason.text}</span>
            {reason.effect !== undefined && <span className="num nowrap">{reason.effect}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
