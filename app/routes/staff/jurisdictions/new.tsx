// Enters a row about countries, or the row that replaces one.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { RuleEditor } from "#app/screens/jurisdictions/rule-editor.tsx";
import { enterJurisdictionRule } from "#app/use-cases/enter-jurisdiction-rule.server.ts";
import { findRule } from "#db/jurisdictions.ts";
import { NewRuleParams, RuleForm } from "./rule.form.ts";

export const meta = () => [{ title: "Row about countries · Flowdown" }];

export const loader = forStaff(
  "jurisdiction.write",
  NewRuleParams,
  async ({ reader, today }, { kind, replaces }) => {
    const old = replaces ? await findRule(reader, replaces) : undefined;
    if (replaces && !old) throw notFound();
    return { kind: old?.kind ?? kind, old: old ?? null, today };
  },
);

export const action = staffChanges(
  "jurisdiction.write",
  NewRuleParams,
  RuleForm,
  async ({ context, refuse }, { replaces }, form) => {
    const done = await enterJurisdictionRule(context, {
      ...form,
      validUntil: form.validUntil ?? null,
      replacesId: replaces ?? null,
      withdrawn: false,
    });
    if (done.ok) return redirect(`/jurisdictions/${done.ruleId}?done=entered`);
    if (done.reason === "missing") throw notFound();
    return refuse(
      { "": ["Somebody replaced this row meanwhile. Start from the one that counts."] },
      409,
    );
  },
);

export default function NewRule() {
  const reply = useActionData<typeof action>()?.reply;
  return <RuleEditor {...useLoaderData<typeof loader>()} reply={reply} />;
}
