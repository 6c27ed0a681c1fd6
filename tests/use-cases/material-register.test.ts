// The register of material: entered once, changed in the version one saw, retired when nothing rests on it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { aPerson } from "#tests/support/builders.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
let people: AccessPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
});
afterAll(() => portal.stop());

describe("the register", () => {
  test("an item with a grant that stands is not retired; the page lists what rests on it", async () => {
    const { owner, materialId, requestId } = await people.aGranted();
    const refused = await owner.post(`/materials/${materialId}/retire`, {});
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(`/access/${requestId}`);
    await owner.post(`/access/${requestId}/revoke`, { reason: "End of the project." });
    expect((await owner.post(`/materials/${materialId}/retire`, {})).status).toBe(302);
    expect(await people.count("material where id = $1 and state = 'retired'", [materialId])).toBe(
      1,
    );
  });

  test("a change in an old version is refused, and nothing typed is lost", async () => {
    const { owner, materialId, requesterId } = await people.aRequest();
    const form = {
      reference: `R-${materialId}`,
      title: "Typed title",
      level: "C3",
      phase: "P2",
      ownerId: requesterId,
      version: "1",
    };
    expect((await owner.post(`/materials/${materialId}/edit`, form)).status).toBe(302);
    const stale = await owner.post(`/materials/${materialId}/edit`, {
      ...form,
      title: "Second title",
    });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain("Second title");
  });

  test("a reference is given once", async () => {
    const ownerId = await aPerson(portal.db, ["business_owner"]);
    const form = { reference: "DRW-1", title: "Housing", level: "C2", phase: "P1", ownerId };
    expect((await people.officer.post("/materials/new", form)).status).toBe(302);
    const again = await people.officer.post("/materials/new", form);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("Another item has this reference");
  });

  test.each([
    ["a program", "tool.exe", "MZ", 415],
    ["a text named like a PDF", "notes.pdf", "plain words", 422],
    ["an empty file", "notes.txt", "", 422],
  ])("%s is no content, with words what to do", async (_what, name, bytes, status) => {
    const { owner, materialId } = await people.aRequest();
    const answer = await owner.send(
      "POST",
      `/materials/${materialId}/content?name=${name}`,
      Buffer.from(bytes),
    );
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { words: string }).words.length).toBeGreaterThan(20);
    expect(
      await people.count("material_event where material_id = $1 and type = 'content_stored'", [
        materialId,
      ]),
    ).toBe(0);
  });

  test("was access lawful on a day: before the grant nobody, on its day lawful, with what it rests on", async () => {
    const { materialId } = await people.aGranted();
    const ask = async (day: string) =>
      (await people.auditor.get(`/materials/${materialId}?day=${day}`)).text();
    expect(await ask(addDays(people.today, -1))).toContain("nobody had been granted access");
    expect(await ask(people.today)).toContain("no dated condition had lapsed");
  });
});
