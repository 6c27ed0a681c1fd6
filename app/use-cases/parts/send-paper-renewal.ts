// Writes the new version of one paper that is signed anew, freezes its text and asks the supplier to sign it.
import { randomUUID } from "node:crypto";
import { addDraft, endAgreements, freezeDraft, SIGN_DAYS } from "#db/agreement-changes.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { noteRenewalText, type RenewalProblem } from "#db/renewal-changes.ts";
import type { findRenewal } from "#db/renewals.ts";
import { listSigners } from "#db/signers.ts";
import { addDays } from "#scoring/day.ts";
import {
  allowedCountriesOf,
  fingerprintOf,
  referenceOf,
  TEMPLATES,
  titleOf,
} from "./agreement-text.ts";
import { askToSign } from "./ask-to-sign.ts";
import { textOfPaper } from "./paper-standing.ts";
import { planPaperRenewal, type PaperPlanned } from "./plan-paper-renewal.ts";
import type { RenewalFrame } from "./send-renewal.ts";

type Renewal = NonNullable<Awaited<ReturnType<typeof findRenewal>>>;

/** Sends one, or returns why it cannot be sent. The old paper stays as it is. */
export async function sendPaperRenewal(
  writer: Writer,
  renewal: Renewal,
  frame: RenewalFrame,
): Promise<RenewalProblem> {
  const plan = await planPaperRenewal(writer, renewal.agreementId);
  if (!plan.ok) return plan.reason;
  const signers = await listSigners(writer, renewal.supplierId);
  if (signers.length === 0) return "nobody";
  const sent = await writeVersion(writer, plan, frame, addDays(renewal.dueOn, SIGN_DAYS));
  if (!sent) return "unprintable";
  await noteRenewalText(writer, renewal.id, { newAgreementId: sent.id });
  const { dueOn, afterwards, message, supplierId, supplierName } = renewal;
  await recordEvent(writer, frame.actor, {
    type: "agreement.renewal_sent",
    supplierId,
    subjectId: sent.id,
    detail: {
      reference: sent.reference,
      replaces: renewal.reference,
      sha256: sent.sha256,
      dueOn,
      afterwards,
      terms: plan.changes.map(({ term }) => term),
    },
  });
  const { paper } = plan.old;
  await askToSign(frame.asker, writer, {
    now: frame.moment.now,
    signers,
    supplierId,
    supplierName,
    engagementId: null,
    engagement: paper.facts.about,
    agreementId: sent.id,
    kind: paper.kind,
    reference: sent.reference,
    replaces: true,
    renewal: { dueOn, afterwards, message },
  });
  return "";
}

async function writeVersion(
  writer: Writer,
  { old, terms, versions }: Extract<PaperPlanned, { ok: true }>,
  { asker, moment }: RenewalFrame,
  signBy: string,
) {
  const { agreement, paper } = old;
  const { kind } = paper;
  const { locale, material, endsOn, supplierId, engagementId } = agreement;
  const id = randomUUID();
  const reference = referenceOf(kind, id);
  const title = titleOf(kind, reference, locale);
  const version = { ...TEMPLATES[kind], reference, terms, effectiveOn: null };
  const rendered = textOfPaper(
    { ...old, agreement: { ...agreement, ...version } },
    locale,
    moment.today,
  );
  if (!rendered.ok) return null;
  const added = await addDraft(writer, {
    ...version,
    id,
    kind,
    title,
    supplierId,
    engagementId,
    parentId: null,
    supersedesId: agreement.id,
    locale,
    material,
    endsOn,
    facts: paper.facts,
    allowedCountries: allowedCountriesOf(terms),
    createdBy: asker.staff.id,
  });
  if (!added) return null;
  const sha256 = fingerprintOf(rendered.text);
  const frozen = { text: rendered.text, sha256, parentId: null, title, signBy };
  await freezeDraft(writer, id, 1, { ...frozen, effectiveOn: moment.today });
  // a version that was on its way before says what is no longer asked for
  await endAgreements(
    writer,
    { ids: versions, from: ["sent", "signed"] },
    { state: "superseded", reason: `replaced by ${reference}`, by: asker.staff.id },
  );
  return { id, reference, sha256 };
}
