// Puts a basis on record for one country and one kind of material.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { placeName } from "#app/screens/jurisdictions/rule-words.ts";
import { NewBasis } from "#app/screens/transfers/new-basis.tsx";
import { recordTransferBasis } from "#app/use-cases/record-transfer-basis.server.ts";
import { findEngagement } from "#db/engagements.ts";
import { listClauses, listWays } from "#db/transfer-bases.ts";
import { lastBasisDay } from "#scoring/obligations/jurisdictions/transfer-basis.ts";
import { BasisForm, NewBasisParams } from "./basis.form.ts";

export const meta = () => [{ title: "Record a basis · Flowdown" }];

export const loader = forStaff(
  "jurisdiction.write",
  NewBasisParams,
  async ({ reader, today }, { engagementId, country, overlay }) => {
    const engagement = await findEngagement(reader, engagementId);
    if (!engagement) throw notFound();
    const ways = await listWays(reader, engagementId);
    const rules = ways.flatMap(({ findings, country: to }) =>
      findings.map(({ ruleId, source, scope }) => ({
        id: ruleId,
        words: `${placeName(to)}: ${source}${scope === "" ? "" : ` (${scope})`}`,
      })),
    );
    const { id, title, supplierName, supplierId } = engagement;
    return {
      engagement: { id, title, supplierName },
      wish: { country, overlay },
      countries: [...new Set(ways.map((way) => way.country))],
      marks: [...new Set(ways.map(({ mark }) => mark))],
      rules: [...new Map(rules.map((rule) => [rule.id, rule])).values()],
      clauses: await listClauses(reader, supplierId),
      today,
      latest: lastBasisDay("standard_clauses", today),
    };
  },
);

const SAID = {
  closed: ["", "This engagement has ended: nothing goes anywhere under it any more."],
  past_day: ["validUntil", "This day has passed. Choose today or a later day."],
  too_long: [
    "validUntil",
    "That is too long: two years at most, for an exception six months. Choose an earlier day.",
  ],
  no_rule: ["ruleId", "Choose the row whose limits are kept."],
  rule: ["ruleId", "This row does not speak about that country and material. Choose another."],
  agreement: ["agreementId", "This agreement is not in force any more. Choose another."],
  forbidden: ["toCountry", "A rule in your register closes this country: no basis opens it."],
} as const;

export const action = staffChanges(
  "jurisdiction.write",
  NewBasisParams,
  BasisForm,
  async ({ context, refuse }, { engagementId }, form) => {
    const done = await recordTransferBasis(context, {
      ...form,
      engagementId,
      ruleId: form.ruleId ?? null,
      agreementId: form.agreementId ?? null,
    });
    if (done.ok) return redirect(`/engagements/${engagementId}/countries?done=recorded`);
    if (done.reason === "missing") throw notFound();
    const [field, text] = SAID[done.reason];
    return refuse({ [field]: [text] }, 409);
  },
);

export default function New() {
  const reply = useActionData<typeof action>()?.reply;
  return <NewBasis {...useLoaderData<typeof loader>()} reply={reply} />;
}
