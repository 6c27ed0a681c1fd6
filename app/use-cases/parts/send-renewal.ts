// Writes the new version of one agreement that is signed anew, freezes its text and asks the supplier to sign it.
import { randomUUID } from "node:crypto";
import { addDraft, endAgreements, freezeDraft, SIGN_DAYS } from "#db/agreement-changes.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { noteRenewalText, type RenewalProblem } from "#db/renewal-changes.ts";
import { findRenewal } from "#db/renewals.ts";
import { listSigners } from "#db/signers.ts";
import type { Actor, Moment } from "#db/transaction.ts";
import { textFactsOf } from "./agreement-standing.ts";
import { addDays } from "#scoring/day.ts";
import { isPaperKind } from "#scoring/papers/paper.ts";
import {
  allowedCountriesOf,
  fingerprintOf,
  referenceOf,
  TEMPLATES,
  titleOf,
  writeAgreementText,
} from "./agreement-text.ts";
import { askToSign, type Asker } from "./ask-to-sign.ts";
import { planRenewal, type RenewalPlan } from "./plan-renewal.ts";
import { recordFlowDown } from "./record-flow-down.ts";
import { sendPaperRenewal } from "./send-paper-renewal.ts";

export interface RenewalFrame {
  readonly asker: Asker & { readonly staff: NonNullable<Asker["staff"]> };
  readonly actor: Actor;
  readonly moment: Moment;
}

/** Sends one, or notes why it cannot be sent. The old agreement stays as it is. */
export async function sendRenewal(
  writer: Writer,
  renewalId: string,
  frame: RenewalFrame,
): Promise<RenewalProblem> {
  const renewal = await findRenewal(writer, renewalId);
  if (!renewal) return "not_in_force";
  const note = async (problem: RenewalProblem) => {
    await noteRenewalText(writer, renewalId, { problem });
    return problem;
  };
  if (isPaperKind(renewal.kind)) {
    const problem = await sendPaperRenewal(writer, renewal, frame);
    return problem === "" ? "" : note(problem);
  }
  const { agreementId, engagementId } = renewal;
  if (engagementId === null) return note("not_in_force");
  const plan = await planRenewal(writer, { agreementId, engagementId }, frame.moment.today);
  if (!plan.ok) return note(plan.reason);
  if (plan.gaps.length > 0) return note("gap");
  const signers = await listSigners(writer, renewal.supplierId);
  if (signers.length === 0) return note("nobody");
  const sent = await writeVersion(writer, plan, frame, addDays(renewal.dueOn, SIGN_DAYS));
  if (!sent) return note("unprintable");
  await noteRenewalText(writer, renewalId, { newAgreementId: sent.id });
  const { engagement } = plan.standing;
  await recordFlowDown(writer, engagement.id, frame.moment.today, sent.id);
  await recordEvent(writer, frame.actor, {
    type: "agreement.renewal_sent",
    supplierId: renewal.supplierId,
    subjectId: sent.id,
    detail: {
      reference: sent.reference,
      replaces: renewal.reference,
      sha256: sent.sha256,
      dueOn: renewal.dueOn,
      afterwards: renewal.afterwards,
      terms: plan.changes.map(({ term }) => term),
    },
  });
  const { dueOn, afterwards, message } = renewal;
  await askToSign(frame.asker, writer, {
    now: frame.moment.now,
    signers,
    supplierId: renewal.supplierId,
    supplierName: renewal.supplierName,
    engagementId: engagement.id,
    engagement: engagement.title,
    agreementId: sent.id,
    reference: sent.reference,
    replaces: true,
    renewal: { dueOn, afterwards, message },
  });
  return "";
}

async function writeVersion(
  writer: Writer,
  { standing, old, terms }: RenewalPlan,
  { asker, moment }: RenewalFrame,
  signBy: string,
) {
  const { kind, engagement } = standing;
  const id = randomUUID();
  const reference = referenceOf(kind, id);
  const { locale, material, endsOn } = old;
  const draft = { ...TEMPLATES[kind], reference, locale, terms, material: [...material], endsOn };
  const version = { ...old, ...draft, id, effectiveOn: null };
  const rendered = writeAgreementText(textFactsOf(standing, version, locale, moment.today));
  if (!rendered.ok) return null;
  const title = titleOf(kind, reference, locale);
  const added = await addDraft(writer, {
    ...draft,
    id,
    kind,
    title,
    supplierId: engagement.supplierId,
    engagementId: engagement.id,
    parentId: null,
    supersedesId: old.id,
    allowedCountries: allowedCountriesOf(terms),
    effectiveOn: null,
    createdBy: asker.staff.id,
  });
  if (!added) return null;
  const sha256 = fingerprintOf(rendered.text);
  const frozen = {
    text: rendered.text,
    sha256,
    parentId: (standing.deed ?? standing.head)?.id ?? null,
    effectiveOn: moment.today,
    title,
    // it can be signed late too: signing is what opens access again
    signBy,
  };
  await freezeDraft(writer, id, 1, frozen);
  // a version that was on its way before says what is no longer asked for
  const others = standing.versions.map((version) => version.id);
  await endAgreements(
    writer,
    { ids: others, from: ["sent", "signed"] },
    { state: "superseded", reason: `replaced by ${reference}`, by: asker.staff.id },
  );
  return { id, reference, sha256 };
}
