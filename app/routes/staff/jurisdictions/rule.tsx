// One row about countries with its history.
import { Form, useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { RulePage } from "#app/screens/jurisdictions/rule-page.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { listUnaskedOf } from "#db/country-evidence.ts";
import { findRule, listRuleHistory } from "#db/jurisdictions.ts";
import { RulePageParams } from "./rule.form.ts";

export const meta = () => [{ title: "Row about countries · Flowdown" }];

const MOST = 50;

export const loader = forStaff(
  "jurisdiction.read",
  RulePageParams,
  async ({ reader, context, today }, { ruleId, done }) => {
    const rule = await findRule(reader, ruleId);
    if (!rule) throw notFound();
    return {
      rule,
      history: await listRuleHistory(reader, ruleId),
      unasked: await listUnaskedOf(reader, ruleId, today, MOST),
      mayWrite: staffMay(context.staff.roles, "jurisdiction.write"),
      done: done ?? null,
    };
  },
);

export default function Rule() {
  const data = useLoaderData<typeof loader>();
  return (
    <RulePage {...data}>
      <Form method="post" action={`/jurisdictions/${data.rule.id}/withdraw`}>
        <SubmitButton danger>It counts no more</SubmitButton>
      </Form>
    </RulePage>
  );
}
