// Bringing in an agreement that was signed elsewhere: choose its file; those that were begun are found again here.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { IntakeStart } from "#app/screens/agreements/intake/intake-start.tsx";
import { listIntakes } from "#db/agreement-intakes.ts";
import { findAgreement } from "#db/agreements.ts";
import { TERM_IDS } from "#scoring/obligations/term-table.ts";

export const meta = () => [{ title: "Read in an agreement · Flowdown" }];

const Params = z.object({
  replaces: z.uuid().optional().catch(undefined),
  note: z.string().max(40).optional().catch(undefined),
});

export const loader = forStaff(
  "agreement.write",
  Params,
  async ({ reader }, { replaces, note }) => {
    const old = replaces === undefined ? undefined : await findAgreement(reader, replaces);
    return {
      replaces: old?.kind === "head" ? { id: old.id, reference: old.reference } : null,
      intakes: await listIntakes(reader),
      terms: TERM_IDS.length,
      discarded: note === "discarded",
    };
  },
);

export default function StartIntake() {
  return <IntakeStart {...useLoaderData<typeof loader>()} />;
}
