// Decides how "What stands between you and access" is shown: one line per condition, its state, one button.
import type { ReactNode } from "react";
import { LinkButton } from "#app/ui/button.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";

/** todo: the reader's turn · waiting: somebody else's turn · blocked: refused or lapsed · done. */
export type ChecklistState = "todo" | "waiting" | "blocked" | "done";

export interface ChecklistItem {
  readonly id: string;
  readonly state: ChecklistState;
  readonly title: string;
  readonly detail?: ReactNode;
  /** On whom it waits, when by, how far: short facts behind the state. */
  readonly facts?: readonly string[];
  /** The line's one button. */
  readonly action?: { readonly href: string; readonly label: string };
}

export interface ChecklistProps {
  readonly items: readonly ChecklistItem[];
  /** The state in words: { todo: "To do", waiting: "Waiting", blocked: "Needs attention", done: "Done" }. */
  readonly words: Readonly<Record<ChecklistState, string>>;
  /** No line carries the primary button: the page has another one. */
  readonly calm?: boolean;
}

/** The list. The first line that waits for the reader carries the primary button. */
export function Checklist(props: ChecklistProps) {
  const first = props.calm
    ? undefined
    : props.items.find(
        (item) => item.action !== undefined && item.state !== "done" && item.state !== "waiting",
      );
  return (
    <ol className="checklist">
      {props.items.map((item, place) => (
        <li
          key={item.id}
          id={item.id}
          className={classNames("checklist-line", `checklist-${item.state}`)}
        >
          <span className="checklist-mark" aria-hidden>
            {markOf(item.state, place)}
          </span>
          <div>
            <p className="checklist-title">{item.title}</p>
            <p className="checklist-meta">
              <span className="checklist-state">{props.words[item.state]}</span>
              {item.facts?.map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </p>
            {item.detail !== undefined && <div className="muted small">{item.detail}</div>}
          </div>
          {item.action !== undefined && (
            <div className="checklist-action">
              <LinkButton
                primary={item === first}
                quiet={item.state === "done"}
                href={item.action.href}
              >
                {item.action.label}
              </LinkButton>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function markOf(state: ChecklistState, place: number): ReactNode {
  if (state === "done") return <Icon name="check" />;
  if (state === "waiting") return <Icon name="wait" />;
  if (state === "blocked") return <Icon name="cross" />;
  return place + 1;
}
