// Judges a way to an item on another day: ahead from what ends by then, back from what is dated and what was kept.
import { conditionName } from "#app/screens/access/condition-words.ts";
import type { GateDay, ShownTurn } from "#app/screens/gate/gate-days.tsx";
import { verdictOf } from "#app/screens/gate/verdict-words.ts";
import { formatDay } from "#app/ui/format.ts";
import type { Reader } from "#db/connection.ts";
import { listWallConditions } from "#db/gate-facts.ts";
import { findKeptDecision, findPastGrant, listLaterRecords } from "#db/gate-past.ts";
import { addDays, type Day } from "#scoring/day.ts";
import { turned } from "#scoring/forecast/suppose.ts";
import { turningDays, type TurningDay } from "#scoring/forecast/turning-days.ts";
import type { GateDecision } from "#scoring/gate/decide-gate.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import { judgePastDay, type PastVerdict } from "#scoring/gate/judge-past-day.ts";
import { decideWay, readFactsOn, type GateAsked } from "./read-gate-page.server.ts";

const AHEAD_DAYS = 730;
const MOST_TURNS = 8;
const MOST_OVERRIDES = 5;

/** The next days on which the gate turns by itself within two years, at most eight. */
export async function readTurns(
  reader: Reader,
  asked: GateAsked,
  facts: GateFacts,
  today: Day,
): Promise<ShownTurn[]> {
  const decide = (known: GateFacts, day: Day) => decideWay(asked, known, day);
  const far = addDays(today, AHEAD_DAYS);
  const turns: TurningDay[] = [];
  let known = facts;
  let from = today;
  for (let round = 0; round < MOST_OVERRIDES; round += 1) {
    // which override counts is known for one day at a time: behind the last day of this one the facts are asked anew
    const last = known.assessment?.tier?.override?.until ?? null;
    const until = last !== null && last >= from && last < far ? last : far;
    turns.push(...turningDays(known, decide, from, until));
    if (until === far) break;
    from = addDays(until, 1);
    const next = await readFactsOn(reader, asked, from);
    const { open, conditions } = decide(next, from);
    const change = turned(decide(known, until).conditions, conditions);
    if (change.shuts.length + change.opens.length > 0) turns.push({ day: from, open, ...change });
    known = next;
  }
  return turns.slice(0, MOST_TURNS).map(({ day, open, shuts, opens }) => ({
    day,
    open,
    shuts: [...new Set(shuts.map(({ code }) => conditionName(code)))],
    opens: [...new Set(opens.map(({ code }) => conditionName(code)))],
  }));
}

/** What is said about a day that is not today, beside the conditions themselves. */
export async function readGateDay(
  reader: Reader,
  asked: GateAsked,
  decision: GateDecision,
  { day, today }: { readonly day: Day; readonly today: Day },
): Promise<GateDay> {
  const judged = verdictOf(decision, asked.requestId !== null);
  const when = formatDay(day, "en", "long");
  if (day > today)
    return {
      day,
      past: false,
      open: judged.open,
      sentence: `${when}: ${judged.sentence}`,
      notes: [
        "If nothing else happens: what ends by then has ended, nothing new is signed, sent or decided.",
      ],
    };
  const later = await listLaterRecords(reader, asked.engagementId, day);
  const notes = [
    "Conditions with first and last days are judged for that day; those marked “as recorded now” carry none.",
    ...(later.length === 0
      ? []
      : [
          `Entered after that day, so not known on it: ${later.map((one) => `${one.what} (${formatDay(one.on)})`).join("; ")}.`,
        ]),
  ];
  const grant = asked.requestId ? await findPastGrant(reader, asked.requestId) : undefined;
  if (!grant || !asked.requestId)
    return {
      day,
      past: true,
      open: judged.open,
      sentence: `${when}, by what is recorded now: ${judged.sentence}`,
      notes: ["Nothing was granted, so no decision was kept.", ...notes],
    };
  const wall = await listWallConditions(reader, asked.engagementId, asked.requestId, day);
  const { verdict, lapsed, undated } = judgePastDay(grant, wall, day);
  const kept = await findKeptDecision(reader, asked.requestId);
  const names = (codes: readonly string[]) => codes.map(conditionName).join(", ");
  return {
    day,
    past: true,
    open: verdict === "lawful",
    sentence: `${when}: ${PAST[verdict]}`,
    notes: [
      ...(kept && kept.on <= day
        ? [
            `Kept with the decision of ${formatDay(kept.on)} by ${kept.by}: ${kept.conditions} conditions as they stood when it was ${kept.outcome}.`,
          ]
        : ["No decision had been kept by that day."]),
      ...(lapsed.length > 0 ? [`Lapsed by then: ${names(lapsed)}.`] : []),
      ...(undated.length > 0
        ? [`Not met as recorded now, since when is not dated: ${names(undated)}.`]
        : []),
      ...notes,
    ],
  };
}

const PAST: Readonly<Record<PastVerdict, string>> = {
  lawful: "access was lawful.",
  suspended: "suspended, opening was refused.",
  revoked: "revoked before that day.",
  ended: "the granted time was over.",
  not_yet: "not granted yet.",
  not_known: "the record cannot tell.",
};
