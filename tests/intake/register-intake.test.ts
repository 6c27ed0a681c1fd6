// An agreement signed elsewhere on its way into the register: handed in, read, registered with its file; and the walls around it.
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sweepObjects } from "#app/jobs/sweep-objects.server.ts";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { callersOf } from "#tests/support/as.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { aPdf, aScan, aWordFile } from "./a-document.ts";
import { AN_NDA } from "./agreements.ts";
import { aDeskFor, NAMES, page, type Desk } from "./handing-in.ts";

let portal: TestPortal;
let desk: Desk;
beforeAll(async () => {
  portal = await aPortal();
  desk = await aDeskFor(portal);
});
afterAll(() => portal.stop());

describe("a file that is handed in", () => {
  test("is sealed, read and laid beside the terms; nothing is chosen by itself", async () => {
    const file = await aPdf(AN_NDA.paragraphs, { fontSize: 15 });
    const intakeId = await desk.anIntake(file);
    const kept = await desk.one<{
      state: string;
      sha256: string;
      scan_state: string;
      object_key: string;
    }>("select * from agreement_intake where id = $1", [intakeId]);
    expect(kept).toMatchObject({
      state: "open",
      scan_state: "not_scanned",
      sha256: createHash("sha256").update(file).digest("hex"),
    });
    const shown = await (await desk.officer.get(page(intakeId, "?term=breach_notice"))).text();
    expect(shown).toContain("72 hours");
    expect(shown).toContain("Use this");
    expect(shown).toContain("<mark");
    expect(
      await desk.one(
        "select count(*)::int as n from agreement_intake_choice where intake_id = $1",
        [intakeId],
      ),
    ).toEqual({ n: 0 });
    const original = await desk.officer.get(page(intakeId, "/original"));
    expect(Buffer.from(await original.arrayBuffer()).equals(file)).toBe(true);
  });

  test.each([
    ["of another type", "nda.txt", Buffer.from("words"), 415, "PDF or DOCX"],
    ["with a lying name", "nda.pdf", aWordFile(["Text."]), 422, "not what its name says"],
    [
      "with macros",
      "nda.docx",
      aWordFile(["Text."], [{ name: "word/vbaProject.bin", content: "x" }]),
      422,
      "macros",
    ],
    ["without a byte", "nda.pdf", Buffer.alloc(0), 422, "empty"],
  ])("%s is refused with what to do, and leaves nothing", async (_, name, file, status, words) => {
    const before = await desk.one("select count(*)::int as n from agreement_intake", []);
    const answer = await desk.handIn(desk.officer, name, file);
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { words: string }).words).toContain(words);
    expect(await desk.one("select count(*)::int as n from agreement_intake", [])).toEqual(before);
  });

  test("that is a scan says so on its page, and can be discarded with its bytes", async () => {
    const intakeId = await desk.anIntake(await aScan());
    expect(await (await desk.officer.get(page(intakeId))).text()).toContain(
      "The pages are pictures",
    );
    const { object_key } = await desk.one<{ object_key: string }>(
      "select object_key from agreement_intake where id = $1",
      [intakeId],
    );
    expect(await portal.portal.store.stat(object_key)).toBeDefined();
    expect((await desk.officer.post(page(intakeId, "/discard"), {})).status).toBe(302);
    expect(await portal.portal.store.stat(object_key)).toBeUndefined();
    expect((await desk.officer.get(page(intakeId))).status).toBe(404);
  });

  test("is not taken for an orphan by the sweep", async () => {
    const intakeId = await desk.anIntake(aWordFile(AN_NDA.paragraphs), "nda.docx");
    await sweepObjects(portal.portal, new Date(Date.now() + 60_000), 0);
    expect((await desk.officer.get(page(intakeId, "/original"))).status).toBe(200);
  });

  test("is no business of other roles: an auditor may read the file, not the desk", async () => {
    const intakeId = await desk.anIntake(aWordFile(["A text."]), "nda.docx");
    const auditor = await callersOf(portal).staff(["auditor"]);
    const owner = await callersOf(portal).staff(["business_owner"]);
    expect((await auditor.get(page(intakeId))).status).toBe(404);
    expect(
      (await auditor.post(page(intakeId, "/absent"), { term: "copies", seen: "0" })).status,
    ).toBe(404);
    expect((await auditor.get(page(intakeId, "/original"))).status).toBe(200);
    for (const path of [
      page(intakeId),
      page(intakeId, "/original"),
      page(intakeId, "/checklist.csv"),
    ])
      expect((await owner.get(path)).status).toBe(404);
  });
});

describe("the register", () => {
  test("takes it only when every term was looked at, as it was last seen, and keeps file and origin of each term", async () => {
    const file = await aPdf(AN_NDA.paragraphs);
    const intakeId = await desk.anIntake(file);
    const early = await desk.officer.post(page(intakeId, "/register"), { ...NAMES, seen: "0" });
    expect(early.status).toBe(409);
    await desk.lookAtAll(intakeId);
    const seen = await desk.seenOf(intakeId, null);
    await desk.colleague.post(page(intakeId, "/absent"), {
      term: "copies",
      seen: await desk.seenOf(intakeId, "copies"),
    });
    const stale = await desk.officer.post(page(intakeId, "/register"), { ...NAMES, seen });
    expect(stale.status).toBe(409);
    const staleText = await stale.text();
    expect(staleText).toContain("Somebody changed a term");
    expect(staleText).toContain("Arden Aerospace Ltd");
    const done = await desk.officer.post(page(intakeId, "/register"), {
      ...NAMES,
      seen: await desk.seenOf(intakeId, null),
    });
    const path = done.headers.get("location")?.split("?")[0] ?? "";
    const shown = await (await desk.officer.get(path)).text();
    const sha256 = createHash("sha256").update(file).digest("hex");
    expect(shown).toContain(`Its SHA-256: ${sha256}`);
    expect(shown).toContain("confirmed by");
    expect(shown).toContain("seventy-two (72) hours");
    const { terms, state } = await desk.one<{ terms: Record<string, unknown>; state: string }>(
      "select terms, state from agreement where id = $1",
      [path.split("/").at(-1)],
    );
    expect(state).toBe("in_force");
    const { copies: _absent, ...expected } = AN_NDA.clear;
    expect(terms).toEqual(expected);
    expect((await desk.officer.get(page(intakeId))).headers.get("location")).toBe(path);
    expect((await desk.officer.post(page(intakeId, "/discard"), {})).status).toBe(404);
  });

  test("replaces an older version with the engagements below it", async () => {
    const first = await desk.officer.post("/agreements/new", {
      ...NAMES,
      "terms.breach_notice": "96",
    });
    const oldId = first.headers.get("location")?.split("/").at(-1)?.split("?")[0] ?? "";
    const intakeId = await desk.anIntake(
      aWordFile(AN_NDA.paragraphs),
      "new.docx",
      `&replaces=${oldId}`,
    );
    await desk.lookAtAll(intakeId);
    const done = await desk.officer.post(page(intakeId, "/register"), {
      ...NAMES,
      seen: await desk.seenOf(intakeId, null),
    });
    expect(done.status).toBe(302);
    expect(await desk.one("select state from agreement where id = $1", [oldId])).toEqual({
      state: "superseded",
    });
  });
});

describe("raw SQL as the application", () => {
  const STAFF: Scope = { kind: "staff", actor: { kind: "staff", id: null, name: "Somebody" } };
  const run = (text: string, scope: Scope = STAFF) =>
    inTransaction({ database: portal.portal.database, scope }, (writer) =>
      sql.raw(text).execute(writer),
    );

  test.each([
    ["changes a choice", "update agreement_intake_choice set value = '1'"],
    ["takes a choice away", "delete from agreement_intake_choice"],
    ["exchanges the file", "update agreement_intake set sha256 = repeat('b', 64)"],
    ["rewrites what was read", `update agreement_intake set document = '{}' where state = 'open'`],
    [
      "undoes a registration",
      "update agreement_intake set state = 'open', agreement_id = null where state = 'registered'",
    ],
    ["takes a row away", "delete from agreement_intake"],
    [
      "adds a choice after the registration",
      `insert into agreement_intake_choice (intake_id, term, source, chosen_by, chosen_by_name)
        select id, 'copies', 'absent', uploaded_by, 'X' from agreement_intake where state = 'registered'`,
    ],
    [
      "registers a deed from a paper",
      "update agreement_intake set state = 'registered', agreement_id = gen_random_uuid() where state = 'open'",
    ],
  ])("%s: refused", async (_, text) => {
    await expect(run(text)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:42501|FD030|23503)$/) as string,
    });
  });

  test("a supplier sees nothing of it", async () => {
    const actor = { kind: "supplier", id: null, name: "S" } as const;
    const scope = {
      kind: "supplier",
      supplierId: "00000000-0000-4000-8000-000000000000",
      actor,
    } as Scope;
    const { rows } = await run(
      "select id from agreement_intake union all select intake_id from agreement_intake_choice",
      scope,
    );
    expect(rows).toEqual([]);
  });
});
