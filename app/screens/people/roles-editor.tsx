// Decides how a colleague's roles are changed in place.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useFetcher } from "@remix-run/react";
import type { StaffRole } from "#app/access/permissions.ts";
import { RolesForm } from "#app/routes/staff/people/people.form.ts";
import type { action } from "#app/routes/staff/people/roles.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RoleChoices } from "./role-choices.tsx";

/** The form; it leads back to the person's page once the change is made. */
export function RolesEditor(props: { staffId: string; roles: readonly StaffRole[] }) {
  const fetcher = useFetcher<typeof action>();
  const [form, fields] = useForm({
    lastResult: fetcher.data?.reply,
    defaultValue: { roles: [...props.roles] },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: RolesForm }),
  });
  return (
    <fetcher.Form
      className="form"
      method="post"
      action={`/people/${props.staffId}/roles`}
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
    >
      <ErrorSummary title="Roles are unchanged" errors={form.errors} fields={[fields.roles]} />
      <RoleChoices meta={fields.roles} />
      <div className="form-actions">
        <SubmitButton pending={fetcher.state !== "idle"}>Change roles</SubmitButton>
      </div>
    </fetcher.Form>
  );
}
