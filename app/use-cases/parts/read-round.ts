// Reads one round as its page shows it: for what is not sent yet the plan, for the rest what was really sent.
import type { Reader } from "#db/connection.ts";
import { listBelowHead } from "#db/renewal-candidates.ts";
import { findRound, listRenewals, type RenewalRow } from "#db/renewals.ts";
import type { Day } from "#scoring/day.ts";
import { changedTerms, type TermChange } from "#scoring/obligations/changed-terms.ts";
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
  return {
    ...shown,
    kind: written,
    newText: template === newest.template && edition !== newest.edition,
    changes: (await changesOf(reader, row, today)).map(({ term, was, is }) => ({
      term,
      label: termRow(term).label.en,
      was: was === null ? null : describeValue(term, was, "en"),
      is: is === null ? null : describeValue(term, is, "en"),
    })),
  } as const;
}

async function changesOf(
  reader: Reader,
  { kind, terms, newTerms, engagementId, agreementId }: RenewalRow,
  today: Day,
): Promise<readonly TermChange[]> {
  if (newTerms !== null) return changedTerms(storedTerms(terms), storedTerms(newTerms));
  const plan =
    engagementId === null || isPaperKind(kind)
      ? await planPaperRenewal(reader, agreementId)
      : await planRenewal(reader, { engagementId, agreementId }, today);
  return plan.ok ? plan.changes : [];
}
