// The gate on another day, and what one supposition would turn: looked at over HTTP, and nothing is kept.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatDay } from "#app/ui/format.ts";
import { addDays } from "#scoring/day.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { checksums } from "#tests/support/checksums.ts";
import { pinToday } from "#tests/support/database.ts";
import { OPEN_SCENE } from "#tests/support/open-access.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
let people: AccessPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
});
afterAll(() => portal.stop());

const look = async (
  ids: { supplierId: string; materialId: string },
  more: Record<string, string> = {},
) => {
  const query = new URLSearchParams({
    supplier: ids.supplierId,
    material: ids.materialId,
    ...more,
  });
  const answer = await people.officer.get(`/gate?${query}`);
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll("<!-- -->", "").replaceAll("&quot;", '"');
};
const inDays = (count: number) => addDays(people.today, count);
const shortLived = { evidence: { ...OPEN_SCENE.evidence!, expiresIn: 4 } };

describe("the days to come", () => {
  test("name the day on which the certificate shuts it, and the day shows it shut", async () => {
    const ids = await people.aGranted("words", "a.txt", shortLived);
    const page = await look(ids);
    expect(page).toContain(`day=${inDays(5)}`);
    expect(page).toContain("no longer met: Evidence current");
    const then = await look(ids, { day: inDays(5) });
    expect(then).toContain(`${formatDay(inDays(5), "en", "long")}: Shut: one thing is missing`);
    expect(then).toContain("If nothing else happens");
    expect(await look(ids, { day: inDays(4) })).toContain(": Open until");
    expect(then).not.toContain("The two walls do not agree");
  });

  test("go on behind an override to the one that counts after it", async () => {
    const ids = await people.aGranted("words", "b.txt", {
      decision: { ...OPEN_SCENE.decision!, tier: "high" },
      override: { tier: "moderate", endsIn: 5, confirmed: true },
    });
    const page = await look(ids);
    expect(page).toContain(`day=${inDays(6)}`);
    expect(page).toContain("no longer met: Tier within policy");
  });
});

describe("a past day", () => {
  test("is told from what is dated and what was kept, and says so", async () => {
    const ids = await people.aGranted();
    const before = await look(ids, { day: inDays(-3) });
    expect(before).toContain("not granted yet.");
    expect(before).toContain("No decision had been kept by that day.");
    expect(before).toContain("Entered after that day, so not known on it:");
    await pinToday(portal.db.owner, inDays(2));
    const page = await look(ids, { day: people.today });
    await pinToday(portal.db.owner, null);
    expect(page).toContain("access was lawful.");
    expect(page).toContain("by Rita Officer:");
    expect(page).toContain("as recorded now");
  });

  test("after a revocation is never called lawful", async () => {
    const ids = await people.aGranted();
    await ids.owner.post(`/access/${ids.requestId}/revoke`, { reason: "The project was stopped." });
    await pinToday(portal.db.owner, inDays(3));
    const page = await look(ids, { day: inDays(2), way: ids.requestId });
    await pinToday(portal.db.owner, null);
    expect(page).toContain("revoked before that day.");
  });
});

describe("what if", () => {
  test("a document lapses: the difference, and nothing is kept", async () => {
    const ids = await people.aGranted();
    const { rows } = await portal.db.owner.query<{ id: string }>(
      "select id from evidence where supplier_id = $1",
      [ids.supplierId],
    );
    const before = await checksums(portal);
    const page = await look(ids, { if: `evidence_lapses:${rows[0]!.id}` });
    expect(page).toContain("Then: Shut: one thing is missing");
    expect(page).toContain("Without it, it is open.");
    expect(await checksums(portal)).toEqual(before);
  });

  test("a further subcontractor is named: shut until it is bound", async () => {
    const ids = await people.aGranted();
    const page = await look(ids, { if: "sub_named:one" });
    expect(page).toContain("Then: Shut: one thing is missing; a risk officer must act.");
  });

  test("nothing is supposed, or something that is not there: as it stands", async () => {
    const ids = await people.aGranted();
    for (const supposed of ["", "agreement_ends:elsewhere", "strange"])
      expect(await look(ids, { if: supposed })).not.toContain("Then:");
  });

  test("is judged on another day as well", async () => {
    const ids = await people.aGranted("words", "c.txt", shortLived);
    expect(await look(ids, { day: inDays(5), if: "sub_named:one" })).toContain("It stays shut.");
  });
});

test("a day that is none is today", async () => {
  const ids = await people.aGranted();
  for (const day of ["2026-02-30", "soon", "9999-12-31"])
    expect(await look(ids, { day })).toContain("judged at this moment");
});
