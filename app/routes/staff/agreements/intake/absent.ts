// Records that the agreement says nothing about one term.
import { staffChanges } from "#app/access/doors.server.ts";
import { chooseIntakeTerm } from "#app/use-cases/choose-intake-term.server.ts";
import { afterChoice } from "./after-choice.server.ts";
import { AbsentForm, IntakeParams } from "./intake.form.ts";

export const action = staffChanges(
  "agreement.write",
  IntakeParams,
  AbsentForm,
  async ({ context }, { intakeId }, { term, seen }) => {
    const choice = { source: "absent" } as const;
    const done = await chooseIntakeTerm(context, { intakeId, term, seen, choice });
    return afterChoice(context, intakeId, term, done);
  },
);
