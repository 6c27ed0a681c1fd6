// Beginning a project.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { beginProject } from "#app/use-cases/begin-project.server.ts";
import { listPossibleOwners } from "#db/material.ts";

const ProjectForm = z.object({
  name: z
    .string("Give the project a name that people recognise.")
    .trim()
    .min(1, "Give the project a name that people recognise.")
    .max(200, "A name has at most 200 characters: shorten it."),
  purpose: z.string().trim().max(2000, "At most 2000 characters.").default(""),
  ownerId: z.uuid("Choose who answers for the project."),
});

export const meta = () => [{ title: "New project · Flowdown" }];

export const loader = forStaff("project.write", z.object({}), async ({ reader }) => ({
  owners: await listPossibleOwners(reader),
}));

export const action = staffChanges(
  "project.write",
  z.object({}),
  ProjectForm,
  async ({ context, refuse }, _, facts) => {
    const outcome = await beginProject(context, facts);
    if (outcome.ok) return redirect(`/projects/${outcome.projectId}`);
    return refuse({ name: ["Another project has this name. Choose another one."] }, 409);
  },
);

export default function NewProject() {
  const { owners } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: ProjectForm }),
    shouldRevalidate: "onBlur",
  });
  return (
    <div className="page page-narrow">
      <PageHead title="New project" back={{ href: "/projects", label: "Projects" }} />
      <Form className="form" method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary
          title="Nothing was saved yet"
          errors={form.errors}
          fields={Object.values(fields)}
        />
        <TextField meta={fields.name} label="Name" />
        <TextArea meta={fields.purpose} label="Purpose" optional="optional" rows={3} />
        <SelectField
          meta={fields.ownerId}
          label="Owner"
          nothing="Choose"
          options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="form-actions">
          <SubmitButton>Begin</SubmitButton>
          <LinkButton quiet href="/projects">
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
