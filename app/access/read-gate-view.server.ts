// Reads the whole page of a gate: today or another day, the days to come, and one supposition.
import type { GatePageProps } from "#app/screens/gate/gate-page.tsx";
import { verdictOf } from "#app/screens/gate/verdict-words.ts";
import { listDemandsOfItem } from "#db/compelled-touches.ts";
import type { Reader } from "#db/connection.ts";
import { notSaidBy, readMissingPapers } from "#app/use-cases/parts/missing-papers.ts";
import type { Day } from "#scoring/day.ts";
import { staffMay } from "./permissions.ts";
import { readCompaniesAbove } from "./read-companies-above.server.ts";
import { readGateDay, readTurns } from "./read-gate-day.server.ts";
import {
  decideWay,
  gateRows,
  readDisagreement,
  readFactsOn,
  readGateParties,
  readGateRecords,
} from "./read-gate-page.server.ts";
import { judgeWhatIf, readSupposition, whatIfChoices } from "./read-what-if.server.ts";

type About = Pick<GatePageProps, "pair" | "ways" | "way" | "today">;

/** Everything on the page. Without a way there is nothing to judge. */
export async function readGatePage(
  reader: Reader,
  about: About,
  wish: { readonly day: Day; readonly supposed: string; readonly roles: readonly string[] },
): Promise<GatePageProps> {
  const { pair, way, today } = about;
  const touching = {
    demands: await listDemandsOfItem(reader, pair),
    seeDemands: staffMay(wish.roles, "compelled.read"),
  };
  if (!way) return { ...about, ...touching, ...NOTHING };
  const { day } = wish;
  const asked = { ...way, materialId: pair.materialId };
  const now = await readFactsOn(reader, asked, today);
  const facts = day === today ? now : await readFactsOn(reader, asked, day);
  const decision = decideWay(asked, facts, day);
  const records = await readGateRecords(reader, asked, facts, pair.supplierId);
  const parties = await readGateParties(reader, way);
  const choices = whatIfChoices(facts, records);
  const supposed = readSupposition(wish.supposed, choices);
  return {
    ...about,
    ...touching,
    verdict: verdictOf(decision, way.requestId !== null),
    rows: gateRows(decision.conditions, records, parties, { roles: wish.roles, past: day < today }),
    above: await readCompaniesAbove(reader, way.engagementId, facts, day),
    at: day === today ? null : await readGateDay(reader, asked, decision, { day, today }),
    openToday: decideWay(asked, now, today).open,
    turns: await readTurns(reader, asked, now, today),
    whatIf: {
      choices,
      chosen: supposed ? wish.supposed : "",
      answer: supposed && judgeWhatIf(asked, facts, decision, supposed, day),
    },
    disagree: await readDisagreement(reader, asked, decision, day),
    // what is signed is known for today alone
    papers:
      day === today
        ? notSaidBy(decision.conditions, await readMissingPapers(reader, asked, today))
        : [],
    seeAgreements: staffMay(wish.roles, "agreement.read"),
  };
}

const NOTHING = {
  verdict: { open: false, sentence: "" },
  rows: [],
  above: [],
  at: null,
  openToday: false,
  turns: [],
  whatIf: { choices: [], chosen: "", answer: null },
  disagree: [],
  papers: [],
  seeAgreements: false,
} as const;
