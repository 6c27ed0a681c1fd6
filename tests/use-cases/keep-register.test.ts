// The register: duplicates are noticed, two clerks never overwrite each other, nothing leaves while it is needed.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveSupplier } from "#app/use-cases/archive-supplier.server.ts";
import { dismissContact } from "#app/use-cases/dismiss-contact.server.ts";
import { editSupplier } from "#app/use-cases/edit-supplier.server.ts";
import { enterContact } from "#app/use-cases/enter-contact.server.ts";
import { registerSupplier } from "#app/use-cases/register-supplier.server.ts";
import { restoreSupplier } from "#app/use-cases/restore-supplier.server.ts";
import type { SupplierFacts } from "#db/suppliers.ts";
import { callersOf } from "#tests/support/as.ts";
import { aContact, anEngagement, anInvitation, aSupplier } from "#tests/support/builders.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

const clerk = (name?: string) => staffContext(portal, "supplier.write", ["procurement"], name);
const facts = (changes: Partial<SupplierFacts> = {}): SupplierFacts => ({
  legalName: "Halden Thermal AS",
  registrationNumber: "",
  country: "NO",
  domain: "",
  tags: [],
  note: "",
  ownerId: null,
  ...changes,
});
const register = async (changes: Partial<SupplierFacts>, anotherCompany = false) =>
  registerSupplier(await clerk(), { facts: facts(changes), contact: null, anotherCompany });

describe("duplicates", () => {
  beforeAll(async () => {
    await aSupplier(portal.db, {
      legalName: "Nordguss Präzision GmbH",
      registrationNumber: "HRB 51422",
      domain: "nordguss.example",
    });
  });

  test.each([
    [
      "the same register entry",
      { legalName: "Other", country: "DE", registrationNumber: "HRB 51422" },
      "registration",
    ],
    ["the same domain", { legalName: "Other", domain: "nordguss.example" }, "domain"],
    ["the same name in another legal form", { legalName: "NORDGUSS PRAZISION AG" }, "same name"],
    ["a slip of the finger", { legalName: "Nordgus Präzision GmbH" }, "similar name"],
  ])("%s is noticed", async (_what, changes, why) => {
    const outcome = await register(changes);
    expect(outcome).toMatchObject({ ok: false, reason: "looks_known", duplicates: [{ why }] });
  });

  test("the same number in another country is another company", async () => {
    expect(
      (await register({ legalName: "Fjord", country: "NO", registrationNumber: "HRB 51422" })).ok,
    ).toBe(true);
  });

  test("a warning can be overruled, and the record says so", async () => {
    const outcome = await register({ legalName: "Nordguss Präzision GmbH", country: "AT" }, true);
    if (!outcome.ok) throw new Error(outcome.reason);
    const { rows } = await portal.db.owner.query<{ body: string }>(
      "select body from audit_event where subject_id = $1",
      [outcome.supplierId],
    );
    expect(JSON.parse(rows[0]!.body).detail.overruled).toHaveLength(1);
  });
});

describe("two clerks on one supplier", () => {
  test("the second is told who changed what, nothing is overwritten, and may then save over it", async () => {
    const supplierId = await aSupplier(portal.db, { legalName: "Castello", country: "IT" });
    const edit = (changes: Partial<SupplierFacts>, version: number, who: string) =>
      clerk(who).then((context) =>
        editSupplier(context, {
          supplierId,
          version,
          facts: facts({ legalName: "Castello", country: "IT", ...changes }),
        }),
      );
    expect(await edit({ domain: "castello.example" }, 1, "Anna")).toEqual({ ok: true });
    const second = await edit({ note: "Call first" }, 1, "Bert");
    expect(second).toMatchObject({
      ok: false,
      reason: "changed_meanwhile",
      conflict: {
        version: 2,
        changedBy: "Anna",
        fields: [
          { field: "domain", theirs: "castello.example" },
          { field: "note", theirs: "" },
        ],
      },
    });
    expect(await edit({ note: "Call first" }, 2, "Bert")).toEqual({ ok: true });
  });

  test("the page keeps what the second clerk typed", async () => {
    const supplierId = await aSupplier(portal.db, { legalName: "Vantaa", country: "FI" });
    const second = await callersOf(portal).staff(["procurement"]);
    await portal.db.owner.query(
      "update supplier set version = 2, domain = 'v.example' where id = $1",
      [supplierId],
    );
    const answer = await second.post(`/suppliers/${supplierId}/edit`, {
      legalName: "Vantaa Composites Oy",
      country: "FI",
      version: "1",
    });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("Vantaa Composites Oy");
    expect(page).toContain("v.example");
  });
});

describe("archiving", () => {
  test("anti-pattern 20: is refused with the list of what depends on the supplier", async () => {
    const supplierId = await aSupplier(portal.db);
    await anEngagement(portal.db, supplierId, { title: "Castings" });
    const outcome = await archiveSupplier(await clerk(), { supplierId, reason: "unused" });
    expect(outcome).toMatchObject({
      ok: false,
      reason: "needed",
      dependants: [{ kind: "engagement", title: "Castings", state: "open" }],
    });
  });

  test("takes a supplier nothing depends on out of the list, and restoring brings it back whole", async () => {
    const supplierId = await aSupplier(portal.db);
    const context = await clerk();
    expect(await archiveSupplier(context, { supplierId, reason: "unused" })).toEqual({ ok: true });
    expect(await archiveSupplier(context, { supplierId, reason: "again" })).toMatchObject({
      reason: "archived_already",
    });
    expect(await restoreSupplier(context, { supplierId })).toEqual({ ok: true });
    expect(await restoreSupplier(context, { supplierId })).toMatchObject({ ok: false });
  });
});

describe("contacts", () => {
  const person = { phone: "", jobTitle: "", language: "en", kind: "lead" } as const;

  test("one address belongs to one contact of a supplier", async () => {
    const supplierId = await aSupplier(portal.db);
    await aContact(portal.db, supplierId, { email: "a@x.example" });
    const outcome = await enterContact(await clerk(), {
      supplierId,
      contactId: null,
      facts: { ...person, name: "B", email: "a@x.example" },
    });
    expect(outcome).toEqual({ ok: false, reason: "taken" });
  });

  const live = async (contactId: string) =>
    (
      await portal.db.owner.query(
        "select from access_token where contact_id = $1 and revoked_at is null",
        [contactId],
      )
    ).rowCount;

  test("a new address ends the links that went to the old one", async () => {
    const supplierId = await aSupplier(portal.db);
    const contactId = await aContact(portal.db, supplierId);
    await anInvitation(portal.db, { supplierId, contactId });
    await enterContact(await clerk(), {
      supplierId,
      contactId,
      facts: { ...person, name: "New", email: "new@x.example" },
    });
    expect(await live(contactId)).toBe(0);
  });

  test("removing a contact ends links and sessions in the same moment", async () => {
    const supplierId = await aSupplier(portal.db);
    const contactId = await aContact(portal.db, supplierId);
    await anInvitation(portal.db, { supplierId, contactId });
    const inside = await callersOf(portal).supplier({ supplierId, contactId });
    expect(await dismissContact(await clerk(), { supplierId, contactId })).toEqual({ ok: true });
    expect(await live(contactId)).toBe(0);
    expect((await inside.get("/")).headers.get("location")).toBe("/sign-in");
  });

  test("a contact of another supplier is not found", async () => {
    const contactId = await aContact(portal.db, await aSupplier(portal.db));
    const supplierId = await aSupplier(portal.db);
    expect(await dismissContact(await clerk(), { supplierId, contactId })).toEqual({
      ok: false,
      reason: "missing",
    });
  });
});

test("the export carries no formula into a spreadsheet and every row of the list", async () => {
  await aSupplier(portal.db, { legalName: '=HYPERLINK("http://evil.example")', country: "FR" });
  const reader = await callersOf(portal).staff(["auditor"]);
  const answer = await reader.get("/suppliers/export.csv?country=FR");
  const text = await answer.text();
  expect(answer.headers.get("content-disposition")).toContain("attachment");
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(text.trim().split("\r\n")).toHaveLength(2);
});
