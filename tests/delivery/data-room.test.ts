// The data room: who may look, who may take a copy, what is on it, and who is found when one turns up.
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { manyPages, bytesOf, onePage } from "./some-pdfs.ts";

let portal: TestPortal;
let people: AccessPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
});
afterAll(() => portal.stop());

const P1 = { material: { level: "C3", phase: "P1" } };
const C2 = { material: { level: "C2", phase: "P2" } };
const opened = (grantId: string, way: string) =>
  people.count("material_event where type = 'opened' and grant_id = $1 and detail ->> 'way' = $2", [
    grantId,
    way,
  ]);

async function textOf(answer: Response): Promise<string> {
  const { text } = await extractText(
    await getDocumentProxy(new Uint8Array(await answer.arrayBuffer())),
    { mergePages: true },
  );
  return text;
}

describe("opening a PDF", () => {
  test("a copy carries who took it, when and by which grant, and the record says the same", async () => {
    const { lead, grantId } = await people.aGranted(await onePage("DRAWING"), "drawing.pdf");
    const answer = await lead.post(`/portal/material/${grantId}/content`, {});
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const text = await textOf(answer);
    expect(text).toContain("DRAWING");
    const { rows } = await portal.db.owner.query<{
      name: string;
      detail: { marked: string; address: string };
    }>(
      "select actor_name as name, detail from material_event where type = 'opened' and grant_id = $1",
      [grantId],
    );
    expect(rows).toHaveLength(1);
    expect(text).toContain(rows[0]!.name);
    expect(text).toContain(rows[0]!.detail.marked);
    expect(text).toContain(grantId);
    expect(rows[0]!.detail.address).not.toBe("");
  });

  test("in the evaluation phase it can be looked at and not taken along, whatever the browser asks", async () => {
    const { lead, grantId } = await people.aGranted(await onePage("DRAWING"), "drawing.pdf", P1);
    const page = await (await lead.get("/portal/material")).text();
    expect(page).toContain(`/portal/material/${grantId}`);
    expect(page).not.toContain(`/portal/material/${grantId}/content`);
    expect(page).toContain("Nur zum Ansehen");
    const refused = await lead.post(`/portal/material/${grantId}/content`, {});
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.stringContaining("keine Kopie"),
    ]);
    expect(await opened(grantId, "download")).toBe(0);
    const seen = await lead.post(`/portal/material/${grantId}/pages`, {});
    expect(await textOf(seen)).toContain(grantId);
    expect(await opened(grantId, "view")).toBe(1);
  });

  test("an agreement that allows viewing only shuts downloads, the head agreement as well as the deed", async () => {
    for (const kind of ["supplier_deed", "head"]) {
      const { lead, grantId, supplierId } = await people.aGranted(await onePage("D"), "d.pdf", C2);
      expect((await lead.post(`/portal/material/${grantId}/content`, {})).status).toBe(200);
      await portal.db.owner.query(
        `update agreement set terms = terms || '{"copies":"view_only"}' where kind = $2 and id in
          (select id from agreement where supplier_id = $1 union
           select head_agreement_id from engagement where supplier_id = $1)`,
        [supplierId, kind],
      );
      expect((await lead.post(`/portal/material/${grantId}/content`, {})).status).toBe(403);
    }
  });

  test("showing the page of an item opens nothing and records nothing", async () => {
    const { lead, grantId } = await people.aGranted(await onePage("DRAWING"), "drawing.pdf");
    expect((await lead.get(`/portal/material/${grantId}`)).status).toBe(200);
    expect(
      await people.count("material_event where type = 'opened' and grant_id = $1", [grantId]),
    ).toBe(0);
    const other = await people.aGranted(await onePage("DRAWING"), "drawing.pdf");
    for (const part of ["", "/notice.txt"])
      expect((await lead.get(`/portal/material/${other.grantId}${part}`)).status).toBe(404);
    expect((await lead.post(`/portal/material/${other.grantId}/pages`, {})).status).toBe(404);
  });
});

describe("a file that is no PDF", () => {
  test("is taken as it is, with a notice to keep beside it", async () => {
    const { lead, grantId } = await people.aGranted("plain words");
    expect(await (await lead.post(`/portal/material/${grantId}/content`, {})).text()).toBe(
      "plain words",
    );
    expect((await lead.post(`/portal/material/${grantId}/pages`, {})).status).toBe(409);
    const notice = await (await lead.get(`/portal/material/${grantId}/notice.txt`)).text();
    expect(notice).toContain(grantId);
    expect(notice).toContain("zurückzugeben oder zu vernichten");
  });
});

describe("a grant revoked while its copy is being made", () => {
  test("sends nothing and records no opening", async () => {
    const { lead, owner, grantId, requestId } = await people.aGranted(
      await bytesOf(await manyPages()),
      "d.pdf",
    );
    const running = lead.post(`/portal/material/${grantId}/content`, {});
    await new Promise((go) => setTimeout(go, 150));
    await owner.post(`/access/${requestId}/revoke`, { reason: "No longer needed." });
    const answer = await running;
    expect(answer.status).toBe(404);
    expect(await opened(grantId, "download")).toBe(0);
  });
});

describe("an item held elsewhere", () => {
  test("says so to its supplier, and the gate answers for it all the same", async () => {
    const request = await people.aRequest();
    const placed = await request.owner.post(`/materials/${request.materialId}/place`, {
      place: "the PLM of Example AG",
    });
    expect(placed.status).toBe(302);
    await people.approve(people.officer, request.requestId, addDays(people.today, 5));
    const page = await (await request.lead.get("/portal/material")).text();
    expect(page).toContain("the PLM of Example AG");
    expect(page).not.toContain("/content");
  });
});

describe("who had this copy", () => {
  test("is found by a part of the number as printed, with agreement, phase, state and everybody who opened it", async () => {
    const { lead, grantId, supplierId } = await people.aGranted(
      await onePage("DRAWING"),
      "drawing.pdf",
    );
    const copy = await lead.post(`/portal/material/${grantId}/content`, {});
    const bytes = Buffer.from(await copy.arrayBuffer());
    await lead.post(`/portal/material/${grantId}/pages`, {});
    const page = await (
      await people.auditor.get(`/copies?q=${grantId.slice(0, 8).toUpperCase()}`)
    ).text();
    const { rows } = await portal.db.owner.query<{ name: string }>(
      "select legal_name as name from supplier where id = $1",
      [supplierId],
    );
    for (const words of [
      rows[0]!.name,
      grantId,
      "P2 Validation",
      "Live",
      "Looked at",
      "Downloaded",
      "Not a named recipient",
    ])
      expect(page).toContain(words);
    const leaked = await people.officer.send("POST", "/copies/read", bytes);
    expect(await leaked.json()).toEqual({ grants: [grantId] });
    expect(
      await people.count("audit_event where type = 'copy.read_back' and body like $1", [
        `%${grantId}%`,
      ]),
    ).toBe(1);
  });

  test("needs six digits, says when nothing fits, and is not for everybody", async () => {
    expect(await (await people.officer.get("/copies?q=abc")).text()).toContain(
      "at least six digits",
    );
    expect(await (await people.officer.get("/copies?q=00000000000000")).text()).toContain(
      "No grant has this number",
    );
    const { owner } = await people.aRequest();
    expect((await owner.get("/copies")).status).toBe(404);
    const refused = await people.officer.send("POST", "/copies/read", Buffer.from("no PDF"));
    expect([refused.status, await refused.json()]).toEqual([
      422,
      expect.objectContaining({ words: expect.stringContaining("no PDF") }),
    ]);
  });
});
