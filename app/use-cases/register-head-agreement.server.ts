// Registers a head agreement that both sides signed outside the portal; a new version takes over what hung on the old one.
import { randomUUID } from "node:crypto";
import type { StaffContext } from "#app/access/context.ts";
import { endAgreements } from "#db/agreement-changes.ts";
import { settleIntake } from "#db/agreement-intake-changes.ts";
import { addHead, moveToHead } from "#db/head-agreements.ts";
import { findAgreement } from "#db/agreements.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";
import { modesOf, type Modes } from "#scoring/obligations/modes.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import { allowedCountriesOf, fingerprintOf, TEMPLATES } from "./parts/agreement-text.ts";
import { headEntryText } from "./parts/head-entry-text.ts";
import { prepareHeadRound } from "./parts/prepare-head-round.ts";
import { recordFlowDown } from "./parts/record-flow-down.ts";
import { takeIntake, type SeenIntake } from "./parts/take-intake.ts";

export interface HeadForm {
  readonly counterparty: string;
  readonly reference: string;
  readonly effectiveOn: string;
  readonly endsOn: string | null;
  /** Typed in, or an agreement that was read in, whose terms were chosen one by one. */
  readonly terms: Terms | SeenIntake;
  /** How closely its clauses have to be passed on; at least as strictly when left out. */
  readonly modes?: Modes;
  /** The version this one replaces. */
  readonly replacesId: string | null;
  /** Days in which what was signed before still holds where the new version asks for more; null: not one. */
  readonly graceDays?: number | null;
}

export type Registering =
  | {
      readonly ok: true;
      readonly id: string;
      readonly compared: number;
      /** The round over everybody below who has to sign anew; null when everything below holds. */
      readonly roundId: string | null;
    }
  | {
      readonly ok: false;
      readonly reason: "missing" | "replaced" | "settled" | "changed-meanwhile" | "unfinished";
    };

/**
 * Registers it as in force. Replacing: the old version ends, engagements move to the new one, every agreement below is
 * compared anew, and a round is prepared over those that do not hold any more and everybody below them. `replaced`:
 * somebody replaced the old version already.
 */
export async function registerHeadAgreement(
  context: StaffContext<"agreement.write">,
  form: HeadForm,
): Promise<Registering> {
  return inTransaction(context, async (writer, { today }) => {
    const id = randomUUID();
    const intake = "seen" in form.terms ? form.terms : null;
    const taken = intake ? await takeIntake(writer, intake) : null;
    if (taken && !taken.ok) return taken;
    const terms = taken?.terms ?? (form.terms as Terms);
    if (form.replacesId !== null) {
      const old = await findAgreement(writer, form.replacesId);
      if (old?.kind !== "head") return { ok: false, reason: "missing" };
      const ended = await endAgreements(
        writer,
        { ids: [old.id], from: ["in_force"] },
        { state: "superseded", reason: `replaced by ${form.reference}`, by: context.staff.id },
      );
      if (ended.length === 0) return { ok: false, reason: "replaced" };
    }
    const modes = modesOf(terms, form.modes ?? {});
    const entry = { ...form, terms, modes, original: taken?.original ?? null };
    const text = headEntryText(entry, context.staff.name, today);
    await addHead(writer, {
      ...entry,
      ...TEMPLATES.head,
      id,
      title: `Head agreement with ${form.counterparty}`.slice(0, 200),
      allowedCountries: allowedCountriesOf(terms),
      text,
      sha256: fingerprintOf(text),
      supersedesId: form.replacesId,
      createdBy: context.staff.id,
    });
    if (intake) await settleIntake(writer, intake.id, { agreementId: id, by: context.staff.id });
    const moved = form.replacesId === null ? [] : await moveToHead(writer, form.replacesId, id);
    let compared = 0;
    for (const engagementId of moved)
      compared += (await recordFlowDown(writer, engagementId, today)).length;
    await recordEvent(writer, context.scope.actor, {
      type: "head_agreement.registered",
      supplierId: null,
      subjectId: id,
      detail: {
        reference: form.reference,
        replaces: form.replacesId,
        moved,
        compared,
        ...(taken && { intake: intake?.id ?? null, original: taken.original.sha256 }),
      },
    });
    const roundId =
      form.replacesId === null
        ? null
        : await prepareHeadRound(context, writer, {
            headId: id,
            previousHeadId: form.replacesId,
            graceDays: form.graceDays ?? null,
            today,
          });
    return { ok: true, id, compared, roundId };
  });
}
