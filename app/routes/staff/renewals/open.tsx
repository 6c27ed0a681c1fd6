// Prepares a round over everybody on an older edition of a text.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { openEditionRound } from "#app/use-cases/open-edition-round.server.ts";
import { OpenForm } from "./renewals.form.ts";

export const action = staffChanges(
  "agreement.write",
  z.object({}),
  OpenForm,
  async ({ context }, _params, { template }) => {
    const done = await openEditionRound(context, template);
    return redirect(
      done.ok
        ? `/agreements/renewals/${done.id}?done=prepared`
        : "/agreements/renewals?done=nobody",
    );
  },
);
