// A supplier's people: entered by the supplier, confirmed by a risk officer, and bound and cleared only as confirmed.
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { confirmPerson } from "#app/use-cases/confirm-person.server.ts";
import { keepPerson } from "#app/use-cases/keep-person.server.ts";
import { findPerson, listPersons } from "#db/persons.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { aBarePortal } from "#tests/support/bare-portal.ts";
import { unmetOn } from "#tests/support/both-walls.ts";
import { aContact } from "#tests/support/builders.ts";
import { staffContext, supplierContextOf } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import { adaOf } from "#tests/support/more-scene.ts";
import { OPEN_SCENE } from "#tests/support/open-access.ts";
import { stage } from "#tests/support/gate-scene.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import type { MoreScene } from "#tests/support/scene.ts";

const TODAY = "2026-05-04";
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
let portal: TestPortal;
beforeAll(async () => {
  portal = await aBarePortal();
  await pinToday(portal.db.owner, TODAY);
});
afterEach(() => pinToday(portal.db.owner, TODAY));
afterAll(() => portal.stop());

/** A request for an item, approved, by a supplier that has entered nobody yet; Ada is named in it. */
async function aRequestFor(item: NonNullable<MoreScene["item"]>, level = "C3") {
  const changes =
    level === "C4" ? { level, decision: { tier: "low", knockOuts: [], validFor: 90 } } : {};
  const ids = await stage(
    portal.db.owner,
    {
      ...OPEN_SCENE,
      ...changes,
      material: { level, phase: "P2" },
      approvedBySelf: false,
      more: { item, mode: "view_only" },
    },
    TODAY,
  );
  const contactId = await aContact(portal.db, ids.supplierId);
  const lead = supplierContextOf(portal, "own.people", {
    supplierId: ids.supplierId,
    contactId,
    name: "Lea Lead",
  } as Parameters<typeof supplierContextOf<"own.people">>[2]);
  const ada = {
    name: "Ada",
    email: adaOf(ids.supplierId),
    country: "DE",
    citizenships: [] as string[],
    undertakingSignedOn: null as string | null,
    undertakingUntil: null as string | null,
    undertakingDocument: "",
    left: false,
  };
  return { ...ids, lead, ada };
}
type Named = Awaited<ReturnType<typeof aRequestFor>>;

async function keep(named: Named, changes: Partial<Named["ada"]> = {}, id: string | null = null) {
  const done = await keepPerson(named.lead, id, { ...named.ada, ...changes });
  if (!done.ok) throw new Error(done.reason);
  const people = await inReading({ database: portal.portal.database, scope: SYSTEM }, (reader) =>
    listPersons(reader, named.supplierId),
  );
  return people.find(({ email }) => email === named.ada.email)!;
}
const officer = () => staffContext(portal, "person.confirm", ["risk_officer"]);
const confirm = async (
  named: Named,
  person: { id: string; version: number },
  what: "citizenships" | "undertaking",
) =>
  confirmPerson(await officer(), {
    supplierId: named.supplierId,
    personId: person.id,
    version: person.version,
    what,
    basis: "Passport seen",
  });
const ITAR = { overlays: ["export_itar"], citizenships: ["DE", "FR"] };
const EAR = { overlays: ["export_ear"], citizenships: ["DE", "FR"] };

describe("citizenships", () => {
  test("count for an export-controlled item once a risk officer confirmed them, in both walls", async () => {
    const named = await aRequestFor(ITAR);
    expect(await unmetOn(portal, TODAY, named)).toEqual(["export_cleared"]);
    const ada = await keep(named, { citizenships: ["FR", "DE"] });
    expect(await unmetOn(portal, TODAY, named)).toEqual(["export_cleared"]);
    expect(await confirm(named, ada, "citizenships")).toEqual({ ok: true });
    expect(await unmetOn(portal, TODAY, named)).toEqual([]);
  });

  test.each([
    ["every one of them under ITAR", ITAR, ["US", "DE"], ["export_cleared"]],
    ["the latest one under EAR", EAR, ["US", "DE"], []],
    [
      "the latest one under EAR, were it the other way round",
      EAR,
      ["DE", "US"],
      ["export_cleared"],
    ],
  ])("count as the rule of the item says: %s", async (_, item, citizenships, unmet) => {
    const named = await aRequestFor(item);
    await confirm(named, await keep(named, { citizenships }), "citizenships");
    expect(await unmetOn(portal, TODAY, named)).toEqual(unmet);
  });

  test("that change, or whose bearer's name changes, are confirmed anew; a country or a paper changes nothing", async () => {
    const named = await aRequestFor(ITAR);
    const ada = await keep(named, { citizenships: ["DE"] });
    await confirm(named, ada, "citizenships");
    await keep(named, { citizenships: ["DE"], country: "FR", undertakingDocument: "A" }, ada.id);
    expect(await unmetOn(portal, TODAY, named)).toEqual([]);
    for (const change of [{ citizenships: ["FR"] }, { citizenships: ["FR"], name: "Ada Two" }]) {
      const changed = await keep(named, change, ada.id);
      expect(changed.citizenshipConfirmedOn).toBeNull();
      expect(await unmetOn(portal, TODAY, named)).toEqual(["export_cleared"]);
      await confirm(named, changed, "citizenships");
      expect(await unmetOn(portal, TODAY, named)).toEqual([]);
    }
  });

  test("nobody has said are not confirmed, and neither is what changed since it was seen", async () => {
    const named = await aRequestFor(ITAR);
    const seen = await keep(named);
    const changed = { ok: false, reason: "changed" };
    expect(await confirm(named, seen, "citizenships")).toEqual(changed);
    expect(await confirm(named, seen, "undertaking")).toEqual(changed);
    await keep(named, { citizenships: ["DE"] }, seen.id);
    expect(await confirm(named, seen, "citizenships")).toEqual(changed);
    expect(await unmetOn(portal, TODAY, named)).toEqual(["export_cleared"]);
  });

  test("are not on the record, only that somebody was entered and confirmed", async () => {
    const named = await aRequestFor(ITAR);
    const ada = await keep(named, { citizenships: ["TR", "DE"] });
    await confirm(named, ada, "citizenships");
    const { rows } = await portal.db.owner.query<{ type: string; detail: object }>(
      "select type, body::jsonb -> 'detail' as detail from audit_event where subject_id = $1 order by seq",
      [ada.id],
    );
    expect(rows.map(({ type }) => type)).toEqual([
      "person.entered",
      "person.citizenships_confirmed",
    ]);
    expect(JSON.stringify(rows)).not.toContain("TR");
  });
});

describe("an undertaking", () => {
  test("binds from the day it was signed to its last day, once confirmed; C4 asks for it", async () => {
    const named = await aRequestFor({}, "C4");
    expect(await unmetOn(portal, TODAY, named)).toEqual(["recipients_bound"]);
    const ada = await keep(named, {
      undertakingSignedOn: "2026-05-03",
      undertakingUntil: "2026-05-10",
    });
    expect(await unmetOn(portal, TODAY, named)).toEqual(["recipients_bound"]);
    expect(await confirm(named, ada, "undertaking")).toEqual({ ok: true });
    expect(await unmetOn(portal, TODAY, named)).toEqual([]);
    expect(await unmetOn(portal, "2026-05-10", named)).toEqual([]);
    expect(await unmetOn(portal, "2026-05-11", named)).toEqual(["recipients_bound"]);
    expect(await unmetOn(portal, "2026-05-02", named)).toEqual(["recipients_bound"]);
  });

  test("whose days or paper change is confirmed anew", async () => {
    const named = await aRequestFor({}, "C4");
    const signed = { undertakingSignedOn: "2026-05-01", undertakingUntil: "2026-05-10" };
    const ada = await keep(named, signed);
    await confirm(named, ada, "undertaking");
    const longer = await keep(named, { ...signed, undertakingUntil: "2027-05-10" }, ada.id);
    expect(longer.undertakingConfirmedOn).toBeNull();
    expect(await unmetOn(portal, TODAY, named)).toEqual(["recipients_bound"]);
  });
});

describe("a person", () => {
  test("who left the supplier touches nothing more", async () => {
    const named = await aRequestFor(ITAR);
    const ada = await keep(named, { citizenships: ["DE"] });
    await confirm(named, ada, "citizenships");
    await keep(named, { citizenships: ["DE"], left: true }, ada.id);
    expect(await unmetOn(portal, TODAY, named)).toEqual(["export_cleared"]);
  });

  test("is entered once, however often at a time, and is not another supplier's", async () => {
    const [one, other] = [await aRequestFor(ITAR), await aRequestFor(ITAR)];
    const tries = await Promise.all(
      Array.from({ length: 50 }, () => keepPerson(one.lead, null, one.ada)),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries.filter((done) => !done.ok && done.reason === "taken")).toHaveLength(49);
    const [done] = tries.filter((each) => each.ok);
    expect(done).toBeDefined();
    const ada = await inReading({ database: portal.portal.database, scope: SYSTEM }, (reader) =>
      listPersons(reader, one.supplierId),
    );
    const missing = { ok: false, reason: "missing" };
    expect(await keepPerson(other.lead, ada[0]!.id, other.ada)).toEqual(missing);
    expect(await keepPerson(one.lead, UNKNOWN, one.ada)).toEqual(missing);
    expect(await confirm(other, ada[0]!, "citizenships")).toEqual(missing);
  });

  test("of fifty officers who confirm what they saw at once, one confirms it", async () => {
    const named = await aRequestFor(ITAR);
    const ada = await keep(named, { citizenships: ["DE"] });
    const by = await officer();
    const asked = { supplierId: named.supplierId, personId: ada.id, version: ada.version };
    const tries = await Promise.all(
      Array.from({ length: 50 }, () =>
        confirmPerson(by, { ...asked, what: "citizenships", basis: "Passport seen" }),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is confirmed neither by the supplier nor for who is no risk officer, and keeps the address, by bare SQL too", async () => {
    const named = await aRequestFor(ITAR);
    const ada = await keep(named, { citizenships: ["DE"], undertakingSignedOn: "2026-05-01" });
    const { staff, scope } = await officer();
    const buyer = await staffContext(portal, "supplier.write", ["procurement"]);
    const confirmed = (what: string, by: string) =>
      `${what}_confirmed_on = flowdown_today(), ${what}_confirmed_by = '${by}'`;
    for (const [by, text] of [
      [named.lead.scope, confirmed("citizenship", staff.id)],
      [named.lead.scope, confirmed("undertaking", staff.id)],
      [named.lead.scope, "email = 'somebody@else.example'"],
      [scope, confirmed("citizenship", buyer.staff.id)],
      [scope, confirmed("undertaking", buyer.staff.id)],
    ] as const)
      await expect(
        inTransaction({ database: portal.portal.database, scope: by }, (writer) =>
          sql`update supplier_person set ${sql.raw(text)} where id = ${ada.id}`.execute(writer),
        ),
      ).rejects.toMatchObject({ code: "FD009" });
    const found = await inReading({ database: portal.portal.database, scope: SYSTEM }, (reader) =>
      findPerson(reader, named.supplierId, ada.id),
    );
    expect(found).toMatchObject({ citizenshipConfirmedOn: null, undertakingConfirmedOn: null });
  });
});
