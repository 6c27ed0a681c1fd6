// The people around holds and erasures, a supplier with files that left, and what they do over HTTP.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { callersOf, type Caller } from "#tests/support/as.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import { anAskedSupplier, aPdf, sent, untilScanned } from "../evidence/arranging.ts";

/** Administrator, two risk officers, and the steps of a hold and an erasure. */
export async function erasurePeople(portal: TestPortal) {
  const as = callersOf(portal);
  const admin = await as.staff(["administrator"], "Adele Admin");
  const officer = await as.staff(["risk_officer"], "Rita Officer");
  const other = await as.staff(["risk_officer"], "Otto Officer");
  const auditor = await as.staff(["auditor"], "Anna Auditor");

  const one = async <T extends object>(text: string, values: unknown[]): Promise<T> =>
    (await portal.db.owner.query<T>(text, values)).rows[0]!;

  /** A supplier that sent two files, whose engagement is over and which was taken out of the register. */
  async function aGone() {
    const asked = await anAskedSupplier(portal.db);
    const lead = await as.supplier(asked);
    const where = { request: asked.requestId };
    const evidenceId = await sent(lead, { name: "iso.pdf", ...where }, Buffer.from(SECRET));
    await sent(lead, { name: "more.pdf", ...where }, aPdf());
    await untilScanned(portal.db, evidenceId);
    await portal.db.owner.query("update engagement set state = 'closed' where supplier_id = $1", [
      asked.supplierId,
    ]);
    await portal.db.owner.query("update supplier set status = 'archived' where id = $1", [
      asked.supplierId,
    ]);
    const { name } = await one<{ name: string }>(
      "select legal_name as name from supplier where id = $1",
      [asked.supplierId],
    );
    const { file } = await one<{ file: string }>(
      "select file_id as file from evidence where id = $1",
      [evidenceId],
    );
    return { ...asked, lead, name, fileId: file };
  }
  type Gone = Awaited<ReturnType<typeof aGone>>;

  async function propose(by: Caller, gone: Gone, change: Record<string, string> = {}) {
    const answer = await by.post(`/erasures/new?of=supplier:${gone.supplierId}`, {
      cause: "ended",
      reason: "The relation is over.",
      typed: gone.name,
      ...change,
    });
    const id = /\/erasures\/([0-9a-f-]{36})/.exec(answer.headers.get("location") ?? "")?.[1] ?? "";
    return { status: answer.status, id, body: await answer.text() };
  }

  const confirm = (by: Caller, id: string, name: string) =>
    by.post(`/erasures/${id}`, { typed: name });

  /** Places a hold; its id. */
  async function hold(by: Caller, target: string) {
    const answer = await by.post("/holds/new", {
      target,
      covers: "Suit 4 O 12/26",
      reason: "The court orders to keep it.",
    });
    return /\/holds\/([0-9a-f-]{36})/.exec(answer.headers.get("location") ?? "")?.[1] ?? "";
  }

  const lift = (by: Caller, id: string) =>
    by.post(`/holds/${id}`, { reason: "The case is closed." });

  return { admin, officer, other, auditor, aGone, propose, confirm, hold, lift, one };
}

export type ErasurePeople = Awaited<ReturnType<typeof erasurePeople>>;

/** What nobody may read afterwards: the words of a file. */
export const SECRET = "%PDF-1.7\nthe plans of a machine that nobody else can build\n".repeat(40);

/** Runs the portal's own verifier on files, in a folder of its own. */
export async function verified(
  portal: TestPortal,
  caller: Caller,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "flowdown-erasure-"));
  try {
    for (const [name, address] of Object.entries({ ...files, "verify.mjs": "/verify.mjs" })) {
      const bytes = Buffer.from(await (await caller.get(address)).arrayBuffer());
      await writeFile(path.join(folder, name), bytes);
    }
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["verify.mjs", ...Object.keys(files), "--key", portal.portal.portalKey.fingerprint],
      { cwd: folder },
    );
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
