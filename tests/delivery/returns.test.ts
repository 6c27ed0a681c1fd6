// Return or destroy: lines open when access ends; the supplier answers and certifies.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tendReturns } from "#app/jobs/tend-returns.server.ts";
import { addDays } from "#scoring/day.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { returnPeople, type ReturnPeople } from "./return-people.ts";

const run = promisify(execFile);
let portal: TestPortal;
let people: ReturnPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await returnPeople(portal);
});
afterAll(() => portal.stop());

const linesOf: ReturnPeople["linesOf"] = (supplierId) => people.linesOf(supplierId);
const aTaken: ReturnPeople["aTaken"] = () => people.aTaken();
const answer: ReturnPeople["answer"] = (...given) => people.answer(...given);
const certify: ReturnPeople["certify"] = (...given) => people.certify(...given);
const close: ReturnPeople["close"] = (engagementId) => people.close(engagementId);

describe("lines open", () => {
  test("when an engagement ends: one for what was downloaded, none for what was only granted; a mail asks for it", async () => {
    const taken = await aTaken();
    const idle = await people.aGranted("plain words");
    expect((await close(taken.engagementId)).headers.get("location")).toBe(
      `/returns/${taken.engagementId}`,
    );
    await close(idle.engagementId);
    const [line, ...more] = await linesOf(taken.supplierId);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ state: "open", cause: "exit", standard: "800-88_purge" });
    expect(line!.due_on).toBe(addDays(people.today, 14));
    expect(await linesOf(idle.supplierId)).toEqual([]);
    expect(
      await people.count("outbox_mail where template = 'return_asked' and supplier_id = $1", [
        taken.supplierId,
      ]),
    ).toBeGreaterThan(0);
    expect((await taken.lead.post(`/portal/material/${taken.grantId}/content`, {})).status).toBe(
      404,
    );
  });

  test("when a grant is revoked, at once; and a breach is named as such", async () => {
    const [one, other] = [await aTaken(), await aTaken()];
    await one.owner.post(`/access/${one.requestId}/revoke`, { reason: "No longer needed." });
    await other.owner.post(`/access/${other.requestId}/revoke`, {
      reason: "A leak.",
      breach: "on",
    });
    expect(await linesOf(one.supplierId)).toMatchObject([{ cause: "revocation" }]);
    expect(await linesOf(other.supplierId)).toMatchObject([{ cause: "breach" }]);
  });

  test("when a grant runs out, by a job that may run twice; the days count from the end", async () => {
    const taken = await aTaken();
    const ended = addDays(people.today, -3);
    await portal.db.owner.query("alter table access_grant disable trigger access_grant_change");
    await portal.db.owner.query(
      "update access_grant set starts_on = $2, ends_on = $2 where id = $1",
      [taken.grantId, ended],
    );
    await portal.db.owner.query("alter table access_grant enable trigger access_grant_change");
    await Promise.all([tendReturns(portal.portal), tendReturns(portal.portal)]);
    await tendReturns(portal.portal);
    expect(await linesOf(taken.supplierId)).toMatchObject([
      { cause: "expiry", due_on: addDays(ended, 14) },
    ]);
  });

  test("with the shortest time and the most thorough way of all agreements above", async () => {
    const taken = await aTaken();
    await portal.db.owner.query(
      `update agreement set terms = terms || '{"return_or_destroy":5}' where supplier_id = $1`,
      [taken.supplierId],
    );
    await portal.db.owner.query(
      `update agreement set terms = terms || '{"return_or_destroy":9,"destruction_standard":"800-88_destroy"}'
       where id = (select head_agreement_id from engagement where id = $1)`,
      [taken.engagementId],
    );
    await close(taken.engagementId);
    expect(await linesOf(taken.supplierId)).toMatchObject([
      { due_on: addDays(people.today, 5), standard: "800-88_destroy" },
    ]);
  });
});

describe("the supplier", () => {
  test("answers, certifies exactly what it read, and takes the sealed record home; the verifier agrees", async () => {
    const taken = await aTaken();
    await close(taken.engagementId);
    const [line] = await linesOf(taken.supplierId);
    expect((await answer(taken.lead, line!)).status).toBe(302);
    expect((await certify(taken.lead, taken.engagementId)).status).toBe(302);
    expect(await linesOf(taken.supplierId)).toMatchObject([{ state: "certified" }]);
    const page = await (await taken.lead.get("/portal/returns")).text();
    const record = /returns\/records\/([0-9a-f-]{36})\/receipt\.json/.exec(page)![1]!;
    const folder = await mkdtemp(path.join(tmpdir(), "flowdown-certificate-"));
    const keep = async (name: string, address: string) =>
      writeFile(
        path.join(folder, name),
        Buffer.from(await (await taken.lead.get(address)).arrayBuffer()),
      );
    await keep("receipt.json", `/portal/returns/records/${record}/receipt.json`);
    await keep("text.txt", `/portal/returns/records/${record}/text`);
    await keep("verify.mjs", "/verify.mjs");
    const { stdout } = await run(
      process.execPath,
      ["verify.mjs", "receipt.json", "text.txt", "--key", portal.portal.portalKey.fingerprint],
      { cwd: folder },
    );
    expect(stdout).not.toMatch(/FAIL|not/i);
    await rm(folder, { recursive: true });
    const stranger = await aTaken();
    for (const part of ["receipt.json", "text"])
      expect((await stranger.lead.get(`/portal/returns/records/${record}/${part}`)).status).toBe(
        404,
      );
  });

  test("is told what is wrong beside the field: too weak a way, a day to come, an exception nobody allows", async () => {
    const taken = await aTaken();
    await close(taken.engagementId);
    const [line] = await linesOf(taken.supplierId);
    const wrong: Record<string, string>[] = [
      { method: "delete" },
      { doneOn: addDays(people.today, 1) },
      { outcome: "retained", exception: "legal_hold", reason: "We would like to." },
    ];
    for (const change of wrong) expect((await answer(taken.lead, line!, change)).status).toBe(409);
    expect((await answer(taken.lead, line!, { doneBy: "" })).status).toBe(400);
    expect(await linesOf(taken.supplierId)).toMatchObject([{ state: "open" }]);
  });

  test("adds a copy on paper, and certifies only when every line is filled in", async () => {
    const taken = await aTaken();
    await close(taken.engagementId);
    const added = await taken.lead.post("/portal/returns/declare", {
      engagementId: taken.engagementId,
      what: "Two prints in the workshop",
    });
    expect(added.status).toBe(302);
    const [first, paper] = await linesOf(taken.supplierId);
    await answer(taken.lead, first!);
    expect((await certify(taken.lead, taken.engagementId)).status).toBeGreaterThanOrEqual(400);
    await answer(taken.lead, paper!, { outcome: "returned" });
    expect((await certify(taken.lead, taken.engagementId)).status).toBe(302);
    expect((await linesOf(taken.supplierId)).map(({ state }) => state)).toEqual([
      "certified",
      "certified",
    ]);
  });
});
