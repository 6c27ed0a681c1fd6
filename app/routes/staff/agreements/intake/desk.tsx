// The desk on which an agreement is read in: its text beside the terms, and every value confirmed by a person.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { deskOf } from "#app/imports/agreements/desk-view.ts";
import { IntakeDesk } from "#app/screens/agreements/intake/intake-desk.tsx";
import { chooseIntakeTerm } from "#app/use-cases/choose-intake-term.server.ts";
import { listChoices } from "#db/agreement-intake-choices.ts";
import { findIntake } from "#db/agreement-intakes.ts";
import { findAgreement } from "#db/agreements.ts";
import { afterChoice } from "./after-choice.server.ts";
import { DeskParams, EnterForm } from "./intake.form.ts";

export const meta = () => [{ title: "Read in an agreement · Flowdown" }];

export const loader = forStaff(
  "agreement.write",
  DeskParams,
  async ({ reader }, { intakeId, note }) => {
    const intake = await findIntake(reader, intakeId);
    if (!intake || intake.state === "discarded") throw notFound();
    if (intake.state === "registered") throw redirect(`/agreements/${intake.agreementId}`);
    const { document, findings, replacesId, ...facts } = intake;
    const old = replacesId === null ? undefined : await findAgreement(reader, replacesId);
    return {
      facts,
      replaces: old ? { id: old.id, reference: old.reference } : null,
      desk:
        intake.state === "open"
          ? deskOf({ document, findings }, await listChoices(reader, intakeId))
          : null,
      note: note ?? null,
    };
  },
);

/** Another term chosen in the address needs nothing new from the server. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) =>
  formMethod === undefined &&
  currentUrl.pathname === nextUrl.pathname &&
  currentUrl.search !== nextUrl.search
    ? currentUrl.searchParams.get("note") !== nextUrl.searchParams.get("note")
    : defaultShouldRevalidate;

export const action = staffChanges(
  "agreement.write",
  DeskParams,
  EnterForm,
  async ({ context }, { intakeId }, { term, seen, value }) => {
    const choice = { source: "hand", value } as const;
    const done = await chooseIntakeTerm(context, { intakeId, term, seen, choice });
    return afterChoice(context, intakeId, term, done);
  },
);

export default function Desk() {
  const reply = useActionData<typeof action>()?.reply;
  return <IntakeDesk {...useLoaderData<typeof loader>()} reply={reply} />;
}
