// Entering a person.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { PEOPLE_WORDS } from "#app/screens/persons/people-words.ts";
import { PersonPage } from "#app/screens/persons/person-page.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { keepPerson } from "#app/use-cases/keep-person.server.ts";
import { PersonForm, personFactsOf } from "./people.form.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(PEOPLE_WORDS, data?.locale ?? "en").add} · Flowdown` },
];

export const loader = forSupplier("own.people", z.object({}), ({ context }) =>
  Promise.resolve({ locale: context.supplier.language }),
);

export const action = supplierChanges(
  "own.people",
  z.object({}),
  PersonForm,
  async ({ context, refuse }, _, form) => {
    const outcome = await keepPerson(context, null, personFactsOf(form));
    if (outcome.ok) return redirect("/portal/people?done=kept");
    return refuse({ email: ["taken"] }, 409);
  },
);

export default function NewPerson() {
  const { locale } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: PersonForm }),
    shouldRevalidate: "onBlur",
  });
  return <PersonPage locale={locale} title={null} form={form} fields={fields} />;
}
