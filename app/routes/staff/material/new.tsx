// Entering a confidential item into the register.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { MaterialFields } from "#app/screens/material/material-fields.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { registerMaterial } from "#app/use-cases/register-material.server.ts";
import { listHeadAgreements, listPossibleOwners } from "#db/material.ts";
import { factsOf, MaterialForm, TAKEN } from "./material.form.ts";

export const meta = () => [{ title: "New item · Material · Flowdown" }];

export const loader = forStaff("material.write", z.object({}), async ({ reader, context }) => ({
  owners: await listPossibleOwners(reader),
  heads: await listHeadAgreements(reader),
  own: context.staff.id,
}));

export const action = staffChanges(
  "material.write",
  z.object({}),
  MaterialForm,
  async ({ context, refuse }, _input, form) => {
    const outcome = await registerMaterial(context, factsOf(form));
    if (!outcome.ok) return refuse({ reference: [TAKEN] }, 409);
    return redirect(`/materials/${outcome.materialId}`);
  },
);

export default function NewMaterial() {
  const { own, ...choices } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    defaultValue: { ownerId: choices.owners.some(({ id }) => id === own) ? own : "" },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: MaterialForm }),
    shouldRevalidate: "onBlur",
  });
  return (
    <div className="page page-narrow">
      <PageHead
        title="New item"
        lede="What is entered here opens nothing: access is requested, decided by a second person, and judged anew at every opening."
        back={{ href: "/materials", label: "Material" }}
      />
      <Form className="form" method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary
          title="Nothing was saved yet"
          errors={form.errors}
          fields={Object.values(fields)}
        />
        <MaterialFields fields={fields} choices={choices} />
        <div className="form-actions">
          <SubmitButton>Enter into the register</SubmitButton>
          <LinkButton quiet href="/materials">
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
