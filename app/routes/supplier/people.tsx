// The people a supplier has entered, who may be named for material.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { OwnPeople } from "#app/screens/persons/own-people.tsx";
import { PEOPLE_WORDS } from "#app/screens/persons/people-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { listPersons } from "#db/persons.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(PEOPLE_WORDS, data?.locale ?? "en").title} · Flowdown` },
];

export const loader = forSupplier(
  "own.people",
  z.object({ done: z.string().optional().catch(undefined) }),
  async ({ reader, context }, { done }) => ({
    locale: context.supplier.language,
    persons: await listPersons(reader, context.supplier.supplierId),
    saved: done !== undefined,
  }),
);

export default function People() {
  return <OwnPeople {...useLoaderData<typeof loader>()} />;
}
