// Decides which one word says where an engagement stands: its own state, or that of what was asked.
import {
  ASSESSMENT_STATES,
  type AssessmentState,
} from "#app/screens/suppliers/assessment-words.ts";
import type { StateTone } from "#app/ui/state-badge.tsx";

/** Overdue outweighs the rest: it is what somebody has to act on. */
export function engagementState(row: {
  readonly state: "draft" | "open" | "withdrawn" | "closed";
  readonly assessmentState: AssessmentState | null;
  readonly late: boolean;
}): { tone: StateTone; word: string } {
  if (row.state === "draft") return { tone: "idle", word: "Draft" };
  if (row.state === "withdrawn") return { tone: "off", word: "Withdrawn" };
  if (row.state === "closed") return { tone: "off", word: "Closed" };
  if (row.late) return { tone: "bad", word: "Overdue" };
  return row.assessmentState === null
    ? { tone: "ok", word: "Open" }
    : ASSESSMENT_STATES[row.assessmentState];
}

const MISSING: readonly (AssessmentState | null)[] = ["sent", "opened", "started", "returned"];

/** Whether answers are still missing after the due day. */
export function isLate(
  row: {
    readonly state: string;
    readonly assessmentState: AssessmentState | null;
    readonly dueOn: string;
  },
  today: string,
): boolean {
  return row.state === "open" && row.dueOn < today && MISSING.includes(row.assessmentState);
}
