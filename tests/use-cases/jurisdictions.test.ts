import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enterJurisdictionRule } from "#app/use-cases/enter-jurisdiction-rule.server.ts";
import { setHomeCountry } from "#app/use-cases/set-home-country.server.ts";
import { findRule, listRuleHistory, listRules, listWayFindings } from "#db/jurisdictions.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { aDesk } from "#tests/support/agreements.ts";
import { staffContext } from "#tests/support/contexts.ts";
import type { TestPortal } from "#tests/support/portal.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

const officer = () => staffContext(desk, "jurisdiction.write", ["risk_officer"]);
const read = <T>(work: Parameters<typeof inReading<T>>[1]) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, work);
const row = (to: string, changes: object = {}) => ({
  kind: "adequacy" as const,
  from: "EEA",
  to,
  strength: "" as const,
  overlays: ["personal_data"],
  scope: "",
  validFrom: "2026-01-01",
  validUntil: null,
  source: "A decision of the Commission",
  note: "",
  evidence: [],
  replacesId: null,
  withdrawn: false,
  ...changes,
});
/** What the register says about personal data from Germany to a country. */
const finding = async (to: string, day = "2026-05-04") =>
  (
    await read((reader) =>
      listWayFindings(reader, { from: "DE", to, overlay: "personal_data" }, day),
    )
  )
    .map((one) => one.finding)
    .join(", ");
const entered = async (wish: ReturnType<typeof row>) => {
  const done = await enterJurisdictionRule(await officer(), wish);
  if (!done.ok) throw new Error(done.reason);
  return done.ruleId;
};

describe("a row about countries", () => {
  test("counts from its first day, with the day of its check and who entered it", async () => {
    expect(await finding("KE")).toBe("needs_basis");
    const id = await entered(row("KE", { validFrom: "2026-03-01" }));
    expect([await finding("KE", "2026-02-28"), await finding("KE", "2026-03-01")]).toEqual([
      "needs_basis",
      "allowed",
    ]);
    const kept = await read((reader) => findRule(reader, id));
    expect(kept).toMatchObject({ to: "KE", withdrawn: false, replacedById: null });
    expect(kept?.enteredBy).not.toBeNull();
    const { rows } = await desk.db.owner.query(
      "select type from audit_event where subject_id = $1",
      [id],
    );
    expect(rows).toEqual([{ type: "jurisdiction_rule.entered" }]);
  });

  test("is ended by the row that replaces it; the older one stays as history", async () => {
    const first = await entered(row("CL"));
    const ended = row("CL", { validUntil: "2026-04-30", replacesId: first });
    const second = await entered(ended);
    expect([await finding("CL", "2026-04-30"), await finding("CL", "2026-05-01")]).toEqual([
      "allowed",
      "needs_basis",
    ]);
    expect((await read((reader) => listRuleHistory(reader, second))).map(({ id }) => id)).toEqual([
      first,
    ]);
    const shown = await read((reader) =>
      listRules(reader, { kind: "adequacy", q: "CL", history: false }),
    );
    expect(shown.map(({ id }) => id)).toEqual([second]);
  });

  test("that is withdrawn counts no more, and cannot be replaced afterwards", async () => {
    const first = await entered(row("PE"));
    const gone = await entered(row("PE", { replacesId: first, withdrawn: true }));
    expect(await finding("PE")).toBe("needs_basis");
    expect(await enterJurisdictionRule(await officer(), row("PE", { replacesId: gone }))).toEqual({
      ok: false,
      reason: "replaced",
    });
  });

  test("of twenty who replace it at once, one does", async () => {
    const first = await entered(row("UG"));
    const people = await Promise.all(Array.from({ length: 20 }, officer));
    const tries = await Promise.all(
      people.map((one, place) =>
        enterJurisdictionRule(one, row("UG", { source: `Editor ${place}`, replacesId: first })),
      ),
    );
    expect(tries.filter(({ ok }) => ok).length).toBe(1);
    expect(new Set(tries.flatMap((one) => (one.ok ? [] : [one.reason])))).toEqual(
      new Set(["replaced"]),
    );
    const standing = await read((reader) =>
      listRules(reader, { kind: "adequacy", q: "UG", history: false }),
    );
    expect(standing.length).toBe(1);
  });

  test("that replaces a row which does not exist is refused", async () => {
    const replacesId = "00000000-0000-4000-8000-000000000000";
    expect(await enterJurisdictionRule(await officer(), row("MX", { replacesId }))).toEqual({
      ok: false,
      reason: "missing",
    });
  });

  test("is never changed or deleted, and only entered by a risk officer, whatever the SQL", async () => {
    const id = await entered(row("EC"));
    const buyer = await staffContext(desk, "agreement.write", ["procurement"]);
    const as = (work: Parameters<typeof inTransaction<unknown>>[1]) =>
      inTransaction({ database: desk.portal.database, scope: buyer.scope }, work);
    await expect(
      as((writer) =>
        writer.updateTable("jurisdiction_rule").set({ scope: "x" }).where("id", "=", id).execute(),
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      as((writer) => writer.deleteFrom("jurisdiction_rule").where("id", "=", id).execute()),
    ).rejects.toThrow(/permission denied/);
    await expect(
      as((writer) =>
        writer
          .insertInto("jurisdiction_rule")
          .values({
            kind: "adequacy",
            from_place: "EEA",
            to_place: "EC",
            valid_from: "2026-01-01",
            source: "a source",
            checked_on: "2026-01-01",
            entered_by: buyer.staff.id,
          })
          .execute(),
      ),
    ).rejects.toThrow(/risk officers/);
  });
});

test("where our material leaves from is said once, and every change is on the record", async () => {
  await setHomeCountry(await officer(), "FR");
  await setHomeCountry(await officer(), "FR");
  await setHomeCountry(await officer(), "AT");
  const { rows } = await desk.db.owner.query(
    "select body::jsonb->'detail'->>'country' as country, body::jsonb->'detail'->>'before' as before from audit_event where type = 'home_country.set' order by seq",
  );
  expect(rows).toEqual([
    { country: "FR", before: "" },
    { country: "AT", before: "FR" },
  ]);
});
