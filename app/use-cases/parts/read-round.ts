// Reads one round as its page shows it: for what is not sent yet the plan, for the rest what was really sent.
import type { Reader } from "#db/connection.ts";
import { listBelowHead } from "#db/renewal-candidates.ts";
import { findRound, listRenewals, type RenewalRow } from "#db/renewals.ts";
import type { Day } from "#scoring/day.ts";
import { changedTerms, type TermChange } from "#scoring/obligations/changed-terms.ts";
import type { ClauseResult } from "#scoring/obligations/compare-clause.ts";
import { describeValue } from "#scoring/obligations/describe-term.ts";
import { termRow } from "#scoring/obligations/term-table.ts";
import { isPaperKind } from "#scoring/papers/paper.ts";
import { isPaperTemplate, TEMPLATES } from "./agreement-text.ts";
import { planPaperRenewal } from "./plan-paper-renewal.ts";
import { planRenewal } from "./plan-renewal.ts";
import { roundReason, roundTitle } from "./round-title.ts";
import { storedTerms } from "./stored-terms.ts";

/** Undefined when there is no such round. */
export async function readRound(reader: Reader, roundId: string, today: Day) {
  const round = await findRound(reader, roundId);
  if (!round) return undefined;
  const rows = await listRenewals(reader, roundId);
  const renewals = [];
  for (const row of rows) renewals.push(await readOne(reader, row, today));
  const asked = new Set(rows.map(({ agreementId }) => agreementId));
  const below = round.headId === null ? [] : await listBelowHead(reader, round.headId);
  const { id, cause, headId, state, dueOn, openedOn, afterwards, message, endReason } = round;
  return {
    round: {
      id,
      cause,
      /** What it asks for stands beside the chain. */
      paper: isPaperTemplate(round.template ?? ""),
      headId,
      state,
      dueOn,
      openedOn,
      afterwards,
      message,
      endReason,
      title: roundTitle(round),
      why: roundReason(round),
      createdByName: round.createdByName,
    },
    renewals,
    holding: below.filter((one) => !asked.has(one.id) && one.verdict === "pass").length,
  };
}

async function readOne(reader: Reader, row: RenewalRow, today: Day) {
  const { terms: _terms, newTerms: _new, template, edition, kind, ...shown } = row;
  const written = kind === "head" ? "supplier_deed" : kind;
  const newest = TEMPLATES[written];
  const { changes, gaps } = await plannedFor(reader, row, today);
  return {
    ...shown,
    kind: written,
    newText: template === newest.template && edition !== newest.edition,
    gaps: gaps.map(({ term, counterExample }) => ({
      label: termRow(term).label.en,
      because: counterExample?.en ?? "",
    })),
    changes: changes.map(({ term, was, is }) => ({
      term,
      label: termRow(term).label.en,
      was: was === null ? null : describeValue(term, was, "en"),
      is: is === null ? null : describeValue(term, is, "en"),
    })),
  } as const;
}

interface Planned {
  readonly changes: readonly TermChange[];
  readonly gaps: readonly ClauseResult[];
}

async function plannedFor(
  reader: Reader,
  { kind, terms, newTerms, engagementId, agreementId }: RenewalRow,
  today: Day,
): Promise<Planned> {
  if (newTerms !== null)
    return { changes: changedTerms(storedTerms(terms), storedTerms(newTerms)), gaps: [] };
  if (engagementId === null || isPaperKind(kind)) {
    const paper = await planPaperRenewal(reader, agreementId);
    return { changes: paper.ok ? paper.changes : [], gaps: [] };
  }
  const plan = await planRenewal(reader, { engagementId, agreementId }, today);
  return plan.ok ? plan : { changes: [], gaps: [] };
}
