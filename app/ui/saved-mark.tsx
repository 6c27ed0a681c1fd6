// Decides how one sees that what one typed is kept.
import { Icon, type IconName } from "#app/ui/icon.tsx";

export type SavedState = "idle" | "saving" | "saved" | "offline" | "conflict" | "failed";

const MARKS: Readonly<Partial<Record<SavedState, IconName>>> = {
  saved: "check",
  saving: "wait",
  offline: "offline",
  conflict: "warn",
  failed: "cross",
};

/** The state of saving, in the page's words; announced politely when it changes. */
export function SavedMark(props: {
  state: SavedState;
  words: Readonly<Record<Exclude<SavedState, "idle">, string>>;
  /** Such as the time of the last save. */
  detail?: string;
}) {
  const mark = MARKS[props.state];
  return (
    <span className={`saved saved-${props.state}`} role="status" aria-live="polite">
      {mark !== undefined && <Icon name={mark} />}
      {props.state !== "idle" && props.words[props.state]}
      {props.detail !== undefined && <span className="num">{props.detail}</span>}
    </span>
  );
}
