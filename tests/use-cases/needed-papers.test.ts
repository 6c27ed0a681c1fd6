// What keeps a paper from being begun, filled in or sent, and when the material of an engagement calls for one.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftPaper } from "#app/use-cases/draft-paper.server.ts";
import { readPaperStands } from "#app/use-cases/parts/engagement-papers.ts";
import { listWallConditions } from "#db/gate-facts.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { aDesk, countersign, sign } from "#tests/support/agreements.ts";
import { staffContext } from "#tests/support/contexts.ts";
import {
  aCompany,
  anItem,
  aPaperDraft,
  aSentPaper,
  EXPORT_FACTS,
  fillIn,
  send,
  standing,
} from "#tests/support/papers.ts";
import type { TestPortal } from "#tests/support/portal.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

const reading = <Result>(read: Parameters<typeof inReading<Result>>[1]) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, read);

describe("what is refused", () => {
  test.each(["scc_sheet", "export_acknowledgement"] as const)(
    "%s without an engagement of this very supplier",
    async (kind) => {
      const company = await aCompany(desk);
      const other = await aCompany(desk);
      const staff = await staffContext(desk, "agreement.write", ["procurement"]);
      for (const engagementId of [null, other.engagementId])
        expect(
          await draftPaper(staff, company.supplierId, { kind, engagementId, reason: "" }),
        ).toEqual({ ok: false, reason: "engagement" });
    },
  );

  test("a supplier that is archived, or not there", async () => {
    const company = await aCompany(desk);
    const staff = await staffContext(desk, "agreement.write", ["procurement"]);
    const wish = { kind: "nda", engagementId: null, reason: "" } as const;
    await desk.db.owner.query("update supplier set status = 'archived' where id = $1", [
      company.supplierId,
    ]);
    const unknown = "00000000-0000-4000-8000-000000000000";
    expect([
      await draftPaper(staff, company.supplierId, wish),
      await draftPaper(staff, unknown, wish),
    ]).toEqual([
      { ok: false, reason: "closed" },
      { ok: false, reason: "missing" },
    ]);
  });

  test("a text that is not the one previewed, a draft that is sent already, a supplier without anybody to ask", async () => {
    const company = await aCompany(desk);
    const id = await aPaperDraft(desk, company, "nda");
    const before = (await standing(desk, id)).text;
    await fillIn(desk, id, { about: "Something else" });
    expect((await standing(desk, id)).text).not.toBe(before);
    await desk.db.owner.query("update contact set status = 'removed' where supplier_id = $1", [
      company.supplierId,
    ]);
    expect(await send(desk, id)).toEqual({ ok: false, reason: "nobody" });
    await desk.db.owner.query("update contact set status = 'active' where supplier_id = $1", [
      company.supplierId,
    ]);
    expect(await send(desk, id)).toMatchObject({ ok: true });
    expect(await send(desk, id)).toEqual({ ok: false, reason: "missing" });
    expect(await fillIn(desk, id, { about: "Late" })).toEqual({ ok: false, reason: "changed" });
  });
});

describe("what the material calls for", () => {
  const standsOf = (company: Awaited<ReturnType<typeof aCompany>>, country = "US") =>
    reading((reader, { today }) =>
      readPaperStands(
        reader,
        { ...company, supplierCountry: country, countries: [country] },
        today,
      ),
    );

  test("is said until the paper is in force, and the gate asks for nothing more than before", async () => {
    const company = await aCompany(desk);
    await anItem(desk, company, "Nozzle", ["export_ear"]);
    const before = await standsOf(company);
    expect(before.map(({ kind, needed, binds }) => [kind, needed !== null, binds])).toEqual([
      ["nda", false, false],
      ["scc_sheet", false, false],
      ["export_acknowledgement", true, false],
    ]);
    const codes = () =>
      reading(async (reader, { today }) =>
        (await listWallConditions(reader, company.engagementId, null, today)).map(
          ({ code, met }) => `${code} ${met}`,
        ),
      );
    const asked = await codes();
    const paper = await aSentPaper(desk, company, "export_acknowledgement", EXPORT_FACTS);
    expect((await standsOf(company))[2]).toMatchObject({
      binds: false,
      under: { id: paper.agreementId, state: "sent" },
    });
    await sign(desk, paper);
    await countersign(desk, paper.agreementId);
    expect((await standsOf(company))[2]).toMatchObject({ binds: true, under: null });
    expect(await codes()).toEqual(asked);
  });

  test("is a sheet where personal data goes to a country without another basis", async () => {
    const company = await aCompany(desk, "IN");
    await anItem(desk, company, "Testers", ["personal_data"]);
    expect((await standsOf(company, "IN"))[1]?.needed).toEqual({
      kind: "scc_sheet",
      items: ["Testers"],
      countries: ["IN"],
    });
    expect((await standsOf(company, "FR"))[1]?.needed).toBeNull();
  });
});
