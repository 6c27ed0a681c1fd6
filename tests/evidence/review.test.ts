import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { anAskedSupplier, aPdf, evidenceOf, send, sent, untilScanned } from "./arranging.ts";

let portal: TestPortal;
let officer: Caller;
beforeAll(async () => {
  portal = await aPortal();
  officer = await callersOf(portal).staff(["risk_officer"]);
});
afterAll(() => portal.stop());

let asked: Awaited<ReturnType<typeof anAskedSupplier>>;
let lead: Caller;
let piece: string;
beforeEach(async () => {
  asked = await anAskedSupplier(portal.db);
  lead = await callersOf(portal).supplier(asked);
  piece = await sent(lead, { name: "certificate.pdf", request: asked.requestId });
  await untilScanned(portal.db, piece);
});

// these forms stay on their page: the script sends them, and is told in the answer where to go
const DONE = 202;

interface Row {
  version: number;
  review_state: string;
  expires_on: string | null;
  title: string;
  assurance: string | null;
  replaced_at: Date | null;
  issuer: string;
}
async function row(id = piece): Promise<Row> {
  const { rows } = await portal.db.owner.query<Row>("select * from evidence where id = $1", [id]);
  return rows[0]!;
}
const details = {
  title: "Certificate",
  issuedOn: "2026-01-10",
  expiresOn: "2029-01-09",
  issuer: "TÜV",
};
const describe_ = async (form: Record<string, string> = {}, id = piece) =>
  lead.post(`/portal/evidence/${id}`, {
    version: String((await row(id)).version),
    ...details,
    ...form,
  });
const accept = async (form: Record<string, string> = {}, id = piece, who = officer) =>
  who.post(`/evidence/${id}/accept.data`, {
    version: String((await row(id)).version),
    issuedOn: "2026-01-10",
    expiresOn: "2029-01-09",
    issuer: "TÜV",
    reference: "12 310",
    assurance: "document_reviewed",
    ...form,
  });
const reject = async (id = piece) =>
  officer.post(`/evidence/${id}/reject.data`, {
    version: String((await row(id)).version),
    reason: "Another company's.",
  });
const mailed = async (template: string) => {
  const { rows } = await portal.db.owner.query<{ text_body: string; html_body: string }>(
    "select text_body, html_body from outbox_mail where supplier_id = $1 and template = $2",
    [asked.supplierId, template],
  );
  return rows;
};

describe("a supplier describes its document", () => {
  test("until somebody reviewed it", async () => {
    expect((await describe_()).status).toBe(302);
    expect(await row()).toMatchObject({ expires_on: "2029-01-09", issuer: "TÜV" });
    expect((await accept()).status).toBe(DONE);
    const late = await describe_({ expiresOn: "2035-01-01" });
    expect(late.status).toBe(409);
    expect((await row()).expires_on).toBe("2029-01-09");
  });

  test("and cannot slip a verdict in beside the details", async () => {
    await describe_({
      review_state: "accepted",
      reviewState: "accepted",
      assurance: "independently_verified",
      reviewed_by: crypto.randomUUID(),
      supplier_id: crypto.randomUUID(),
    });
    expect(await row()).toMatchObject({ review_state: "pending", assurance: null });
  });

  test("not even by SQL in its own scope", async () => {
    const attempt = (change: string) =>
      portal.portal.database.transaction().execute(async (writer) => {
        const { sql } = await import("kysely");
        await sql`select set_config('flowdown.scope', 'supplier', true), set_config('flowdown.supplier_id', ${asked.supplierId}, true)`.execute(
          writer,
        );
        await sql`update evidence set ${sql.raw(change)} where id = ${piece}`.execute(writer);
      });
    await expect(attempt("review_state = 'accepted'")).rejects.toMatchObject({ code: "FD006" });
    await expect(attempt("assurance = 'independently_verified'")).rejects.toMatchObject({
      code: "FD006",
    });
    await attempt("title = 'Another title'");
    await accept();
    await expect(attempt("expires_on = '2035-01-01'")).rejects.toMatchObject({ code: "FD006" });
  });

  test("with dates that can be true, and looks twice at odd ones; what was typed is kept", async () => {
    const wrong = await describe_({ expiresOn: "2025-12-31", issuer: "KEEP-THIS" });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toMatch(/cannot expire before[\s\S]*KEEP-THIS/);
    expect((await describe_({ expiresOn: "2031-01-01" })).status).toBe(400);
    expect((await row()).expires_on).toBeNull();
    expect((await describe_({ expiresOn: "2031-01-01", meant: "on" })).status).toBe(302);
    expect((await row()).expires_on).toBe("2031-01-01");
  });

  test("without overwriting what a colleague wrote meanwhile", async () => {
    const { version } = await row();
    await describe_({ title: "Theirs" });
    const mine = await lead.post(`/portal/evidence/${piece}`, {
      version: String(version),
      ...details,
      title: "Mine",
    });
    expect(mine.status).toBe(409);
    expect(await mine.text()).toContain("Mine");
    expect((await row()).title).toBe("Theirs");
  });

  test("its own only", async () => {
    const stranger = await callersOf(portal).supplier(await anAskedSupplier(portal.db));
    expect((await stranger.get(`/portal/evidence/${piece}`)).status).toBe(404);
    const post = await stranger.post(`/portal/evidence/${piece}`, { version: "1", ...details });
    expect(post.status).toBe(404);
    expect((await stranger.post(`/portal/evidence/${piece}/reply`, { text: "hi" })).status).toBe(
      404,
    );
    expect((await send(stranger, { name: "a.pdf", replaces: piece }, aPdf())).status).toBe(404);
  });
});

describe("a reviewer decides", () => {
  test("once: of fifty verdicts at once one stands and the others are told", async () => {
    const { version } = await row();
    const verdicts = await Promise.all(
      Array.from({ length: 50 }, (_, turn) =>
        turn % 2
          ? accept({ version: String(version) })
          : officer.post(`/evidence/${piece}/reject.data`, {
              version: String(version),
              reason: "No.",
            }),
      ),
    );
    expect(verdicts.filter((answer) => answer.status === DONE)).toHaveLength(1);
    expect(verdicts.filter((answer) => answer.status === 409)).toHaveLength(49);
    const { rows } = await portal.db.owner.query(
      "select type from audit_event where subject_id = $1 and type in ('evidence.accepted','evidence.rejected')",
      [piece],
    );
    expect(rows).toHaveLength(1);
  });

  test("and writes why not: the supplier reads the reason in the portal, the mail does not carry it", async () => {
    expect((await reject()).status).toBe(DONE);
    expect(await (await lead.get(`/portal/evidence/${piece}`)).text()).toContain("Another company");
    const [mail] = await mailed("evidence_rejected");
    expect(mail?.text_body).toContain(`/portal/evidence/${piece}`);
    expect(`${mail?.text_body}${mail?.html_body}`).not.toContain("Another company");
  });

  test("only if it is theirs to decide", async () => {
    for (const role of ["auditor", "procurement", "business_owner"] as const) {
      const other = await callersOf(portal).staff([role]);
      expect((await accept({}, piece, other)).status).toBe(404);
    }
    expect((await row()).review_state).toBe("pending");
  });

  test("not over a file in quarantine", async () => {
    await portal.db.owner.query(
      "update stored_file set scan_state = 'quarantined' where supplier_id = $1",
      [asked.supplierId],
    );
    expect((await accept()).status).toBe(409);
    expect((await row()).review_state).toBe("pending");
  });
});

describe("a new version", () => {
  test("of an accepted document leaves it in force until it is accepted itself", async () => {
    await accept();
    const renewed = await sent(lead, { name: "renewed.pdf", replaces: piece });
    await untilScanned(portal.db, renewed);
    expect((await row()).replaced_at).toBeNull();
    expect((await send(lead, { name: "third.pdf", replaces: piece }, aPdf())).status).toBe(409);
    await accept({}, renewed);
    expect((await row()).replaced_at).not.toBeNull();
  });

  test("of a rejected document takes its place at once, for the same request", async () => {
    await reject();
    const better = await sent(lead, { name: "better.pdf", replaces: piece });
    const rows = await evidenceOf(portal.db, asked.supplierId);
    expect(rows.map(({ id, replaced, request }) => ({ id, replaced, request }))).toEqual([
      { id: piece, replaced: true, request: asked.requestId },
      { id: better, replaced: false, request: asked.requestId },
    ]);
  });

  test("sent by two at once becomes one", async () => {
    await reject();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send(lead, { name: "better.pdf", replaces: piece }, aPdf())),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(9);
  });
});
