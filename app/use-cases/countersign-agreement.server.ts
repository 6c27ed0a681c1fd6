// Countersigns what a supplier signed: in force from now, compared with the head agreement in the same transaction.
import type { StaffContext } from "#app/access/context.ts";
import { keyInUse } from "#app/sealing/key-in-use.server.ts";
import { endAgreements, markInForce } from "#db/agreement-changes.ts";
import { findAgreement, type WholeAgreement } from "#db/agreements.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { moveEdges } from "#db/renewal-changes.ts";
import { readSettings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";
import { carryBases } from "#db/transfer-bases.ts";
import { isPaperKind } from "#scoring/papers/paper.ts";
import { circumstances, sessionHash, whatAndWho } from "./parts/act-payload.ts";
import { mailAgreementCopies } from "./parts/mail-agreement-copies.ts";
import { readStepUp } from "./parts/read-step-up.ts";
import { recordFlowDown, type RecordedCheck } from "./parts/record-flow-down.ts";
import { sealAct } from "./parts/seal-act.ts";

type Context = StaffContext<"agreement.countersign">;

export type Countersigning =
  | { readonly ok: true; readonly verdict: RecordedCheck["verdict"] | null }
  | { readonly ok: false; readonly reason: "missing" | "changed" | "step_up" | "not_signed" };

/**
 * Countersigns exactly the signed text. A version it replaces is superseded by this, not before. The verdict is null
 * while no head agreement stands above, and for a paper; the gate stays closed then, as it does for anything but a pass. `step_up`: the
 * person has not shown anew who they are within five minutes.
 */
export async function countersignAgreement(
  context: Context,
  agreementId: string,
  sha256: string,
): Promise<Countersigning> {
  return inTransaction(context, async (writer, { now, today }) => {
    const agreement = await findAgreement(writer, agreementId);
    if (!agreement?.supplierId) return { ok: false, reason: "missing" };
    if (agreement.sha256 !== sha256) return { ok: false, reason: "changed" };
    const stepUp = await readStepUp(writer, context.staff);
    if (!stepUp) return { ok: false, reason: "step_up" };
    const agreed = agreement.effectiveOn ?? today;
    const effectiveOn = agreed > today ? agreed : today;
    if (!(await markInForce(writer, agreementId, sha256, effectiveOn)))
      return { ok: false, reason: "not_signed" };
    const { supplierId } = agreement;
    await supersede(context, writer, agreement, supplierId);
    const settings = await readSettings(writer);
    const record = await sealAct(writer, await keyInUse(writer, context.portal), {
      type: "countersigned",
      agreementId,
      supplierId,
      by: { party: "staff", staffId: context.staff.id },
      payload: {
        ...whatAndWho({
          ...agreement,
          supplierId,
          supplierName: agreement.supplierName ?? "",
          registrationNumber: agreement.registrationNumber ?? "",
          supplierCountry: agreement.supplierCountry ?? "",
          organisation: settings.organisation,
        }),
        signer: {
          staffId: context.staff.id,
          name: context.staff.name,
          email: context.staff.email,
          authoritySource: "role in the portal",
        },
        authentication: {
          method: "password and second factor",
          session: sessionHash(context.staff.sessionId),
          stepUp: { method: stepUp.method, at: stepUp.at },
        },
        effectiveOn,
        ...circumstances({ ...context, now }),
      },
    });
    // a paper stands beside the chain: nothing is held against a head agreement
    const { engagementId, kind } = agreement;
    const checks =
      engagementId === null || isPaperKind(kind)
        ? []
        : await recordFlowDown(writer, engagementId, today);
    const verdict = checks.find((check) => check.agreementId === agreementId)?.verdict ?? null;
    await recordEvent(writer, context.scope.actor, {
      type: "agreement.countersigned",
      supplierId,
      subjectId: agreementId,
      detail: { reference: agreement.reference, sha256, record: record.seq, effectiveOn, verdict },
    });
    await mailAgreementCopies(writer, agreement, supplierId, {
      origin: context.portal.config.FLOWDOWN_URL,
      countersignedBy: context.staff.id,
    });
    return { ok: true, verdict };
  });
}

async function supersede(
  { staff }: Context,
  writer: Writer,
  agreement: WholeAgreement,
  supplierId: string,
): Promise<void> {
  const ended = await endAgreements(
    writer,
    { ids: agreement.supersedesId ? [agreement.supersedesId] : [], from: ["in_force"] },
    { state: "superseded", reason: `replaced by ${agreement.reference}`, by: staff.id },
  );
  for (const id of ended) {
    await moveEdges(writer, id, agreement.id);
    const reason = `signed anew as ${agreement.reference}`;
    // of a deed's successor nobody knows whether it still names the clauses: there a person decides
    const bases =
      agreement.kind === "scc_sheet"
        ? await carryBases(writer, { from: id, to: agreement.id, by: staff.id, reason })
        : 0;
    await recordEvent(
      writer,
      { kind: "staff", id: staff.id, name: staff.name },
      {
        type: "agreement.superseded",
        supplierId,
        subjectId: id,
        detail: { by: agreement.reference, ...(bases > 0 && { basesCarriedOver: bases }) },
      },
    );
  }
}
