// Changing a supplier: two clerks never overwrite each other, and neither loses what was typed.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ChangedMeanwhile } from "#app/screens/suppliers/changed-meanwhile.tsx";
import { SupplierFields } from "#app/screens/suppliers/supplier-fields.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { editSupplier } from "#app/use-cases/edit-supplier.server.ts";
import { listStaffWithRole } from "#db/supplier-choices.ts";
import { findSupplier } from "#db/suppliers.ts";
import { SupplierForm } from "./supplier.form.ts";

const Params = z.object({ supplierId: z.uuid() });

export const meta = () => [{ title: "Edit supplier · Flowdown" }];

export const loader = forStaff(
  "supplier.write",
  Params,
  async ({ reader, today }, { supplierId }) => {
    const supplier = await findSupplier(reader, supplierId, today);
    if (!supplier || supplier.status === "archived") throw notFound();
    return { supplier, owners: await listStaffWithRole(reader, "procurement") };
  },
);

export const action = staffChanges(
  "supplier.write",
  Params,
  SupplierForm,
  async ({ context, refuse }, { supplierId }, { version, ownerId, ...facts }) => {
    const outcome = await editSupplier(context, {
      supplierId,
      version,
      facts: { ...facts, ownerId: ownerId ?? null },
    });
    if (outcome.ok) return redirect(`/suppliers/${supplierId}?done=saved`);
    if (outcome.reason !== "changed_meanwhile") throw notFound();
    return data({ ...refuse({}).data, conflict: outcome.conflict }, { status: 409 });
  },
);

export default function EditSupplier() {
  const { supplier, owners } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const conflict = refused && "conflict" in refused ? refused.conflict : undefined;
  const [form, fields] = useForm({
    id: "supplier",
    lastResult: refused?.reply,
    defaultValue: {
      ...supplier,
      tags: supplier.tags.join(", "),
      ownerId: supplier.ownerId ?? "",
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: SupplierForm }),
    shouldRevalidate: "onBlur",
  });
  return (
    <div className="page page-narrow">
      <PageHead
        title={`Edit ${supplier.legalName}`}
        back={{ href: `/suppliers/${supplier.id}`, label: supplier.legalName }}
      />
      <Form className="form" method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        {conflict && <ChangedMeanwhile conflict={conflict} />}
        <ErrorSummary
          title="Nothing was saved yet"
          errors={form.errors}
          fields={Object.values(fields)}
        />
        <input
          type="hidden"
          name="version"
          value={conflict?.version ?? supplier.version}
          key={conflict?.version}
        />
        <SupplierFields fields={fields} owners={owners} />
        <div className="form-actions">
          <SubmitButton>{conflict ? "Save mine over it" : "Save"}</SubmitButton>
          <LinkButton quiet href={`/suppliers/${supplier.id}`}>
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
