// Decides how a state is shown: one shape per kind of state, and its word.

/** idle: not begun · active: under way · waiting: on somebody · ok: done · warn: soon wrong · bad: wrong · off: ended. */
export type StateTone = "idle" | "active" | "waiting" | "ok" | "warn" | "bad" | "off";

/** A state as shape and word; the word comes from the page, in the reader's language. */
export function StateBadge(props: { tone: StateTone; children: string }) {
  return <span className={`state state-${props.tone}`}>{props.children}</span>;
}
