// Asks the supplier for the evidence that rules about countries ask for and nobody has asked for yet.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { askCountryEvidence } from "#app/use-cases/ask-country-evidence.server.ts";
import { AskParams } from "./basis.form.ts";

export const action = staffChanges(
  "evidence.review",
  AskParams,
  z.object({}),
  async ({ context }, { engagementId }) => {
    const done = await askCountryEvidence(context, engagementId);
    if (!done.ok && done.reason === "missing") throw notFound();
    const note = done.ok ? "asked" : done.reason === "closed" ? "not_open" : "asked_already";
    return redirect(`/engagements/${engagementId}/countries?done=${note}#evidence`);
  },
);
