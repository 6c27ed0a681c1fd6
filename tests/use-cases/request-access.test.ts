// Asking for access: by the owner of the engagement, for named people, with the gate in sight.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { callersOf } from "#tests/support/as.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
let portal: TestPortal;
let people: AccessPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
});
afterAll(() => portal.stop());

describe("asking for access", () => {
  const wish = (changes: Record<string, string> = {}) => ({
    purpose: "Machining the housing",
    untilOn: addDays(people.today, 10),
    "recipients[0].name": "Ada Casting",
    "recipients[0].email": "ada@casting.example",
    "recipients[0].country": "DE",
    ...changes,
  });
  const address = (ids: { engagementId: string; materialId: string }) =>
    `/access/new?engagement=${ids.engagementId}&material=${ids.materialId}`;

  test("the owner of the engagement asks, sees the gate first, and the request waits", async () => {
    const ids = await people.aRequest();
    const page = await (await ids.owner.get(address(ids))).text();
    expect(page).toContain("The gate is open");
    const sent = await ids.owner.post(address(ids), wish());
    expect(sent.status).toBe(302);
    const there = sent.headers.get("location")!;
    expect(await (await ids.owner.get(there)).text()).toContain(
      "You asked for it, so somebody else decides",
    );
    const requestId = there.split("/").at(-1);
    expect(
      await people.count("audit_event where type = 'access.requested' and subject_id = $1", [
        requestId,
      ]),
    ).toBe(1);
  });

  test("it may be sent while the gate is closed, and the page says what it waits for", async () => {
    const ids = await people.aRequest({ evidence: null });
    const page = await (await ids.owner.get(address(ids))).text();
    expect(page).toContain("The gate is closed today");
    expect(page).toContain("it waits");
    expect((await ids.owner.post(address(ids), wish())).status).toBe(302);
  });

  test("another owner's engagement does not exist", async () => {
    const ids = await people.aRequest();
    const other = await callersOf(portal).staff(["business_owner"]);
    expect((await other.post(address(ids), wish())).status).toBe(404);
  });

  test.each([
    ["no purpose", { purpose: "" }, "Say what the supplier needs the item for."],
    ["no day", { untilOn: "soon" }, "Give a day of the calendar."],
    ["a day that is over", { untilOn: "2001-01-01" }, "This day is over."],
    ["a day behind the phase", { untilOn: "2199-01-01" }, "closes on"],
    ["no country", { "recipients[0].country": "" }, "Choose the country"],
    ["no person", { "recipients[0].name": "" }, "Enter the name."],
  ])(
    "with %s it is refused, the field named, and what was typed kept",
    async (_what, changes, words) => {
      const ids = await people.aRequest();
      const answer = await ids.owner.post(address(ids), wish(changes));
      expect(answer.status).toBe(400);
      const html = await answer.text();
      expect(html).toContain(words);
      expect(html).toContain("ada@casting.example");
    },
  );

  test("a person is added without scripts, and nothing is sent by that", async () => {
    const ids = await people.aRequest();
    const before = await people.count("access_request where engagement_id = $1", [
      ids.engagementId,
    ]);
    const intent = JSON.stringify({ type: "insert", payload: { name: "recipients" } });
    const answer = await ids.owner.post(address(ids), wish({ __intent__: intent }));
    const html = await answer.text();
    expect(html).toContain("recipients[1].name");
    expect(html).toContain("ada@casting.example");
    expect(await people.count("access_request where engagement_id = $1", [ids.engagementId])).toBe(
      before,
    );
  });

  test("the gate answers as a question, with every condition and who must act", async () => {
    const ids = await people.aRequest({ evidence: null });
    const answer = await people.officer.get(
      `/gate.json?engagement=${ids.engagementId}&material=${ids.materialId}`,
    );
    const gate = (await answer.json()) as {
      open: boolean;
      conditions: { met: boolean; title: string; actor?: string }[];
    };
    expect(gate.open).toBe(false);
    expect(gate.conditions.filter(({ met }) => !met)).toMatchObject([
      { title: "Evidence current", actor: "supplier" },
    ]);
    expect((await people.officer.get(`/gate.json?engagement=${UNKNOWN}`)).status).toBe(404);
  });
});
