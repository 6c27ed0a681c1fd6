// The server is killed in the middle of writing, again and again: what it acknowledged is there, nothing is there by half.
import { randomInt, randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { auditEventHash } from "#app/sealing/audit-event-hash.ts";
import { quietPool } from "#db/connection.ts";
import { getEdition } from "#questionnaires/catalogue.ts";
import { makeTestFolder } from "#tests/support/embedded.ts";
import { anOpenAssessment } from "#tests/support/open-assessment.ts";
import { startProcess, type ServerProcess } from "#tests/support/server-process.ts";

const KILLS = 50;
const WRITERS = 6;
const questions = getEdition("confidentiality-baseline", "2026-1")
  .sections.flatMap((section) => section.questions)
  .filter(
    (question) =>
      question.kind === "single_choice" && !question.visibleIf && question.relevantFrom <= "E2",
  )
  .slice(0, WRITERS);

let folder: string;
let server: ServerProcess;
let assessmentId: string;
let cookie: string;
beforeAll(async () => {
  folder = makeTestFolder("flowdown-kill");
  server = await startProcess(folder);
  const owner = quietPool(server.ownerUrl, 1);
  const scene = await anOpenAssessment(owner);
  assessmentId = scene.assessmentId;
  const secret = newSecret();
  await owner.query(
    "insert into supplier_session (token_hash, supplier_id, contact_id, method, expires_at) values ($1, $2, $3, 'link', now() + interval '1 day')",
    [hashSecret(secret), scene.supplierId, scene.contactId],
  );
  cookie = `flowdown_supplier=${secret}`;
  await owner.end();
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the server said it has: question → version → the value that was sent. */
const acknowledged = new Map<string, Map<number, string>>(
  questions.map((question) => [question.id, new Map()]),
);
const versions = new Map<string, number>();
const countAcknowledged = () =>
  [...acknowledged.values()].reduce((sum, saved) => sum + saved.size, 0);

/** Waits until this life of the server has saved for every writer once, so that the kill falls into full work. */
async function someAcknowledged(): Promise<void> {
  const enough = countAcknowledged() + WRITERS;
  for (let tries = 0; countAcknowledged() < enough && tries < 2000; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

async function write(
  question: (typeof questions)[number],
  until: { over: boolean },
): Promise<void> {
  const values = (question.choices ?? []).map((choice) => choice.value);
  for (let turn = 0; !until.over; turn += 1) {
    const value = values[turn % values.length]!;
    const body = JSON.stringify({
      question: question.id,
      value,
      baseVersion: versions.get(question.id) ?? 0,
      idempotencyKey: randomUUID(),
    });
    const answer = await fetch(`${server.url}/portal/assessments/${assessmentId}/answers`, {
      method: "POST",
      body,
      headers: { cookie, origin: server.url, "content-type": "application/json" },
    }).catch(() => undefined);
    if (!answer) return;
    const said = (await answer.json().catch(() => undefined)) as
      { version?: number; theirs?: { version: number } } | undefined;
    if (answer.ok && said?.version) {
      acknowledged.get(question.id)!.set(said.version, value);
      versions.set(question.id, said.version);
      // an answer saved just before the kill may have reached the database without its acknowledgement reaching us
    } else if (answer.status === 409 && said?.theirs)
      versions.set(question.id, said.theirs.version);
  }
}

test(`${KILLS} kills during writes lose no acknowledged answer and leave nothing half-written`, async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const until = { over: false };
    const writing = questions.map((question) => write(question, until));
    await someAcknowledged();
    await new Promise((resolve) => setTimeout(resolve, randomInt(0, 60)));
    await server.kill();
    until.over = true;
    await Promise.all(writing);
    server = await startProcess(folder);
  }
  const owner = quietPool(server.ownerUrl, 1);
  const events = await owner.query<{ question_id: string; version: number; value: string }>(
    "select question_id, version, value #>> '{}' as value from answer_event where assessment_id = $1",
    [assessmentId],
  );
  const kept = new Map(events.rows.map((row) => [`${row.question_id} ${row.version}`, row.value]));
  const lost = [...acknowledged].flatMap(([id, saved]) =>
    [...saved]
      .filter(([version, value]) => kept.get(`${id} ${version}`) !== value)
      .map(([version]) => `${id} ${version}`),
  );
  expect(lost).toEqual([]);
  expect(countAcknowledged()).toBeGreaterThan(KILLS * WRITERS * 0.9);

  // the whole story of each save or none of it: the answer's version, its event and its audit line agree in number
  const { rows: half } = await owner.query(
    "select a.question_id from answer a where a.version <> (select count(*) from answer_event e where e.assessment_id = a.assessment_id and e.question_id = a.question_id)",
  );
  expect(half).toEqual([]);
  const { rows: audit } = await owner.query<{ n: number }>(
    "select count(*)::int as n from audit_event where type = 'answer.saved'",
  );
  expect(audit[0]!.n).toBe(events.rows.length);
  await expectUnbrokenChains(owner);
  await owner.end();
}, 1_200_000);

async function expectUnbrokenChains(owner: ReturnType<typeof quietPool>): Promise<void> {
  const { rows } = await owner.query<{
    stream: string;
    seq: number;
    prev: string;
    at: string;
    body: string;
    hash: string;
  }>(
    "select stream, seq, prev_hash as prev, at_text as at, body, hash from audit_event order by stream, seq",
  );
  const heads = new Map<string, { seq: number; hash: string }>();
  const broken = rows.filter((event) => {
    const head = heads.get(event.stream) ?? { seq: 0, hash: "0".repeat(64) };
    heads.set(event.stream, { seq: event.seq, hash: event.hash });
    return (
      event.seq !== head.seq + 1 || event.prev !== head.hash || auditEventHash(event) !== event.hash
    );
  });
  expect(broken).toEqual([]);
  const { rows: streams } = await owner.query<{ stream: string; seq: number; hash: string }>(
    "select stream, seq, hash from audit_stream",
  );
  expect(streams.filter((stream) => heads.get(stream.stream)?.hash !== stream.hash)).toEqual([]);
}
