// A PDF that cannot carry its opener's name is handed out to nobody under a grant; its owner hears why and what to do.
import { sql } from "kysely";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { markReason, type MarkRefusalWord } from "#app/screens/material/mark-words.ts";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { oddThird, onePage, signed, unmarkable } from "./some-pdfs.ts";

let portal: TestPortal;
let people: AccessPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
});
afterAll(() => portal.stop());

const C2 = { material: { level: "C2", phase: "P2" } };
const opened = (grantId: string) =>
  people.count("material_event where type = 'opened' and grant_id = $1", [grantId]);
const mailsTo = (materialId: string) =>
  people.count("outbox_mail where template = 'staff_not_handed_out' and subject_id = $1", [
    materialId,
  ]);

async function textOf(answer: Response): Promise<string> {
  const { text } = await extractText(
    await getDocumentProxy(new Uint8Array(await answer.arrayBuffer())),
    { mergePages: true },
  );
  return text;
}

describe("what cannot be marked", () => {
  test("is handed out to nobody, whatever its level; whoever stored it hears why and what to do, and the supplier that it waits", async () => {
    for (const [why, bytes] of Object.entries(await unmarkable()))
      for (const level of why === "encrypted" ? ["C1", "C2", "C3"] : ["C2"]) {
        const scene = { material: { level, phase: "P2" } } as typeof C2;
        const { lead, owner, grantId, materialId } = await people.aGranted(bytes, "d.pdf", scene);
        const page = await (await lead.get("/portal/material")).text();
        expect(page).toContain("lässt sich Ihr Name nicht schreiben");
        expect(page).not.toContain(`/portal/material/${grantId}`);
        for (const way of ["content", "pages"]) {
          const answer = await lead.post(`/portal/material/${grantId}/${way}`, {});
          expect([answer.status, await answer.text()]).toEqual([
            409,
            expect.stringContaining("nicht mit Ihrem Namen"),
          ]);
        }
        expect(await opened(grantId)).toBe(0);
        expect(
          await people.count("audit_event where type = 'material.not_marked' and subject_id = $1", [
            grantId,
          ]),
        ).toBe(2);
        const item = await (await owner.get(`/materials/${materialId}`)).text();
        expect(item).toContain("handed out to nobody");
        expect(item).toContain(markReason(why as MarkRefusalWord, 1));
        // the owner stored it and read it on the spot
        expect(await mailsTo(materialId)).toBe(0);
      }
  }, 120_000);

  test("names the page, and is handed out again once another file was given", async () => {
    const { lead, owner, grantId, materialId } = await people.aGranted(
      await oddThird(),
      "d.pdf",
      C2,
    );
    const give = (bytes: Buffer, by = owner) =>
      by.send("POST", `/materials/${materialId}/content?name=d.pdf`, new Uint8Array(bytes));
    expect(await (await owner.get(`/materials/${materialId}`)).text()).toContain(
      "page 3 is built in an unusual way",
    );
    const news = await (await give((await unmarkable()).encrypted!, people.officer)).json();
    expect(news).toMatchObject({ warning: expect.stringContaining("without protection") });
    // given by a colleague: the owner is told, once for these bytes
    expect(await mailsTo(materialId)).toBe(1);
    await lead.post(`/portal/material/${grantId}/content`, {});
    expect(await mailsTo(materialId)).toBe(1);
    expect(await (await give(await onePage("DRAWING"))).json()).toMatchObject({ warning: null });
    const answer = await lead.post(`/portal/material/${grantId}/content`, {});
    expect(await textOf(answer)).toContain(grantId);
    expect(await (await owner.get(`/materials/${materialId}`)).text()).not.toContain(
      "handed out to nobody",
    );
  }, 60_000);

  test("that was stored before anybody tried it is found out by the first opening, and its owner told", async () => {
    const { encrypted } = await unmarkable();
    const { lead, owner, grantId, materialId } = await people.aGranted(encrypted, "d.pdf", C2);
    await portal.db.owner.query("delete from mark_trial where material_id = $1", [materialId]);
    expect((await lead.post(`/portal/material/${grantId}/content`, {})).status).toBe(409);
    expect((await lead.post(`/portal/material/${grantId}/content`, {})).status).toBe(409);
    expect(await opened(grantId)).toBe(0);
    expect(await mailsTo(materialId)).toBe(1);
    expect(await (await owner.get(`/materials/${materialId}`)).text()).toContain(
      "handed out to nobody",
    );
  });

  test("a signed file is handed out marked, and its owner reads that the signature does not hold in copies", async () => {
    const { lead, owner, grantId, materialId } = await people.aGranted(await signed(), "d.pdf", C2);
    const answer = await lead.post(`/portal/material/${grantId}/content`, {});
    expect(await textOf(answer)).toContain(grantId);
    expect(await (await owner.get(`/materials/${materialId}`)).text()).toContain(
      "This PDF is signed",
    );
  }, 60_000);

  test("what was found about a file is not written by hand, and a supplier writes it of its own items only", async () => {
    const { materialId, supplierId } = await people.aGranted(await onePage("D"), "d.pdf");
    const other = await people.aGranted(await onePage("D"), "d.pdf");
    const actor = { kind: "system", id: null, name: "Somebody" } as const;
    const as = (scope: Scope, text: string) =>
      inTransaction({ database: portal.portal.database, scope }, (writer) =>
        sql.raw(text).execute(writer),
      );
    for (const text of [
      `update mark_trial set refusal = null`,
      `delete from mark_trial`,
      `insert into mark_trial (material_id, sha256) values ('${materialId}', repeat('0', 64))`,
    ])
      await expect(as({ kind: "system", actor }, text)).rejects.toMatchObject({ code: "42501" });
    const { rows } = await portal.db.owner.query<{ sha: string }>(
      "select sha256 as sha from material_content where material_id = $1",
      [other.materialId],
    );
    const note = `select * from note_mark_trial('${other.materialId}', '${rows[0]!.sha}', 'damaged', null, false)`;
    expect((await as({ kind: "supplier", supplierId, actor }, note)).rows).toEqual([]);
    expect(
      await people.count("mark_trial where material_id = $1 and refusal is not null", [
        other.materialId,
      ]),
    ).toBe(0);
  });
});
