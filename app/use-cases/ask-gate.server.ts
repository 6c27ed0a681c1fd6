// Answers another system whether a supplier may open an item now: every condition, judged by both walls, sealed.
import type { MachineContext } from "#app/access/context.ts";
import { keyInUse } from "#app/sealing/key-in-use.server.ts";
import {
  answerExpires,
  signGateAnswer,
  type SignedGateAnswer,
} from "#app/sealing/sign-gate-answer.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import {
  findPair,
  listEngagementStandings,
  listGrantStandings,
  type Standing,
} from "#db/gate-pairs.ts";
import { countGateCall, type GateCallOutcome } from "#db/gate-tokens.ts";
import { inTransaction } from "#db/transaction.ts";
import { earliest } from "#scoring/gate/condition.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { NOTHING_KNOWN, type MaterialFact } from "#scoring/gate/gate-facts.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export type GateAnswering =
  | { readonly ok: true; readonly answer: SignedGateAnswer }
  | { readonly ok: false; readonly reason: "unknown" | "too-many" };

/**
 * The sealed answer, and one more in the token's figures of the day; the first call of a day is an event of the record.
 * Open needs both: the rules of decideGate and the wall in the database. Unknown and malformed pairs are alike.
 */
export async function askGate(
  context: MachineContext<"gate.read">,
  asked: { readonly supplier: string; readonly material: string; readonly tooMany: boolean },
): Promise<GateAnswering> {
  return inTransaction(context, async (writer, { today, now }) => {
    const count = (outcome: GateCallOutcome) => noteCall(context, writer, outcome, today);
    if (asked.tooMany) {
      await count("refused");
      return { ok: false, reason: "too-many" };
    }
    const pair = UUID.test(asked.supplier)
      ? await findPair(writer, asked.supplier, asked.material)
      : undefined;
    if (!pair) {
      await count("unknown");
      return { ok: false, reason: "unknown" };
    }
    const granted = await listGrantStandings(writer, pair);
    const standings =
      granted.length > 0 ? granted : await listEngagementStandings(writer, pair.supplierId);
    const rests = standings.map((one) => judged(one, pair.facts, today));
    const open = rests.some((one) => one.open);
    await count(open ? "opened" : "closed");
    const answer = signGateAnswer(
      {
        type: "flowdown/gate/v1",
        supplier: pair.supplierId,
        material: { id: pair.materialId, reference: pair.reference },
        open,
        // the access that lasts longest decides: null while one of them has no known end
        lapsesOn: open ? latest(rests.filter((one) => one.open).map((one) => one.lapsesOn)) : null,
        rests,
        today,
        at: now.toISOString(),
        expires: answerExpires(now).toISOString(),
      },
      await keyInUse(writer, context.portal),
    );
    return { ok: true, answer };
  });
}

// codes and ids only: no name of a person, a document or a company leaves
function judged(standing: Standing, material: MaterialFact, today: string) {
  const known = standing.facts ?? NOTHING_KNOWN;
  const facts =
    standing.grantId === null ? { ...known, material, judging: "grant" as const } : known;
  const decision = decideGate(facts, today);
  const open = decision.open && standing.wallOpen;
  const conditions = decision.conditions.map(({ code, met, reason, lapsesOn, subject, onGap }) => ({
    code: code as string,
    met,
    reason: reason as string | null,
    lapsesOn,
    subject: subject?.id ?? null,
    acceptedGap: onGap === true,
  }));
  if (decision.open && !standing.wallOpen)
    conditions.push({
      code: "database_wall",
      met: false,
      reason: null,
      lapsesOn: null,
      subject: null,
      acceptedGap: false,
    });
  const { engagementId, requestId, grantId } = standing;
  return {
    engagement: engagementId,
    request: requestId,
    grant: grantId,
    open,
    lapsesOn: open ? earliest(conditions.map((one) => one.lapsesOn)) : null,
    conditions,
  };
}

function latest(days: readonly (string | null)[]): string | null {
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

async function noteCall(
  { token, scope, address }: MachineContext<"gate.read">,
  writer: Writer,
  outcome: GateCallOutcome,
  today: string,
): Promise<void> {
  const first = await countGateCall(writer, { tokenId: token.id, outcome, address, today });
  if (!first) return;
  await recordEvent(writer, scope.actor, {
    type: "gate.asked",
    supplierId: null,
    subjectId: token.id,
    detail: { token: token.name, address, day: today },
  });
}
