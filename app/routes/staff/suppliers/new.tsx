// Adding one supplier by hand: duplicates are noticed while typing, and can be overruled.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useFetcher, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { NewSupplierFields } from "#app/screens/suppliers/new-supplier-fields.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { registerSupplier } from "#app/use-cases/register-supplier.server.ts";
import { listStaffWithRole } from "#db/supplier-choices.ts";
import type { loader as duplicatesLoader } from "./duplicates.tsx";
import { NewSupplierForm } from "./supplier.form.ts";

export const meta = () => [{ title: "New supplier · Flowdown" }];

export const loader = forStaff("supplier.write", z.object({}), async ({ reader, context }) => ({
  owners: await listStaffWithRole(reader, "procurement"),
  own: context.staff.id,
}));

export const action = staffChanges(
  "supplier.write",
  z.object({}),
  NewSupplierForm,
  async ({ context, refuse }, _input, form) => {
    const { contactName, contactEmail, contactLanguage, anotherCompany, ownerId, ...facts } = form;
    const contact =
      contactName && contactEmail
        ? {
            name: contactName,
            email: contactEmail,
            language: contactLanguage,
            phone: "",
            jobTitle: "",
            kind: "lead" as const,
          }
        : null;
    const outcome = await registerSupplier(context, {
      facts: { ...facts, ownerId: ownerId ?? null },
      contact,
      anotherCompany,
    });
    if (outcome.ok) throw redirect(`/suppliers/${outcome.supplierId}?done=added`);
    const refused = refuse({
      anotherCompany: [
        "Nothing was saved yet: look at the suppliers above, and tick this if it is another company.",
      ],
    });
    return data({ ...refused.data, duplicates: outcome.duplicates }, { status: 409 });
  },
);

export default function NewSupplier() {
  const { owners, own } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const live = useFetcher<typeof duplicatesLoader>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [form, fields] = useForm({
    lastResult: refused?.reply,
    defaultValue: {
      ownerId: owners.some(({ id }) => id === own) ? own : "",
      contactLanguage: "en",
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: NewSupplierForm }),
    shouldRevalidate: "onBlur",
  });
  const known = refused && "duplicates" in refused ? refused.duplicates : [];
  const look = (element: HTMLFormElement) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const typed = new FormData(element);
      const query = new URLSearchParams();
      for (const name of ["legalName", "country", "registrationNumber", "domain"])
        query.set(name, String(typed.get(name) ?? ""));
      live.load(`/suppliers/duplicates?${query}`);
    }, 350);
  };
  return (
    <div className="page page-narrow">
      <PageHead
        title="New supplier"
        lede="The register only. What is asked of the supplier follows with an engagement."
        back={{ href: "/suppliers", label: "Suppliers" }}
      />
      <Form
        className="form"
        method="post"
        id={form.id}
        onSubmit={form.onSubmit}
        onChange={(event) => look(event.currentTarget)}
        noValidate
      >
        <ErrorSummary
          title="Nothing was saved yet"
          errors={form.errors}
          fields={Object.values(fields)}
        />
        <NewSupplierFields
          fields={fields}
          owners={owners}
          duplicates={live.data?.duplicates ?? known}
        />
        <div className="form-actions">
          <SubmitButton>Add supplier</SubmitButton>
          <LinkButton quiet href="/suppliers">
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
