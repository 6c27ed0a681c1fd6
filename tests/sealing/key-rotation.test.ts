// The portal's key is changed: what the old one sealed stays checkable, the new one is vouched for, the old one seals no more.
import { createHash, createSecretKey, randomBytes } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSentAgreement } from "#app/access/read-signed-agreement.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { publicKeysOf } from "#app/sealing/known-keys.ts";
import type { PortalKey } from "#app/sealing/portal-key.server.ts";
import { draftNextCertificate } from "#app/sealing/next-certificate.server.ts";
import { findKey } from "#app/sealing/next-key.server.ts";
import { knownCertificates } from "#app/sealing/known-certificates.server.ts";
import { readKnownKeys } from "#app/sealing/read-known-keys.server.ts";
import { keptCertificate } from "#app/sealing/seal-certificate.server.ts";
import { streamExport } from "#app/sealing/stream-export.server.ts";
import { judgeFiles } from "#app/sealing/verifier/judge-files.mjs";
import { rotatePortalKey, settlePortalKey } from "#app/settle-portal-key.server.ts";
import { agreementPdf } from "#app/use-cases/parts/agreement-document.ts";
import { agreementPackage } from "#app/use-cases/parts/agreement-package.ts";
import { readRecord } from "#app/use-cases/parts/read-record.ts";
import { sealNow } from "#app/use-cases/parts/seal-checkpoint.server.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { aDesk, aSentDeed, countersign, sign, type SentDeed } from "#tests/support/agreements.ts";
import type { TestPortal } from "#tests/support/portal.ts";

let desk: TestPortal;
let folder: string;
let old: PortalKey;
let next: PortalKey;
let early: SentDeed;
let late: SentDeed;
let earlyPdf: Uint8Array;
const masterKey = createSecretKey(randomBytes(32));
const origin = "https://portal.example";

const ownerUrl = () => desk.db.ownerUrl;
const settle = () => settlePortalKey(ownerUrl(), folder);
/** The portal as it is after a start with this key. */
const startedWith = (portalKey: PortalKey) => Object.assign(desk.portal, { portalKey });
const keys = () => reading((reader) => readKnownKeys(reader, desk.portal));
const reading = <T>(read: Parameters<typeof inReading<T>>[1]) =>
  inReading({ database: desk.db.database, scope: SYSTEM }, read);

async function signedDeed(): Promise<SentDeed> {
  const deed = await aSentDeed(desk);
  expect(await sign(desk, deed)).toMatchObject({ ok: true });
  expect(await countersign(desk, deed.agreementId)).toMatchObject({ ok: true });
  return deed;
}

const pdfOf = ({ agreementId }: SentDeed) =>
  reading(async (reader) => {
    const { facts, signatures } = await readSentAgreement(reader, agreementId);
    return agreementPdf(desk.portal, facts, signatures, await readKnownKeys(reader, desk.portal));
  });

const packageOf = ({ agreementId }: SentDeed) =>
  reading(async (reader) => {
    const { facts, signatures } = await readSentAgreement(reader, agreementId);
    return (await agreementPackage(desk.portal, reader, facts, signatures))!;
  });

async function verdict(name: string, bytes: Uint8Array, trusted: readonly string[] = []) {
  const [judged] = await judgeFiles([{ name, bytes }], { key: trusted });
  return judged!.verdict;
}

const theLog = async () =>
  new Uint8Array(await new Response(streamExport(desk.portal, SYSTEM)).arrayBuffer());

beforeAll(async () => {
  desk = await aDesk();
  folder = await mkdtemp(path.join(tmpdir(), "flowdown-rotation-"));
  Object.assign(desk.portal, {
    sealCertificate: keptCertificate({ dataFolder: folder, masterKey, origin }),
    log: { warn: () => undefined, info: () => undefined },
  } as unknown as Partial<Portal>);
  old = await settle();
  startedWith(old);
  early = await signedDeed();
  earlyPdf = await pdfOf(early);
  await cp(path.join(folder, "portal-signing-key.pem"), path.join(folder, "kept-by-a-thief.pem"));
  const changed = await rotatePortalKey(ownerUrl(), folder, { masterKey, origin });
  next = await settle();
  expect(changed).toEqual({ before: old.fingerprint, next: next.fingerprint });
}, 60_000);
afterAll(async () => {
  await desk.stop();
  await rm(folder, { recursive: true });
});

describe("after the key was changed", () => {
  test("a process that still holds the old one seals nothing, and says to be started again", async () => {
    const deed = await aSentDeed(desk);
    await expect(sign(desk, deed)).rejects.toThrow("start this process again");
    const checkpoint = inTransaction({ database: desk.db.database, scope: SYSTEM }, (writer) =>
      sealNow(writer, old, new Date()),
    );
    await expect(checkpoint).rejects.toThrow("no longer in use");
  });

  test("one that shares the folder takes the new one by itself and goes on sealing", async () => {
    startedWith(old);
    const takeKey = (keyId: string) => findKey(folder, keyId);
    Object.assign(desk.portal, { takeKey });
    const deed = await signedDeed();
    Object.assign(desk.portal, { takeKey: undefined });
    const { signatures } = await reading((reader) => readSentAgreement(reader, deed.agreementId));
    expect(signatures.map(({ keyId }) => keyId)).toEqual([next.keyId, next.keyId]);
  });

  test("the new one seals, and every page finds both kinds of record to hold", async () => {
    startedWith(next);
    late = await signedDeed();
    const known = await keys();
    expect(known.map(({ keyId }) => keyId)).toEqual([next.keyId, old.keyId]);
    expect(known[1]).toMatchObject({ from: "", until: known[0]!.from, after: "" });
    for (const { agreementId } of [early, late]) {
      const { signatures } = await reading((reader) => readSentAgreement(reader, agreementId));
      const read = signatures.map((one) => readRecord(one, publicKeysOf(known)));
      expect(read.map(({ holds }) => holds)).toEqual([true, true]);
    }
  });

  test("a PDF from before holds; made again it bears the new certificate, and holds too, the same file each time", async () => {
    const [certificate, before] = await knownCertificates(folder);
    expect(await verdict("kept.pdf", earlyPdf)).toMatchObject({
      ok: true,
      summary: expect.arrayContaining([expect.stringContaining(before!.fingerprint)]),
    });
    const again = await pdfOf(early);
    expect(await verdict("again.pdf", again)).toMatchObject({
      ok: true,
      summary: expect.arrayContaining([expect.stringContaining(certificate!.fingerprint)]),
    });
    expect(Buffer.compare(await pdfOf(early), again)).toBe(0);
  });

  test("the certificate before is kept without its private half, and says until when it sealed", async () => {
    const [certificate, before, ...more] = await knownCertificates(folder);
    expect(more).toEqual([]);
    expect(certificate).toMatchObject({ replacedAt: "" });
    expect(before!.replacedAt).not.toBe("");
    const kept = await readFile(path.join(folder, "seal-certificates.before.json"), "utf8");
    expect(kept).not.toContain("sealedKey");
    expect(new Set([certificate!.pem, before!.pem]).size).toBe(2);
  });

  test("packages and the log hold, for whoever noted the old fingerprint and for whoever noted both", async () => {
    await inTransaction({ database: desk.db.database, scope: SYSTEM }, (writer, { now }) =>
      sealNow(writer, next, now),
    );
    for (const trusted of [[], [old.fingerprint], [old.keyId], [old.fingerprint, next.keyId]]) {
      expect(await verdict("a.zip", await packageOf(early), trusted)).toMatchObject({ ok: true });
      expect(await verdict("b.zip", await packageOf(late), trusted)).toMatchObject({ ok: true });
      expect(await verdict("log.jsonl", await theLog(), trusted)).toMatchObject({ ok: true });
    }
  });

  test("whoever noted the new one alone does not take what the old one sealed", async () => {
    const trusted = [next.fingerprint];
    expect(await verdict("b.zip", await packageOf(late), trusted)).toMatchObject({ ok: true });
    expect(await verdict("a.zip", await packageOf(early), trusted)).toMatchObject({ ok: false });
  });

  test("the record tells of the change, under the last checkpoint of the old key", async () => {
    const { rows } = await desk.db.owner.query<{ body: string }>(
      "select body from audit_event where type = 'portal_key.rotated'",
    );
    expect(JSON.parse(rows[0]!.body)).toMatchObject({
      detail: { before: old.fingerprint, key: next.fingerprint },
    });
    const sealed = await desk.db.owner.query(
      "select from audit_checkpoint where key_id = $1 and heads like '%portal %'",
      [old.keyId],
    );
    expect(sealed.rowCount).toBe(1);
  });
});

describe("when the portal starts", () => {
  const current = () => path.join(folder, "portal-signing-key.pem");

  test("after it ended between the database and the file, it takes the key that was written down", async () => {
    await rename(current(), path.join(folder, "portal-signing-key.next.pem"));
    await cp(path.join(folder, "kept-by-a-thief.pem"), current());
    expect((await settle()).keyId).toBe(next.keyId);
    expect(await readdir(folder)).not.toContain("portal-signing-key.next.pem");
  });

  test("after it ended before the certificate had its name, it takes the one made for this key, once", async () => {
    await draftNextCertificate({ dataFolder: folder, masterKey, origin }, next.keyId);
    const drafted = await readFile(path.join(folder, "seal-certificate.next.json"), "utf8");
    const { certificate } = JSON.parse(drafted) as { certificate: string };
    const fingerprint = createHash("sha256")
      .update(Buffer.from(certificate, "base64"))
      .digest("hex");
    await settle();
    const known = await knownCertificates(folder);
    expect(known.map((one) => one.fingerprint)[0]).toBe(fingerprint);
    await settle();
    expect(await knownCertificates(folder)).toEqual(known);
  });

  test("with a key that was replaced, it refuses and says what to do", async () => {
    const kept = await readFile(current());
    await cp(path.join(folder, "kept-by-a-thief.pem"), current());
    await expect(settle()).rejects.toThrow(/another one replaced\. Restore the newer file/);
    await writeFile(current(), kept);
  });

  test("with its key lost, it makes one that nobody vouches for, says so, and what was sealed still holds", async () => {
    await rm(current());
    const fresh = await settle();
    startedWith(fresh);
    expect((await keys()).slice(0, 2)).toMatchObject([
      { keyId: fresh.keyId, after: "", handover: "" },
      { keyId: next.keyId, after: old.fingerprint },
    ]);
    expect(await verdict("a.zip", await packageOf(early), [old.keyId])).toMatchObject({ ok: true });
    const { rowCount } = await desk.db.owner.query(
      "select from audit_event where type = 'portal_key.replaced'",
    );
    expect(rowCount).toBe(1);
  });

  test("two processes at once agree on one key", async () => {
    const settled = await Promise.all([settle(), settle(), settle()]);
    expect(new Set(settled.map(({ keyId }) => keyId)).size).toBe(1);
  });
});

test("the list of keys is the owner's to add to, and nobody's to change", async () => {
  const app = desk.db.database;
  const row = sql`insert into portal_key values (9, ${"a".repeat(16)}, 'x', ${"a".repeat(64)}, 'now')`;
  await expect(row.execute(app)).rejects.toThrow("permission denied");
  await expect(
    desk.db.owner.query("update portal_key set handover = 'x' where number = 2"),
  ).rejects.toThrow("append-only");
  await expect(desk.db.owner.query("delete from portal_key")).rejects.toThrow("append-only");
});
