import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { inReading } from "#db/transaction.ts";
import { findStoredFile } from "#db/stored-files.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { aScanner, type Scanner } from "./a-scanner.ts";
import {
  anAskedSupplier,
  aPdf,
  evidenceOf,
  objectsOf,
  sent,
  until,
  untilScanned,
} from "./arranging.ts";

const MARK = "THIS-IS-MALWARE";
let portal: TestPortal;
let scanner: Scanner;
let officer: Caller;
beforeAll(async () => {
  scanner = await aScanner(MARK);
  portal = await aPortal({ CLAMD: scanner.address });
  officer = await callersOf(portal).staff(["risk_officer"]);
});
afterAll(async () => {
  await portal.stop();
  await scanner.stop();
});

let asked: Awaited<ReturnType<typeof anAskedSupplier>>;
let lead: Caller;
beforeEach(async () => {
  scanner.up = true;
  asked = await anAskedSupplier(portal.db);
  lead = await callersOf(portal).supplier(asked);
});

async function aFile(bytes: Uint8Array = aPdf(), name = "certificate.pdf") {
  const evidenceId = await sent(lead, { name, request: asked.requestId }, bytes);
  const row = (await evidenceOf(portal.db, asked.supplierId)).find(({ id }) => id === evidenceId);
  if (!row) throw new Error("nothing was kept");
  return { evidenceId, fileId: row.file, object: row.object };
}

const opened = async (fileId: string) => {
  const { rows } = await portal.db.owner.query<{ actor_name: string }>(
    "select actor_name from audit_event where type = 'file.opened' and subject_id = $1",
    [fileId],
  );
  return rows.length;
};

describe("a clean file", () => {
  test("comes back byte for byte as a download that no browser shows or keeps, and is on record", async () => {
    const bytes = aPdf(300_000);
    const { evidenceId, fileId } = await aFile(bytes, 'Zertifikat "2026" für €.pdf');
    expect(await untilScanned(portal.db, evidenceId)).toBe("clean");
    for (const [caller, path] of [
      [officer, `/files/${fileId}`],
      [lead, `/portal/files/${fileId}`],
    ] as const) {
      const before = await opened(fileId);
      const answer = await caller.get(path);
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
      const header = (name: string) => answer.headers.get(name) ?? "";
      expect(header("content-disposition")).toMatch(
        /^attachment; filename="[ -~]*"; filename\*=UTF-8''/,
      );
      expect(header("content-type")).toBe("application/pdf");
      expect(header("x-content-type-options")).toBe("nosniff");
      expect(header("content-security-policy")).toContain("sandbox");
      expect(header("cross-origin-resource-policy")).toBe("same-origin");
      expect(header("cache-control")).toContain("no-store");
      expect(header("content-length")).toBe(String(bytes.length));
      expect(await opened(fileId)).toBe(before + 1);
    }
  });

  test("is not there for those who may not read files, nor for another supplier", async () => {
    const { evidenceId, fileId } = await aFile();
    await untilScanned(portal.db, evidenceId);
    const clerk = await callersOf(portal).staff(["procurement"]);
    const stranger = await callersOf(portal).supplier(await anAskedSupplier(portal.db));
    expect((await clerk.get(`/files/${fileId}`)).status).toBe(404);
    expect((await stranger.get(`/portal/files/${fileId}`)).status).toBe(404);
    expect((await stranger.get(`/portal/files/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await callersOf(portal).nobody().get(`/files/${fileId}`)).status).toBe(302);
    expect(await opened(fileId)).toBe(0);
  });

  test("stays hidden from another supplier even when the query forgets whose it is", async () => {
    const { fileId } = await aFile();
    const other = await anAskedSupplier(portal.db);
    const look = (supplierId: string) =>
      inReading(
        {
          database: portal.portal.database,
          scope: { kind: "supplier", supplierId, actor: { kind: "supplier", id: null, name: "" } },
        },
        // no supplier named: the first wall is off, row-level security is all there is
        (reader) => findStoredFile(reader, fileId),
      );
    expect((await look(asked.supplierId))?.id).toBe(fileId);
    expect(await look(other.supplierId)).toBeUndefined();
  });
});

describe("a file that may be dangerous", () => {
  test("is not handed out while the scanner is silent, and is once it answers", async () => {
    scanner.up = false;
    const { evidenceId, fileId } = await aFile();
    expect(await untilScanned(portal.db, evidenceId)).toBe("error");
    expect((await officer.get(`/files/${fileId}`)).status).toBe(409);
    expect((await lead.get(`/portal/files/${fileId}`)).status).toBe(409);
    expect(await opened(fileId)).toBe(0);
    scanner.up = true;
    expect(await untilScanned(portal.db, evidenceId, "clean")).toBe("clean");
    expect((await officer.get(`/files/${fileId}`)).status).toBe(200);
  });

  test("is never handed out when malware was found; whoever sent it gets a mail", async () => {
    const { evidenceId, fileId } = await aFile(Buffer.concat([aPdf(), Buffer.from(MARK)]));
    expect(await untilScanned(portal.db, evidenceId)).toBe("infected");
    expect((await officer.get(`/files/${fileId}`)).status).toBe(403);
    expect((await lead.get(`/portal/files/${fileId}`)).status).toBe(403);
    const mail = await until(async () => {
      const { rows } = await portal.db.owner.query<{ template: string }>(
        "select template from outbox_mail where subject_id = $1",
        [evidenceId],
      );
      return rows[0];
    });
    expect(mail.template).toBe("evidence_malware");
  });
});

test("a stored object that was tampered with is an error, never garbage", async () => {
  const { evidenceId, fileId, object } = await aFile(aPdf(400_000));
  await untilScanned(portal.db, evidenceId);
  const path = (await objectsOf(portal)).find((file) => file.endsWith(object)) ?? "";
  const good = await readFile(path);
  const early = Buffer.from(good);
  early[100] = early[100]! ^ 1;
  await writeFile(path, early);
  const answer = await officer.get(`/files/${fileId}`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).toMatch(/^This file cannot be read any more/);
  const late = Buffer.from(good);
  late[350_000] = late[350_000]! ^ 1;
  await writeFile(path, late);
  const broken = await officer.get(`/files/${fileId}`);
  await expect(broken.arrayBuffer()).rejects.toThrow();
});

test("without a scanner a file says so and can be handed out", async () => {
  const bare = await aPortal();
  try {
    const of = await anAskedSupplier(bare.db);
    const caller = await callersOf(bare).supplier(of);
    const evidenceId = await sent(caller, { name: "a.pdf", request: of.requestId });
    expect(await untilScanned(bare.db, evidenceId)).toBe("not_scanned");
    const [row] = await evidenceOf(bare.db, of.supplierId);
    expect((await caller.get(`/portal/files/${row?.file}`)).status).toBe(200);
  } finally {
    await bare.stop();
  }
});
