import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sealCheckpoint } from "#app/jobs/seal-checkpoint.server.ts";
import { inviteStaff } from "#app/use-cases/invite-staff.server.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction, SYSTEM } from "#db/transaction.ts";
import { VERIFIER } from "#app/sealing/assemble-verifier.ts";
import { callersOf } from "#tests/support/as.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

const run = promisify(execFile);

let portal: TestPortal;
let folder: string;
beforeAll(async () => {
  portal = await aPortal();
  folder = await mkdtemp(path.join(tmpdir(), "flowdown-record-"));
  await writeFile(path.join(folder, "verify.mjs"), VERIFIER);
});
afterAll(async () => {
  await portal.stop();
  await rm(folder, { recursive: true, force: true });
});

let counted = 0;
async function aChange(): Promise<void> {
  const context = await staffContext(portal, "people.manage", ["administrator"]);
  const email = `change-${(counted += 1)}@staff.example`;
  await inviteStaff(context, { name: 'Line\n\t\u2028{"}', email, roles: ["procurement"] });
}

async function download(address: string, name: string): Promise<string> {
  const auditor = await callersOf(portal).staff(["auditor"]);
  const answer = await auditor.get(address);
  expect(answer.status).toBe(200);
  const file = path.join(folder, name);
  await writeFile(file, await answer.text());
  return file;
}

async function verify(...args: string[]): Promise<{ code: number; said: string }> {
  try {
    const { stdout } = await run(process.execPath, [path.join(folder, "verify.mjs"), ...args]);
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

// what a database administrator with every right could do
async function behindTheTriggers(statement: string): Promise<void> {
  const client = await portal.db.owner.connect();
  try {
    await client.query("begin");
    await client.query("alter table audit_event disable trigger user");
    await client.query(statement);
    await client.query("alter table audit_event enable trigger user");
    await client.query("commit");
  } finally {
    client.release();
  }
}

describe("the record", () => {
  test("taken away by an auditor it verifies without a server, and its taking is recorded", async () => {
    await aChange();
    const auditor = await callersOf(portal).staff(["auditor"]);
    const prepared = await auditor.post("/audit/export", {});
    expect(prepared.headers.get("location")).toBe("/audit/export.jsonl");
    const file = await download("/audit/export.jsonl", "good.jsonl");
    const { code, said } = await verify(file);
    expect([code, said]).toEqual([
      0,
      expect.stringContaining("newest events chained but not yet under a checkpoint: 0"),
    ]);
    expect(said).toContain("OK");
    const served = await auditor.get("/audit/verify.mjs");
    expect(await served.text()).toContain("node verify.mjs export.jsonl");
  });

  test("a second checkpoint is made only when something happened since", async () => {
    await sealCheckpoint(portal.portal);
    const count = async () =>
      (await portal.db.owner.query("select count(*)::int as n from audit_checkpoint")).rows[0].n;
    const before = await count();
    await sealCheckpoint(portal.portal);
    expect(await count()).toBe(before);
    await aChange();
    await Promise.all([1, 2, 3].map(() => sealCheckpoint(portal.portal)));
    expect(await count()).toBe(before + 1);
  });

  test.each(["audit_event set actor_name = 'x'", "audit_checkpoint set at_text = 'x'"])(
    "the application may not change it: update %s",
    async (change) => {
      const update = sql.raw(`update ${change}`);
      await expect(update.execute(portal.portal.database)).rejects.toMatchObject({ code: "42501" });
      await expect(portal.db.owner.query(`update ${change}`)).rejects.toMatchObject({
        code: "FD002",
      });
    },
  );

  test("the application may not delete from it, and the owner is stopped by its trigger", async () => {
    const remove = sql`delete from audit_event`.execute(portal.portal.database);
    await expect(remove).rejects.toMatchObject({ code: "42501" });
    for (const statement of ["delete from audit_event", "truncate audit_event"])
      await expect(portal.db.owner.query(statement)).rejects.toMatchObject({ code: "FD002" });
  });
});

describe("tampering behind the triggers", () => {
  test("an edited line is found and named", async () => {
    await aChange();
    await behindTheTriggers(
      "update audit_event set body = replace(body, 'invited', 'removed') where seq = 1",
    );
    const { code, said } = await verify(await download("/audit/export.jsonl", "edited.jsonl"));
    await behindTheTriggers(
      "update audit_event set body = replace(body, 'removed', 'invited') where seq = 1",
    );
    expect([code, said]).toEqual([1, expect.stringContaining("2")]);
  });

  test("a cut-off end is found by whoever kept a checkpoint", async () => {
    await aChange();
    await sealCheckpoint(portal.portal);
    const kept = await download("/audit/checkpoint.json", "kept.json");
    const whole = await download("/audit/export.jsonl", "whole.jsonl");
    expect((await verify(whole, "--checkpoint", kept)).code).toBe(0);
    await behindTheTriggers(
      "delete from audit_event where (stream, seq) in (select stream, max(seq) from audit_event group by stream)",
    );
    expect((await verify(await download("/audit/export.jsonl", "cut.jsonl"))).code).toBe(1);
  });
});

describe("anti-pattern 13: a record in a transaction of its own, or one that can be switched off", () => {
  const lines = async (email: string) =>
    (
      await portal.db.owner.query(
        "select (select count(*)::int from audit_event where body like '%' || $1 || '%') as recorded, (select count(*)::int from staff_member where email = $1) as staff, (select count(*)::int from outbox_mail where to_address = $1) as mails",
        [email],
      )
    ).rows[0];

  test("a change that is rolled back leaves no line", async () => {
    const asking = { database: portal.portal.database, scope: SYSTEM };
    const change = inTransaction(asking, async (writer) => {
      await recordEvent(writer, SYSTEM.actor, {
        type: "staff.invited",
        supplierId: null,
        subjectId: null,
        detail: { email: "rolled-back@staff.example" },
      });
      throw new Error("changed our mind");
    });
    await expect(change).rejects.toThrow("changed our mind");
    expect(await lines("rolled-back@staff.example")).toMatchObject({ recorded: 0 });
  });

  test("when the record cannot be written nothing else is", async () => {
    const context = await staffContext(portal, "people.manage", ["administrator"]);
    await portal.db.owner.query(
      `create function no_record() returns trigger language plpgsql as $$ begin raise exception 'the record is full'; end $$;
       create trigger no_record before insert on audit_event for each statement execute function no_record()`,
    );
    const email = "unrecorded@staff.example";
    const change = inviteStaff(context, { name: "Unrecorded", email, roles: ["procurement"] });
    await expect(change).rejects.toThrow("the record is full");
    await portal.db.owner.query("drop trigger no_record on audit_event");
    expect(await lines(email)).toEqual({ recorded: 0, staff: 0, mails: 0 });
  });
});
