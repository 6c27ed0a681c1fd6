// Takes the value of one term from the passage that was proposed.
import { staffChanges } from "#app/access/doors.server.ts";
import { chooseIntakeTerm } from "#app/use-cases/choose-intake-term.server.ts";
import { afterChoice } from "./after-choice.server.ts";
import { IntakeParams, UseForm } from "./intake.form.ts";

export const action = staffChanges(
  "agreement.write",
  IntakeParams,
  UseForm,
  async ({ context }, { intakeId }, { term, seen, suggestion }) => {
    const choice = { source: "passage", suggestion } as const;
    const done = await chooseIntakeTerm(context, { intakeId, term, seen, choice });
    return afterChoice(context, intakeId, term, done);
  },
);
