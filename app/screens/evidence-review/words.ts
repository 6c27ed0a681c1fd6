// How staff read evidence: kinds, states, checks, and why dates are questioned.
import type { PieceState, ScanState } from "#app/screens/evidence/piece-state.ts";
import { EVIDENCE_LABELS } from "#scoring/gate/condition-wording.ts";
import type { DateProblem, DateQuestion } from "#scoring/evidence/check-dates.ts";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";

export const KIND_OPTIONS = EVIDENCE_KINDS.map((kind) => ({
  value: kind,
  label: EVIDENCE_LABELS[kind].en,
}));

/** A kind in words. */
export function kindWord(kind: string): string {
  return KIND_OPTIONS.find(({ value }) => value === kind)?.label ?? kind;
}

export const STATE_WORDS: Readonly<Record<PieceState, string>> = {
  replaced: "Replaced",
  infected: "Malware found",
  rejected: "Rejected",
  expired: "Expired",
  expiring: "Ends soon",
  accepted: "Accepted",
  undescribed: "Not described yet",
  pending: "To review",
};

export const SCAN_WORDS: Readonly<Record<ScanState, string>> = {
  quarantined: "In quarantine: being checked",
  error: "In quarantine: the scanner could not judge it, tried again by itself",
  not_scanned: "Not scanned: no scanner is configured",
  clean: "No malware found",
  infected: "Malware found",
};

export const PROBLEM_WORDS: Readonly<Record<DateProblem["because"], string>> = {
  issued_in_future: "The date of issue lies in the future. Check day and month.",
  too_long_ago: "No document is that old. Check the year.",
  too_far_ahead: "This lies too far from the date of issue. Check the year.",
  expires_before_issue: "It cannot expire before it was issued. Check both dates.",
  expires_before_effect: "It cannot expire before it takes effect. Check both dates.",
  effective_too_early: "This lies too far before the date of issue. Check the year.",
};

export const QUESTION_WORDS: Readonly<Record<DateQuestion, string>> = {
  already_expired:
    "It has expired already: accepting it opens nothing. Accept it only to keep the record straight.",
  valid_over_three_years:
    "It is valid for more than three years. Certificates of management systems run for three: compare with the document.",
};

const EVENTS: Readonly<Record<string, string>> = {
  "evidence.uploaded": "Sent",
  "evidence.described": "Described by the supplier",
  "evidence.accepted": "Accepted",
  "evidence.rejected": "Rejected",
  "evidence.replied": "The supplier wrote a message",
  "evidence.asked_about": "A message was sent",
  "evidence.reminded": "Reminded of the expiry",
  "file.scanned": "Checked for malware",
  "file.not_scanned": "Let through without a check: no scanner is configured",
  "file.opened": "File downloaded",
};

/** What happened, from the type of the record's event. */
export function eventWord(type: string): string {
  return EVENTS[type] ?? type;
}
