import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aDocx, anArchive } from "#tests/files/an-archive.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { aContact, anAssessment } from "#tests/support/builders.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import {
  anAskedSupplier,
  aPdf,
  aRequest,
  evidenceOf,
  objectsOf,
  send,
  sent,
  until,
} from "./arranging.ts";

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal.stop());

let asked: Awaited<ReturnType<typeof anAskedSupplier>>;
let lead: Caller;
beforeEach(async () => {
  asked = await anAskedSupplier(portal.db);
  lead = await callersOf(portal).supplier(asked);
});

const LIMIT = 50 * 1024 * 1024;
const evidence = () => evidenceOf(portal.db, asked.supplierId);

describe("a file for a request", () => {
  test.each([
    ["one byte", "note.txt", Buffer.from("x")],
    ["20 MB", "report.pdf", aPdf(20 * 1024 * 1024)],
    ["exactly the limit", "scan.pdf", aPdf(LIMIT)],
  ])("is kept, %s", async (_, name, bytes) => {
    const answer = await send(lead, { name, request: asked.requestId }, bytes);
    expect(answer.status).toBe(201);
    const [kept] = await evidence();
    expect(await answer.json()).toEqual({ ok: true, evidenceId: kept?.id, known: false });
    expect(kept).toMatchObject({ request: asked.requestId, review: "pending" });
  });

  test.each([
    ["nothing in it", "empty.pdf", Buffer.alloc(0), 422, "empty"],
    ["one byte more than the limit", "scan.pdf", aPdf(LIMIT + 1), 413, "too-large"],
    ["another type", "tool.exe", Buffer.from("MZ\x90\0"), 415, "type-not-accepted"],
    [
      "a page named like a paper",
      "cert.pdf",
      Buffer.from("<html><script>"),
      415,
      "type-not-accepted",
    ],
    [
      "a picture named like a paper",
      "cert.pdf",
      Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      422,
      "name-content-mismatch",
    ],
    [
      "a paper that is an archive too",
      "cert.txt",
      Buffer.concat([Buffer.from("%PDF-1.7\n"), anArchive([{ name: "a" }])]),
      422,
      "name-content-mismatch",
    ],
    ["macros", "policy.docx", aDocx([{ name: "word/vbaProject.bin" }]), 422, "archive-macros"],
    [
      "ten gigabytes inside",
      "policy.docx",
      aDocx([{ name: "word/media/a.bin", plain: 4_000_000_000 }]),
      422,
      "archive-unsafe",
    ],
    [
      "no archive at all",
      "policy.docx",
      Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(90)]),
      422,
      "archive-broken",
    ],
  ])("is refused with a reason and without a trace: %s", async (_, name, bytes, status, reason) => {
    const before = await objectsOf(portal);
    const answer = await send(lead, { name, request: asked.requestId }, bytes);
    expect(await answer.json()).toEqual({ ok: false, reason });
    expect(answer.status).toBe(status);
    expect(await evidence()).toEqual([]);
    expect(await objectsOf(portal)).toEqual(before);
  });

  test.each([
    "../../../etc/passwd.pdf",
    "..%2f..%2fpasswd.pdf",
    "C:\\Windows\\system32.pdf",
    "con.pdf",
    "a\u202Efdp.exe.pdf",
    "line\r\nSet-Cookie: a=b.pdf",
    `${"ü".repeat(240)}.pdf`,
    '"; filename="x.html.pdf',
    "; drop table evidence; --.pdf",
  ])("keeps a harmless name for %j and writes only into its own folder", async (name) => {
    const id = await sent(lead, { name, request: asked.requestId });
    const [kept] = await evidence();
    expect(kept?.id).toBe(id);
    expect(kept?.title).not.toMatch(/[\u202E\r\n\\/]/);
    const objects = (await objectsOf(portal)).map((file) => file.split("/").at(-1));
    expect(objects).toContain(kept?.object);
    expect(objects.every((object) => /^[0-9a-f]{32}$/.test(object ?? ""))).toBe(true);
  });
});

describe("the same file again", () => {
  test("gives the piece that is there, however often it is sent", async () => {
    const bytes = aPdf();
    const where = { name: "cert.pdf", request: asked.requestId };
    const first = await sent(lead, where, bytes);
    const again = await send(lead, { ...where, name: "cert copy.pdf" }, bytes);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual({ ok: true, evidenceId: first, known: true });
    expect(await evidence()).toHaveLength(1);
  });

  test("sent twenty times at once becomes one row and one object", async () => {
    const before = (await objectsOf(portal)).length;
    const bytes = aPdf(300_000);
    const where = { name: "cert.pdf", request: asked.requestId };
    const answers = await Promise.all(Array.from({ length: 20 }, () => sent(lead, where, bytes)));
    expect(new Set(answers).size).toBe(1);
    expect(await evidence()).toHaveLength(1);
    expect((await objectsOf(portal)).length - before).toBe(1);
  });

  test("serves two requests with one stored object", async () => {
    const other = await aRequest(portal.db, asked, { kind: "insurance_certificate" });
    const bytes = aPdf();
    await sent(lead, { name: "both.pdf", request: asked.requestId }, bytes);
    await sent(lead, { name: "both.pdf", request: other }, bytes);
    const rows = await evidence();
    expect(rows.map((row) => row.request)).toEqual([asked.requestId, other]);
    expect(new Set(rows.map((row) => row.file)).size).toBe(1);
  });
});

describe("nobody sends a file to where it does not belong", () => {
  test("another supplier's request is not found and nothing is stored", async () => {
    const stranger = await anAskedSupplier(portal.db);
    const before = await objectsOf(portal);
    const foreign = await send(lead, { name: "a.pdf", request: stranger.requestId }, aPdf());
    const unknown = await send(lead, { name: "a.pdf", request: crypto.randomUUID() }, aPdf());
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(await foreign.text()).toBe(await unknown.text());
    expect(await evidenceOf(portal.db, stranger.supplierId)).toEqual([]);
    expect(await evidence()).toEqual([]);
    expect(await objectsOf(portal)).toEqual(before);
  });

  test("a request that was waived or whose engagement was withdrawn takes nothing", async () => {
    await portal.db.owner.query("update evidence_request set state = 'waived' where id = $1", [
      asked.requestId,
    ]);
    expect((await send(lead, { name: "a.pdf", request: asked.requestId }, aPdf())).status).toBe(
      404,
    );
  });

  test("without a session, or from another site, nothing is stored", async () => {
    const where = { name: "a.pdf", request: asked.requestId };
    expect((await send(callersOf(portal).nobody(), where, aPdf())).status).toBe(401);
    const path = `/portal/evidence/upload?${new URLSearchParams(where)}`;
    const foreign = await lead.send("POST", path, "x", { origin: "https://evil.example" });
    expect(foreign.status).toBe(403);
    expect(await evidence()).toEqual([]);
  });

  test("a colleague adds to the questions that were handed over and to nothing else", async () => {
    const assessment = await anAssessment(portal.db, asked);
    const contactId = await aContact(portal.db, asked.supplierId, { kind: "colleague" });
    const [section, question, other] = await questionsWithEvidence();
    const colleague = await callersOf(portal).supplier(
      { ...asked, contactId },
      { assessmentId: assessment, section },
    );
    const good = await send(colleague, { name: "a.pdf", assessment, question }, aPdf());
    expect(good.status).toBe(201);
    const elsewhere: Record<string, string>[] = [
      { name: "a.pdf", assessment, question: other },
      { name: "a.pdf", request: asked.requestId },
      { name: "a.pdf", kind: "other" },
    ];
    for (const where of elsewhere) expect((await send(colleague, where, aPdf())).status).toBe(404);
    const attached = await portal.db.owner.query(
      "select question_id from answer_evidence where assessment_id = $1",
      [assessment],
    );
    expect(attached.rows).toEqual([{ question_id: question }]);
  });
});

test("a connection that breaks in the middle leaves no row and no object", async () => {
  const before = await objectsOf(portal);
  const url = `${portal.url}/portal/evidence/upload?name=a.pdf&request=${asked.requestId}`;
  const length = 10_000_000;
  const cut = httpRequest(url, {
    method: "POST",
    headers: { cookie: lead.cookie, origin: portal.url, "content-length": length },
  });
  cut.on("error", () => undefined);
  cut.write(aPdf(2_000_000));
  await until(async () => (await objectsOf(portal)).length > before.length);
  cut.destroy();
  await until(async () => (await objectsOf(portal)).length === before.length);
  expect(await evidence()).toEqual([]);
});

test("a supplier that has filled its room is told so and nothing is stored", async () => {
  await sent(lead, { name: "a.pdf", request: asked.requestId });
  await portal.db.owner.query("alter table stored_file disable trigger stored_file_guard");
  await portal.db.owner.query(
    "update stored_file set size_bytes = 2147483000 where supplier_id = $1",
    [asked.supplierId],
  );
  await portal.db.owner.query("alter table stored_file enable trigger stored_file_guard");
  const answer = await send(lead, { name: "b.pdf", request: asked.requestId }, aPdf(2000));
  expect(await answer.json()).toEqual({ ok: false, reason: "quota-bytes" });
  expect(await evidence()).toHaveLength(1);
});

async function questionsWithEvidence(): Promise<[string, string, string]> {
  const { findEdition } = await import("#questionnaires/catalogue.ts");
  const edition = findEdition("confidentiality-baseline", "2026-1");
  const sections = (edition?.sections ?? []).flatMap((section) =>
    section.questions
      .filter((question) => question.evidenceKinds.length > 0 && question.relevantFrom <= "E2")
      .map((question) => [section.id, question.id] as const),
  );
  const [section, question] = sections[0]!;
  const other = sections.find(([id]) => id !== section)!;
  return [section, question, other[1]];
}
