// Confirms that a supplier's contact may sign, after looking at proof.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { stepUp, stepUpState } from "#app/access/step-up.server.ts";
import { STEP_UP_TROUBLE } from "#app/screens/account/step-up-field.tsx";
import { ConfirmSignatory } from "#app/screens/agreements/confirm-signatory.tsx";
import { confirmAuthority, type ConfirmRefusal } from "#app/use-cases/confirm-authority.server.ts";
import { findAgreement } from "#db/agreements.ts";
import { findContact } from "#db/contacts.ts";
import { listAuthorityProofs } from "#db/signing-authority.ts";
import { inReading } from "#db/transaction.ts";
import { ConfirmForm, SignatoryParams } from "./agreement.form.ts";

export const meta = () => [{ title: "Who may sign · Flowdown" }];

const SAID: Readonly<Record<Exclude<ConfirmRefusal, "missing" | "step_up">, [string, string]>> = {
  colleague: ["", "This contact is not a lead or signatory: change that on the supplier's page."],
  proof: ["evidenceId", "That proof was replaced or rejected meanwhile: choose another."],
  ended: ["validUntil", "That day has passed: enter a later one, or leave the field empty."],
  exists: ["", "An authority stands for this person already: withdraw that one first."],
};

export const loader = forStaff(
  "authority.confirm",
  SignatoryParams,
  async ({ reader, context }, { agreementId, contactId }) => {
    const agreement = await findAgreement(reader, agreementId);
    const { supplierId } = agreement ?? {};
    const contact = supplierId ? await findContact(reader, supplierId, contactId) : undefined;
    if (!agreement || !supplierId || !contact) throw notFound();
    return {
      agreement: { id: agreement.id, reference: agreement.reference },
      supplierName: agreement.supplierName ?? "",
      contact,
      proofs: await listAuthorityProofs(reader, supplierId),
      stepUp: await stepUpState(reader, context),
    };
  },
);

export const action = staffChanges(
  "authority.confirm",
  SignatoryParams,
  ConfirmForm,
  async ({ context, request, refuse }, { agreementId, contactId }, { code, ...form }) => {
    const agreement = await inReading(context, (reader) => findAgreement(reader, agreementId));
    if (!agreement?.supplierId) throw notFound();
    const trouble = await stepUp(context, request, code);
    if (trouble) return refuse({ code: [STEP_UP_TROUBLE[trouble]] }, 401);
    const done = await confirmAuthority(context, {
      supplierId: agreement.supplierId,
      contactId,
      ...form,
      evidenceId: form.evidenceId ?? null,
      validUntil: form.validUntil ?? null,
    });
    if (done.ok) return redirect(`/agreements/${agreementId}?done=authority`);
    if (done.reason === "missing") throw notFound();
    if (done.reason === "step_up") return refuse({ code: [STEP_UP_TROUBLE.needed] }, 401);
    const [field, words] = SAID[done.reason];
    return refuse({ [field]: [words] }, 409);
  },
);

export default function Signatory() {
  const reply = useActionData<typeof action>()?.reply;
  return <ConfirmSignatory {...useLoaderData<typeof loader>()} reply={reply} />;
}
