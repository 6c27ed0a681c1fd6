// Who may sign for a supplier: seen by its leads, said by one of them about somebody else.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { AUTHORITY_WORDS } from "#app/screens/agreements/authority-words.ts";
import { OwnSignatories } from "#app/screens/agreements/own-signatories.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { recordAuthority } from "#app/use-cases/record-authority.server.ts";
import { readSettings } from "#db/settings.ts";
import { listSignatories } from "#db/signing-authority.ts";
import { AuthorityForm, SignatoriesParams } from "./signatories.form.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(AUTHORITY_WORDS, data?.locale ?? "en").title} · Flowdown` },
];

export const loader = forSupplier(
  "own.signatories",
  SignatoriesParams,
  async ({ reader, context }, { done }) => {
    const { supplierId, contactId, language } = context.supplier;
    const people = await listSignatories(reader, supplierId);
    return {
      locale: language,
      asker: (await readSettings(reader)).organisation,
      people: people.map(({ language: _language, ...person }) => ({
        ...person,
        self: person.id === contactId,
      })),
      done,
    };
  },
);

export const action = supplierChanges(
  "own.signatories",
  z.object({}),
  AuthorityForm,
  async ({ context, refuse }, _input, form) => {
    const person = form.who === "new" ? form : { contactId: form.contactId };
    const done = await recordAuthority(context, { person, basis: form.basis, note: form.note });
    if (done.ok) return redirect("/portal/agreements/signatories?done=recorded");
    return refuse({ [done.reason === "taken" ? "email" : "contactId"]: [done.reason] }, 409);
  },
);

export default function Signatories() {
  const reply = useActionData<typeof action>()?.reply;
  return <OwnSignatories {...useLoaderData<typeof loader>()} reply={reply} />;
}
