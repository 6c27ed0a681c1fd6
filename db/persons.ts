// The people of a supplier who may be named for material: entered by the supplier, confirmed by a risk officer.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

const COLUMNS = [
  "p.id",
  "p.name",
  "p.email",
  "p.country",
  "p.citizenships",
  "p.citizenship_confirmed_on as citizenshipConfirmedOn",
  "p.undertaking_signed_on as undertakingSignedOn",
  "p.undertaking_until as undertakingUntil",
  "p.undertaking_document as undertakingDocument",
  "p.undertaking_confirmed_on as undertakingConfirmedOn",
  "p.state",
  "p.version",
] as const;

/** A supplier's people, those who are here first. Also for the supplier itself: nothing staff-only is in it. */
export async function listPersons(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("supplier_person as p")
    .where("p.supplier_id", "=", supplierId)
    .orderBy("p.state")
    .orderBy(sql`lower(p.name)`)
    .orderBy("p.id")
    .limit(500)
    .select(COLUMNS)
    .execute();
}

export type Person = Awaited<ReturnType<typeof listPersons>>[number];

/** One person of a supplier; undefined when there is none of this id there. */
export async function findPerson(reader: Reader, supplierId: string, id: string) {
  return reader
    .selectFrom("supplier_person as p")
    .where("p.supplier_id", "=", supplierId)
    .where("p.id", "=", id)
    .select(COLUMNS)
    .executeTakeFirst();
}

export interface PersonFacts {
  readonly name: string;
  readonly email: string;
  readonly country: string;
  /** Every citizenship held, the latest one last. */
  readonly citizenships: readonly string[];
  readonly undertakingSignedOn: string | null;
  readonly undertakingUntil: string | null;
  readonly undertakingDocument: string;
}

const columnsOf = (facts: PersonFacts) => ({
  name: facts.name,
  country: facts.country,
  citizenships: [...facts.citizenships],
  undertaking_signed_on: facts.undertakingSignedOn,
  undertaking_until: facts.undertakingUntil,
  undertaking_document: facts.undertakingDocument,
});

/** Adds a person. "taken" when the supplier has entered this mail address before. */
export async function addPerson(
  writer: Writer,
  supplierId: string,
  facts: PersonFacts,
): Promise<string | "taken"> {
  const row = await writer
    .insertInto("supplier_person")
    .values({ supplier_id: supplierId, email: facts.email, ...columnsOf(facts) })
    .onConflict((conflict) => conflict.columns(["supplier_id", "email"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? "taken";
}

/** Changes a person; what was confirmed about what changes is not confirmed any more. False when there is none. */
export async function changePerson(
  writer: Writer,
  supplierId: string,
  id: string,
  facts: PersonFacts & { readonly left: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("supplier_person")
    .set({
      ...columnsOf(facts),
      state: facts.left ? "left" : "active",
      version: sql`version + 1`,
    })
    .where("supplier_id", "=", supplierId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Confirms what a person is cleared for, in the version that was seen. */
export async function confirmPerson(
  writer: Writer,
  person: { readonly supplierId: string; readonly id: string; readonly version: number },
  what: "citizenships" | "undertaking",
  by: { readonly id: string; readonly basis: string; readonly today: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("supplier_person")
    .set(
      what === "citizenships"
        ? {
            citizenship_confirmed_by: by.id,
            citizenship_confirmed_on: by.today,
            citizenship_basis: by.basis,
            version: sql`version + 1`,
          }
        : {
            undertaking_confirmed_by: by.id,
            undertaking_confirmed_on: by.today,
            version: sql`version + 1`,
          },
    )
    .where("supplier_id", "=", person.supplierId)
    .where("id", "=", person.id)
    .where("version", "=", person.version)
    .$if(what === "citizenships", (query) =>
      query.where(sql<boolean>`cardinality(citizenships) > 0`),
    )
    .$if(what === "undertaking", (query) => query.where("undertaking_signed_on", "is not", null))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
