// A risk officer puts right how closely a clause of a head agreement is passed on, after it was registered otherwise.
import type { StaffContext } from "#app/access/context.ts";
import { findAgreement } from "#db/agreements.ts";
import { recordEvent } from "#db/audit.ts";
import { addCorrection, listPrimesUnder } from "#db/mode-corrections.ts";
import { inTransaction } from "#db/transaction.ts";
import { USUAL_MODE, type Mode } from "#scoring/obligations/modes.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";
import { prepareHeadRound } from "./parts/prepare-head-round.ts";
import { recordFlowDown } from "./parts/record-flow-down.ts";
import { storedModes, storedTerms } from "./parts/stored-terms.ts";
import { orRefusedBy } from "./parts/wall-refusals.ts";

const SIGN_WITHIN_DAYS = 30;

export interface CorrectionForm {
  readonly term: TermId;
  /** As the page showed it. */
  readonly was: Mode;
  readonly becomes: Mode;
  readonly reason: string;
}

export type Correcting =
  | {
      readonly ok: true;
      readonly compared: number;
      /** The round over everybody below who does not hold; null when all do. */
      readonly roundId: string | null;
    }
  | {
      readonly ok: false;
      readonly reason: "missing" | "not_in_force" | "unstated" | "same" | "changed";
    };

/**
 * Everything below is compared anew in the same transaction, and accepted gaps go on counting. What does not hold shuts at
 * once, for it never held, and a round is prepared over it. `changed`: somebody put it right meanwhile.
 */
export async function correctMode(
  context: StaffContext<"head.correct">,
  headId: string,
  form: CorrectionForm,
): Promise<Correcting> {
  const { term, was, becomes, reason } = form;
  const work = () =>
    inTransaction(context, async (writer, { today }): Promise<Correcting> => {
      const head = await findAgreement(writer, headId);
      if (head?.kind !== "head") return { ok: false, reason: "missing" };
      if (head.state !== "in_force") return { ok: false, reason: "not_in_force" };
      if (storedTerms(head.terms)[term] === undefined) return { ok: false, reason: "unstated" };
      if (was === becomes) return { ok: false, reason: "same" };
      if ((storedModes(head.modes)[term] ?? USUAL_MODE) !== was)
        return { ok: false, reason: "changed" };
      const by = context.staff.id;
      await addCorrection(writer, { agreementId: headId, term, was, becomes, reason, by });
      let compared = 0;
      for (const engagementId of await listPrimesUnder(writer, headId))
        compared += (await recordFlowDown(writer, engagementId, today)).length;
      await recordEvent(writer, context.scope.actor, {
        type: "head_agreement.mode_corrected",
        supplierId: null,
        subjectId: headId,
        detail: { reference: head.reference, term, was, becomes, reason, compared },
      });
      const roundId = await prepareHeadRound(context, writer, {
        headId,
        previousHeadId: headId,
        // what does not hold is shut by its verdict; the day is only for what has to be signed
        graceDays: SIGN_WITHIN_DAYS,
        today,
      });
      return { ok: true, compared, roundId };
    });
  return orRefusedBy<Correcting, "changed">({ FD140: "changed" }, work);
}
