import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readConfig } from "#app/config.server.ts";
import { sendReminders } from "#app/jobs/send-reminders.server.ts";
import { addDays } from "#scoring/day.ts";
import { CURRENT_MODEL } from "#scoring/model/editions.ts";
import { EXPIRY_REMINDERS } from "#scoring/schedule/next-review.ts";
import {
  aContact,
  anAssessment,
  anEngagement,
  aPerson,
  aSupplier,
  insert,
} from "#tests/support/builders.ts";
import { freshDatabase, pinToday, type TestDatabase } from "#tests/support/database.ts";

const START = "2026-03-01";
let db: TestDatabase;
let supplierId: string;
let engagementId: string;
let officerId: string;
beforeAll(async () => {
  db = await freshDatabase();
  officerId = await aPerson(db, ["risk_officer"]);
});
afterAll(() => db.drop());
beforeEach(async () => {
  await pinToday(db.owner, START);
  supplierId = await aSupplier(db);
  await aContact(db, supplierId, { language: "de" });
  engagementId = await anEngagement(db, supplierId);
});

const config = readConfig({ NODE_ENV: "test", FLOWDOWN_URL: "https://portal.example" });
const tick = async (day: string) => {
  await pinToday(db.owner, day);
  return sendReminders({ database: db.database, config });
};
/** Ticks every day from one day to another, both included. */
async function live(from: string, to: string): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) await tick(day);
}
async function mails(subjectId: string) {
  const { rows } = await db.owner.query<{ template: string; subject: string }>(
    "select template, subject from outbox_mail where subject_id = $1 order by created_at",
    [subjectId],
  );
  return rows;
}

async function aQuestionnaire(dueOn: string): Promise<string> {
  const id = await anAssessment(db, { supplierId, engagementId }, { state: "sent", dueOn });
  await db.owner.query("update assessment set sent_at = $2::date where id = $1", [id, START]);
  return id;
}

async function aCertificate(expiresOn: string | null): Promise<string> {
  const fileId = await insert(db, "stored_file", {
    supplier_id: supplierId,
    object_key: crypto.randomUUID(),
    sha256: "0".repeat(64),
    size_bytes: 1,
    sniffed_type: "pdf",
    original_name: "a.pdf",
    wrapped_key: "",
    scan_state: "clean",
  });
  return insert(db, "evidence", {
    supplier_id: supplierId,
    file_id: fileId,
    kind: "iso27001_certificate",
    title: "Certificate",
    issued_on: addDays(START, -900),
    expires_on: expiresOn,
    review_state: "accepted",
    reviewed_by: officerId,
    reviewed_at: START,
  });
}

describe("a reminder that a stopped server missed", () => {
  test("for three ticks still goes out, exactly once", async () => {
    const dueOn = addDays(START, 20);
    const id = await aQuestionnaire(dueOn);
    await live(START, addDays(dueOn, -8));
    expect(await mails(id)).toEqual([]);
    // the day of the reminder and the two after it: nobody looked
    await live(addDays(dueOn, -4), addDays(dueOn, -2));
    expect(await mails(id)).toHaveLength(1);
  });

  test("of evidence is caught up once, even when its last day has passed meanwhile", async () => {
    const expiresOn = addDays(START, 40);
    const id = await aCertificate(expiresOn);
    await tick(addDays(START, 5));
    await tick(addDays(expiresOn, 2));
    await tick(addDays(expiresOn, 2));
    await tick(addDays(expiresOn, 3));
    expect((await mails(id)).map((mail) => mail.template)).toEqual([
      "evidence_ending",
      "evidence_ending_staff",
    ]);
    expect((await mails(id))[0]?.subject).toContain("Abgelaufen");
  });
});

describe("every reminder that is set is really sent", () => {
  test("of a questionnaire: one mail for each day the model names", async () => {
    const dueOn = addDays(START, 20);
    const id = await aQuestionnaire(dueOn);
    await live(START, addDays(dueOn, 20));
    expect(await mails(id)).toHaveLength(CURRENT_MODEL.reminderDays.length);
    expect((await mails(id)).at(-1)?.subject).toContain("überfällig");
  });

  test("of evidence: supplier and risk officer, 30, 14, 7 and 1 days before", async () => {
    const expiresOn = addDays(START, 50);
    const id = await aCertificate(expiresOn);
    await live(START, addDays(expiresOn, 20));
    const sent = await mails(id);
    expect(EXPIRY_REMINDERS.reminderDays).toEqual([-30, -14, -7, -1]);
    expect(sent.filter((mail) => mail.template === "evidence_ending")).toHaveLength(4);
    expect(sent.filter((mail) => mail.template === "evidence_ending_staff")).toHaveLength(4);
  });
});

test("ten runs at once send each reminder once", async () => {
  const dueOn = addDays(START, 20);
  const id = await aQuestionnaire(dueOn);
  await pinToday(db.owner, addDays(dueOn, -7));
  await Promise.all(
    Array.from({ length: 10 }, () => sendReminders({ database: db.database, config })),
  );
  expect(await mails(id)).toHaveLength(1);
});

test("what needs no reminding is left alone", async () => {
  const dueOn = addDays(START, 20);
  const submitted = await aQuestionnaire(dueOn);
  await db.owner.query("update assessment set state = 'submitted' where id = $1", [submitted]);
  const forever = await aCertificate(null);
  const renewed = await aCertificate(addDays(START, 30));
  const { rows } = await db.owner.query<{ file_id: string }>(
    "select file_id from evidence where id = $1",
    [renewed],
  );
  await insert(db, "evidence", {
    supplier_id: supplierId,
    file_id: rows[0]!.file_id,
    kind: "iso27001_certificate",
    title: "The new one",
    supersedes_id: renewed,
  });
  await live(START, addDays(START, 40));
  for (const id of [submitted, forever, renewed]) expect(await mails(id)).toEqual([]);
});

test("a due day that was moved is reminded of anew", async () => {
  const dueOn = addDays(START, 20);
  const id = await aQuestionnaire(dueOn);
  await tick(addDays(dueOn, -7));
  await db.owner.query("update assessment set due_on = $2 where id = $1", [id, addDays(dueOn, 30)]);
  await live(addDays(dueOn, 20), addDays(dueOn, 24));
  expect(await mails(id)).toHaveLength(2);
});
