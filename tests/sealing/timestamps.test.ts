// Timestamps of checkpoints by a real authority: kept when they hold, refused when they do not, waited for by nobody.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { stampCheckpoint } from "#app/jobs/stamp-checkpoint.server.ts";
import { askTimestamp } from "#app/sealing/ask-timestamp.server.ts";
import { streamExport } from "#app/sealing/stream-export.server.ts";
import { judgeFiles } from "#app/sealing/verifier/judge-files.mjs";
import { readConfig } from "#app/config.server.ts";
import { sealNow } from "#app/use-cases/parts/seal-checkpoint.server.ts";
import { findStamp, listCheckpoints } from "#db/checkpoint-stamps.ts";
import { recordEvent } from "#db/audit.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { callersOf } from "#tests/support/as.ts";
import { anInForceDeed } from "#tests/support/chain.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import {
  aTimestampAuthority,
  hasOpenssl,
  type Manner,
  type TimestampAuthority,
} from "#tests/support/timestamp-authority.ts";

const HASH = "5e".repeat(32);
const suite = hasOpenssl ? describe : describe.skip;

suite("timestamps (skipped where openssl is not installed)", () => {
  let authority: TimestampAuthority;
  let portal: TestPortal;
  beforeAll(async () => {
    authority = await aTimestampAuthority();
    portal = await aPortal({ TSA_URL: authority.url, TSA_ROOT: authority.root });
  }, 120_000);
  afterAll(async () => {
    await portal.stop();
    await authority.stop();
  });

  const asking = () => ({ database: portal.portal.database, scope: SYSTEM });
  /** One more event under one more checkpoint; its number. */
  const aCheckpoint = () =>
    inTransaction(asking(), async (writer, { now }) => {
      const about = { type: "test.happened", supplierId: null, subjectId: null, detail: {} };
      await recordEvent(writer, SYSTEM.actor, about);
      return (await sealNow(writer, portal.portal.portalKey, now))!;
    });
  const stampOf = (checkpoint: number) =>
    inReading(asking(), (reader) => findStamp(reader, checkpoint));
  const rowOf = async (checkpoint: number) =>
    (
      await inReading(asking(), (reader) =>
        listCheckpoints(reader, { before: checkpoint + 1, size: 1 }),
      )
    )[0]!;
  const stamped = (checkpoint: number) =>
    vi.waitFor(async () => expect(await stampOf(checkpoint)).not.toBeNull(), {
      timeout: 20_000,
      interval: 100,
    });
  const ask = (manner: Manner, root?: string, timeoutMs = 10_000) => {
    authority.manner = manner;
    return askTimestamp({ url: authority.url, root, timeoutMs }, HASH);
  };

  test("an answer holds that openssl finds to hold as well", async () => {
    const stamp = await ask("good", await readFile(authority.root, "utf8"));
    expect(stamp).toMatchObject({ authority: "Test Stamping Authority", rooted: true });
    expect(Math.abs(stamp.at.getTime() - Date.now())).toBeLessThan(60_000);
    const file = path.join(path.dirname(authority.root), "held.tsr");
    await writeFile(file, stamp.response);
    const words = ["ts", "-verify", "-digest", HASH, "-in", file, "-CAfile", authority.root];
    const said = await promisify(execFile)("openssl", words);
    expect(said.stdout + said.stderr).toContain("Verification: OK");
  });

  test.each<[Manner, string]>([
    ["nonce", "another question"],
    ["imprint", "another hash"],
    ["expired", "was valid from"],
    ["purpose", "not made for timestamps"],
    ["garbage", "cut off"],
    ["endless", "too long"],
    ["busy", "status 503"],
    ["refuses", "refused the timestamp"],
  ])("an answer is refused in a sentence: %s", async (manner, reason) => {
    await expect(ask(manner)).rejects.toThrow(reason);
  });

  test("an answer by somebody whose certificate leads elsewhere is refused, and none is waited for too long", async () => {
    const elsewhere = await readFile(authority.strangersRoot, "utf8");
    await expect(ask("good", elsewhere)).rejects.toThrow("configured root");
    const began = Date.now();
    await expect(ask("slow", undefined, 300)).rejects.toThrow("did not answer");
    expect(Date.now() - began).toBeLessThan(3000);
    const nobody = { url: "http://127.0.0.1:9/", timeoutMs: 1000 };
    await expect(askTimestamp(nobody, HASH)).rejects.toThrow("did not answer");
  });

  test("a checkpoint is stamped while nobody waits, the log and the packages carry it, and the verifier names whose it is", async () => {
    authority.manner = "good";
    const deed = await anInForceDeed(portal);
    const checkpoint = await aCheckpoint();
    await stamped(checkpoint);
    const log = new Uint8Array(
      await new Response(streamExport(portal.portal, SYSTEM)).arrayBuffer(),
    );
    const [judged] = await judgeFiles([{ name: "log.jsonl", bytes: log }]);
    expect(judged).toMatchObject({
      verdict: { ok: true },
      checked: ["log", "timestamp"],
      acts: [{ who: "Test Stamping Authority", type: "timestamp" }],
    });
    const supplier = await callersOf(portal).supplier(deed);
    const answer = await supplier.get(`/portal/agreements/${deed.agreementId}/package.zip`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const [whole] = await judgeFiles([{ name: "a.zip", bytes }]);
    expect(whole).toMatchObject({ verdict: { ok: true } });
    expect(whole!.checked).toContain("timestamp");
    expect(Buffer.from(bytes).includes("timestamp.tsr")).toBe(true);
  });

  test("a log whose timestamps were exchanged, or changed, does not hold", async () => {
    authority.manner = "good";
    await stamped(await aCheckpoint());
    const text = await new Response(streamExport(portal.portal, SYSTEM)).text();
    const lines = text.split("\n");
    const [one, two] = lines.flatMap((line, at) =>
      line.startsWith('{"kind":"stamp"') ? [at] : [],
    );
    const token = (at: number) => (JSON.parse(lines[at]!) as { token: string }).token;
    const verdictOn = async (spoiled: string) =>
      (await judgeFiles([{ name: "log.jsonl", bytes: Buffer.from(spoiled) }]))[0]!.verdict;
    const exchanged = lines.with(one!, lines[one!]!.replace(token(one!), token(two!))).join("\n");
    expect(await verdictOn(exchanged)).toMatchObject({
      ok: false,
      line: one! + 1,
      reason: expect.stringContaining("not that of checkpoint"),
    });
    const bytes = Buffer.from(token(one!), "base64");
    // what the authority signed, and its signature
    for (const at of [bytes.indexOf(Buffer.from("0201010609", "hex")) + 20, bytes.length - 20]) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 1;
      const spoiled = text.replace(token(one!), changed.toString("base64"));
      expect(await verdictOn(spoiled)).toMatchObject({ ok: false, line: one! + 1 });
    }
  });

  test("an authority that is down or slow holds up nothing; when it is back, it is asked again by itself", async () => {
    authority.manner = "busy";
    const checkpoint = await aCheckpoint();
    await vi.waitFor(async () => expect((await rowOf(checkpoint)).reason).toContain("503"), 10_000);
    const auditor = await callersOf(portal).staff(["auditor"]);
    const page = await (await auditor.get("/audit")).text();
    expect(page).toContain("it answered with status 503");
    authority.manner = "slow";
    const began = Date.now();
    await anInForceDeed(portal);
    const second = await aCheckpoint();
    await auditor.get("/audit/export.jsonl");
    expect(Date.now() - began).toBeLessThan(9000);
    authority.manner = "good";
    await stamped(second);
    await stamped(checkpoint);
  }, 60_000);

  test("after the last try asking ends, and the record's page says so until a later timestamp covers it", async () => {
    const told: string[] = [];
    const { config, database } = portal.portal;
    const log = { error: (_facts: object, words: string) => told.push(words) };
    const deaf = { config: { ...config, TSA_URL: "http://127.0.0.1:9/" }, database, log };
    authority.manner = "busy";
    const checkpoint = await aCheckpoint();
    await vi.waitFor(async () => expect((await rowOf(checkpoint)).tries).toBe(1), 10_000);
    const last = { attempts: 12, max_attempts: 12 };
    await expect(stampCheckpoint(deaf as never, { checkpoint }, last)).rejects.toThrow();
    expect(told).toEqual(["no timestamp for this checkpoint: asking has ended, see Audit"]);
    const auditor = await callersOf(portal).staff(["auditor"]);
    expect(await (await auditor.get("/audit")).text()).toContain("Gave up after 12 tries");
    authority.manner = "good";
    await stamped(await aCheckpoint());
    const covered = await (await auditor.get("/audit/checkpoints")).text();
    expect(covered).not.toContain("The authority gives no timestamps");
  }, 60_000);

  test("the application's own login adds timestamps in a job and never changes one", async () => {
    const app = portal.portal.database;
    await expect(sql`update checkpoint_stamp set authority = 'x'`.execute(app)).rejects.toThrow(
      "permission denied",
    );
    await expect(sql`delete from checkpoint_stamp`.execute(app)).rejects.toThrow();
    await expect(portal.db.owner.query("delete from checkpoint_stamp")).rejects.toThrow(
      "append-only",
    );
    const insert = sql`insert into checkpoint_stamp select 1, response, now(), 'x', fingerprint, serial, true from checkpoint_stamp limit 1`;
    const staff = { kind: "staff", actor: SYSTEM.actor } as const;
    await expect(
      inTransaction({ database: app, scope: staff }, (writer) => insert.execute(writer)),
    ).rejects.toThrow("row-level security");
  });
});

test("without an authority nothing is asked, and the record's page says it is not configured", async () => {
  const portal = await aPortal();
  try {
    const auditor = await callersOf(portal).staff(["auditor"]);
    await auditor.post("/audit/export", {});
    const page = await (await auditor.get("/audit")).text();
    expect(page).toContain("Timestamps by an independent authority are not configured");
    const { rows } = await portal.db.owner.query("select from checkpoint_stamp_try");
    expect(rows).toEqual([]);
  } finally {
    await portal.stop();
  }
});

test("a root that cannot be read stops the start with a sentence", () => {
  expect(() => readConfig({ NODE_ENV: "test", TSA_ROOT: "/nowhere.pem" })).toThrow(
    "TSA_ROOT: must be a readable PEM file",
  );
});
