// Changing what was said about a person; what changes is confirmed anew.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { PersonPage } from "#app/screens/persons/person-page.tsx";
import { keepPerson } from "#app/use-cases/keep-person.server.ts";
import { findPerson } from "#db/persons.ts";
import { PersonForm, personFactsOf } from "./people.form.ts";

const Params = z.object({ personId: z.uuid() });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? ""} · Flowdown` },
];

export const loader = forSupplier(
  "own.people",
  Params,
  async ({ reader, context }, { personId }) => {
    const person = await findPerson(reader, context.supplier.supplierId, personId);
    if (!person) throw notFound();
    return { locale: context.supplier.language, person };
  },
);

export const action = supplierChanges(
  "own.people",
  Params,
  PersonForm,
  async ({ context }, { personId }, form) => {
    const outcome = await keepPerson(context, personId, personFactsOf(form));
    if (!outcome.ok) throw notFound();
    return redirect("/portal/people?done=kept");
  },
);

export default function ChangePerson() {
  const { locale, person } = useLoaderData<typeof loader>();
  const held = person.citizenships;
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    defaultValue: {
      ...person,
      first: held.length > 1 ? held[0] : undefined,
      second: held.length > 2 ? held[1] : undefined,
      latest: held.at(-1),
      left: person.state === "left" ? "on" : undefined,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: PersonForm }),
    shouldRevalidate: "onBlur",
  });
  return <PersonPage locale={locale} title={person.name} form={form} fields={fields} />;
}
