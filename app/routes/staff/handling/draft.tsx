// Drafting the next edition of the handling rules; it begins with the one in force.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { RuleFields, typedRules } from "#app/screens/handling/rule-fields.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { draftHandling } from "#app/use-cases/draft-handling.server.ts";
import { listHandlingEditions } from "#db/handling.ts";
import { LEVELS } from "#scoring/facts.ts";
import { HandlingForm } from "./draft.form.ts";

export const meta = () => [{ title: "Draft handling rules · Flowdown" }];

export const loader = forStaff("handling.write", z.object({}), async ({ reader }) => {
  const [newest] = await listHandlingEditions(reader);
  return {
    rules: typedRules(newest!.rules),
    note: newest!.state === "draft" ? newest!.note : "",
  };
});

export const action = staffChanges(
  "handling.write",
  z.object({}),
  HandlingForm,
  async ({ context, refuse }, _, draft) => {
    const outcome = await draftHandling(context, draft);
    if (outcome.ok) return redirect("/handling?done=drafted");
    return refuse({
      "": [
        `${outcome.looser.join(", ")} would be looser than the level below in viewing or undertakings: tick there what is ticked below.`,
      ],
    });
  },
);

export default function DraftHandling() {
  const defaults = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    defaultValue: defaults,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: HandlingForm }),
    shouldRevalidate: "onBlur",
  });
  const rules = fields.rules.getFieldset();
  return (
    <div className="page page-narrow">
      <PageHead
        title="Draft handling rules"
        back={{ href: "/handling", label: "Handling rules" }}
      />
      <Form className="form" method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary title="Nothing was kept yet" errors={form.errors} fields={[fields.note]} />
        <TextArea meta={fields.note} label="What changes and why" rows={2} />
        {LEVELS.map((level) => (
          <RuleFields key={level} level={level} fields={rules[level].getFieldset()} />
        ))}
        <div className="form-actions">
          <SubmitButton>Keep the draft</SubmitButton>
          <LinkButton quiet href="/handling">
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
