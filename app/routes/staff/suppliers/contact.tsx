// Adding a contact (contacts/new) or correcting one.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ContactFields } from "#app/screens/suppliers/contact-fields.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { enterContact } from "#app/use-cases/enter-contact.server.ts";
import { findContact } from "#db/contacts.ts";
import { findSupplier } from "#db/suppliers.ts";
import { ContactForm } from "./supplier.form.ts";

const Params = z.object({
  supplierId: z.uuid(),
  contactId: z.union([z.uuid(), z.literal("new")]),
  /** The engagement to go back to, when its page asked for a contact. */
  for: z.uuid().optional().catch(undefined),
});

export const meta = () => [{ title: "Contact · Flowdown" }];

export const loader = forStaff(
  "supplier.write",
  Params,
  async ({ reader, today }, { supplierId, contactId, for: engagementId }) => {
    const supplier = await findSupplier(reader, supplierId, today);
    const contact = contactId === "new" ? null : await findContact(reader, supplierId, contactId);
    if (!supplier || contact === undefined) throw notFound();
    return { supplierId, supplierName: supplier.legalName, contact, engagementId };
  },
);

export const action = staffChanges(
  "supplier.write",
  Params,
  ContactForm,
  async ({ context, refuse }, { supplierId, contactId, for: engagementId }, facts) => {
    const outcome = await enterContact(context, {
      supplierId,
      contactId: contactId === "new" ? null : contactId,
      facts,
    });
    if (outcome.ok)
      return redirect(
        engagementId
          ? `/engagements/${engagementId}?contact=${outcome.contactId}`
          : `/suppliers/${supplierId}?done=contact`,
      );
    if (outcome.reason === "taken")
      return refuse({
        email: ["This supplier has a contact with this address already: edit that one instead."],
      });
    throw notFound();
  },
);

export default function Contact() {
  const { supplierId, supplierName, contact, engagementId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm({
    lastResult: refused?.reply,
    defaultValue: contact ?? { language: "en", kind: "lead" },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: ContactForm }),
    shouldRevalidate: "onBlur",
  });
  const back = engagementId ? `/engagements/${engagementId}` : `/suppliers/${supplierId}`;
  return (
    <div className="page page-narrow">
      <PageHead
        title={contact ? `Edit ${contact.name}` : "New contact"}
        back={{ href: back, label: supplierName }}
      />
      <Form className="form" method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary
          title="Nothing was saved yet"
          errors={form.errors}
          fields={Object.values(fields)}
        />
        <ContactFields fields={fields} changing={contact !== null} />
        <div className="form-actions">
          <SubmitButton>{contact ? "Save" : "Add contact"}</SubmitButton>
          <LinkButton quiet href={back}>
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
