// The last step of reading in an agreement: what the register will say, and that both sides have signed.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { deskOf } from "#app/imports/agreements/desk-view.ts";
import { IntakeRegister } from "#app/screens/agreements/intake/intake-register.tsx";
import { modesAskedBy } from "#app/screens/agreements/modes-input.ts";
import { storedModes } from "#app/use-cases/parts/stored-terms.ts";
import { findAgreement } from "#db/agreements.ts";
import { INSTRUMENTS } from "#scoring/obligations/instruments/all-instruments.ts";
import { closerModes } from "#scoring/obligations/modes.ts";
import { registerHeadAgreement } from "#app/use-cases/register-head-agreement.server.ts";
import { listChoices } from "#db/agreement-intake-choices.ts";
import { findIntake } from "#db/agreement-intakes.ts";
import { RegisterIntakeForm, RegisterIntakeParams } from "./intake.form.ts";
import { inReading } from "#db/transaction.ts";

export const meta = () => [{ title: "Register an agreement · Flowdown" }];

export const loader = forStaff(
  "agreement.write",
  RegisterIntakeParams,
  async ({ reader, today }, { intakeId, instrument }) => {
    const intake = await findIntake(reader, intakeId);
    if (!intake || intake.state === "discarded") throw notFound();
    if (intake.state === "registered") throw redirect(`/agreements/${intake.agreementId}`);
    if (intake.state !== "open") throw redirect(`/agreements/import/${intakeId}`);
    const { document, findings, replacesId, ...facts } = intake;
    const old = replacesId === null ? undefined : await findAgreement(reader, replacesId);
    const asked = INSTRUMENTS.find(({ id }) => id === instrument);
    return {
      facts,
      today,
      desk: deskOf({ document, findings }, await listChoices(reader, intakeId)),
      // a mode is a choice like a term: the version that is replaced proposes, or a law does
      modes: closerModes(storedModes(old?.modes ?? {}), asked ? modesAskedBy(asked) : {}),
      instrument: asked?.id ?? null,
    };
  },
);

const REASONS = {
  settled: "Somebody else registered or discarded it meanwhile.",
  missing: "The version to replace does not exist.",
  replaced:
    "Somebody else replaced this version meanwhile. Open the agreement's page to see the new one.",
  "changed-meanwhile":
    "Somebody changed a term after you opened this page. Look at the terms below again, then register.",
  unfinished: "Not every term was looked at, or none has a value. Go back to the desk and finish.",
} as const;

export const action = staffChanges(
  "agreement.write",
  RegisterIntakeParams,
  RegisterIntakeForm,
  async (
    { context, refuse },
    { intakeId },
    { seen, counterparty, reference, effectiveOn, endsOn, modes },
  ) => {
    const intake = await inReading(context, (reader) => findIntake(reader, intakeId));
    if (!intake) throw notFound();
    const done = await registerHeadAgreement(context, {
      counterparty,
      reference,
      effectiveOn,
      endsOn: endsOn ?? null,
      terms: { id: intakeId, seen },
      modes,
      replacesId: intake.replacesId,
    });
    if (done.ok) return redirect(`/agreements/${done.id}?done=registered`);
    return refuse({ "": [REASONS[done.reason]] }, 409);
  },
);

export default function Register() {
  const reply = useActionData<typeof action>()?.reply;
  return <IntakeRegister {...useLoaderData<typeof loader>()} reply={reply} />;
}
