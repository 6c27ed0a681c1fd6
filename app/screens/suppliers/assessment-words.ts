// Decides how the state of an assessment is called and which kind of state it is.
import type { StateTone } from "#app/ui/state-badge.tsx";

export type AssessmentState =
  | "none"
  | "draft"
  | "sent"
  | "opened"
  | "started"
  | "submitted"
  | "returned"
  | "decided"
  | "withdrawn";

/** In the order in which they follow each other. */
export const ASSESSMENT_STATES: Readonly<
  Record<AssessmentState, { tone: StateTone; word: string }>
> = {
  none: { tone: "idle", word: "Not asked" },
  draft: { tone: "idle", word: "Draft" },
  sent: { tone: "active", word: "Sent" },
  opened: { tone: "active", word: "Opened" },
  started: { tone: "active", word: "Answering" },
  returned: { tone: "warn", word: "Returned" },
  submitted: { tone: "waiting", word: "Submitted" },
  decided: { tone: "ok", word: "Decided" },
  withdrawn: { tone: "off", word: "Withdrawn" },
};
