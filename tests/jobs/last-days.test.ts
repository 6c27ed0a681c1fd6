// Everything that ends and takes access along is said 30, 14, 7 and 1 days before, to the party who must act, each once.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readConfig } from "#app/config.server.ts";
import { sendReminders } from "#app/jobs/send-reminders.server.ts";
import { ENDING_RULES } from "#app/use-cases/parts/ending-kinds.ts";
import { ENDING_KINDS, listComingUp } from "#db/endings.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { aContact, aPerson } from "#tests/support/builders.ts";
import { freshDatabase, pinToday, type TestDatabase } from "#tests/support/database.ts";
import { stage, type SceneIds } from "#tests/support/gate-scene.ts";
import { OPEN_SCENE } from "#tests/support/open-access.ts";

// clocks change in Europe on 29 March 2026
const START = "2026-02-20";
const LAST = "2026-03-30";
let db: TestDatabase;
let ids: SceneIds;
let officer: string;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  await pinToday(db.owner, START);
  await db.owner.query("update supplier set status = 'archived'");
  officer = await aPerson(db, ["risk_officer"]);
  // nothing of the scene ends by itself here
  ids = await stage(
    db.owner,
    { ...OPEN_SCENE, evidence: null, deed: { ...OPEN_SCENE.deed!, endsIn: null }, phases: [] },
    START,
  );
  await aContact(db, ids.supplierId, { language: "de" });
});

const config = readConfig({ NODE_ENV: "test", FLOWDOWN_URL: "https://portal.example" });
async function tick(day: string): Promise<number> {
  await pinToday(db.owner, day);
  return sendReminders({ database: db.database, config });
}
async function live(from: string, to: string): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) await tick(day);
}
async function mails(template: string) {
  const { rows } = await db.owner.query<{ to: string; subject: string; text: string; at: string }>(
    `select to_address as to, subject, text_body as text from outbox_mail
     where template = $1 and (supplier_id = $2 or supplier_id is null) order by created_at`,
    [template, ids.supplierId],
  );
  return rows;
}
const addressOf = async (staffId: string) =>
  (
    await db.owner.query<{ email: string }>("select email from staff_member where id = $1", [
      staffId,
    ])
  ).rows[0]!.email;
const ownerOf = async (column: string) =>
  (
    await db.owner.query<{ id: string }>(`select ${column} as id from engagement where id = $1`, [
      ids.engagementId,
    ])
  ).rows[0]!.id;

type Way = readonly [kind: (typeof ENDING_KINDS)[number], make: () => Promise<string>];

/** Makes one thing of the kind end on the last day; returns the address of whoever must act. */
const WAYS: readonly Way[] = [
  [
    "agreement",
    async () => {
      const buyer = await aPerson(db, ["procurement"]);
      await db.owner.query("update supplier set owner_id = $2 where id = $1", [
        ids.supplierId,
        buyer,
      ]);
      await db.owner.query(
        "update agreement set ends_on = $2 where engagement_id = $1 and kind = 'supplier_deed'",
        [ids.engagementId, LAST],
      );
      return addressOf(buyer);
    },
  ],
  [
    "deviation",
    async () => {
      const buyer = await aPerson(db, ["procurement"]);
      await withoutTriggers(
        `insert into deviation (agreement_id, parent_id, supplier_id, term, verdict, owed, given, reason, compensating_measure,
           expires_on, proposed_on, proposed_by, state, settled_by, settled_at)
         select a.id, e.head_agreement_id, a.supplier_id, t.term, 'weaker', '1', '2', 'The reason of it', 'The measure instead',
           '${LAST}', '${START}', '${buyer}', 'confirmed', '${officer}', now()
         from agreement a join engagement e on e.id = a.engagement_id
           cross join (values ('incident_notice'), ('survival')) t(term)
         where a.engagement_id = '${ids.engagementId}' and a.kind = 'supplier_deed'`,
      );
      return addressOf(officer);
    },
  ],
  [
    "phase",
    async () => {
      await withoutTriggers(
        `insert into engagement_phase (engagement_id, supplier_id, phase, purpose, closes_on, opened_by, opened_at)
         select '${ids.engagementId}', '${ids.supplierId}', p, 'try', '${LAST}', '${officer}', '${START}'
         from unnest(array['P0', 'P1']) p`,
      );
      return businessOwner();
    },
  ],
  [
    "undertaking",
    async () => {
      await withoutTriggers(
        `insert into supplier_person (supplier_id, name, email, country, undertaking_signed_on, undertaking_until,
           undertaking_confirmed_by, undertaking_confirmed_on)
         values ('${ids.supplierId}', 'Ada Weber', 'ada-${ids.supplierId}@x.example', 'DE', '${START}', '${LAST}', '${officer}', '${START}')`,
      );
      const { rows } = await db.owner.query<{ email: string }>(
        "select email from contact where supplier_id = $1",
        [ids.supplierId],
      );
      return rows[0]!.email;
    },
  ],
  [
    "grant",
    async () => {
      await withoutTriggers(
        `with d as (insert into access_decision (request_id, supplier_id, outcome, conditions, decided_by)
           values ('${ids.requestId}', '${ids.supplierId}', 'granted', '[]', '${officer}') returning id)
         insert into access_grant (request_id, decision_id, supplier_id, engagement_id, material_id, starts_on, ends_on)
         select r.id, d.id, r.supplier_id, r.engagement_id, r.material_id, '${START}', '${LAST}'
         from access_request r, d where r.id = '${ids.requestId}'`,
      );
      return businessOwner();
    },
  ],
  ["transfer_basis", () => aBasis(LAST).then(() => addressOf(officer))],
];

async function aBasis(lastDay: string, country = "IN"): Promise<void> {
  await db.owner.query(
    `insert into transfer_basis (supplier_id, engagement_id, to_country, overlay, mechanism, note, valid_from, valid_until, recorded_by)
     values ($1, $2, $3, 'personal_data', 'permit', 'The permit lies in the folder.', $4, $5, $6)`,
    [ids.supplierId, ids.engagementId, country, START, lastDay, officer],
  );
}

async function businessOwner(): Promise<string> {
  const id = await ownerOf("business_owner_id");
  await db.owner.query("update staff_member set roles = array['business_owner'] where id = $1", [
    id,
  ]);
  return addressOf(id);
}

async function withoutTriggers(text: string): Promise<void> {
  const client = await db.owner.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('flowdown.scope', 'system', true)");
    await client.query("set local session_replication_role = replica");
    await client.query(text);
    await client.query("commit");
  } finally {
    client.release();
  }
}

describe.each(WAYS)("the last day of: %s", (kind, make) => {
  test("is said four times, to whoever must act, across a change of clocks", async () => {
    const address = await make();
    await live(START, addDays(LAST, 20));
    const sent = await mails(`${kind}_ending`);
    expect(sent.map(({ to }) => to)).toEqual([address, address, address, address]);
    expect(sent[0]!.subject).toMatch(
      kind === "undertaking" ? /endet in 30 Tagen/ : /ends in 30 days/,
    );
    expect(sent.at(-1)!.subject).toMatch(kind === "undertaking" ? /morgen/ : /tomorrow/);
  });

  test("is caught up once when nobody looked, and nobody is told twice", async () => {
    await make();
    // the thirtieth and the fourteenth day pass without a run
    await tick(addDays(LAST, -40));
    await tick(addDays(LAST, -10));
    expect(await mails(`${kind}_ending`)).toHaveLength(1);
    await Promise.all(
      Array.from({ length: 5 }, () => sendReminders({ database: db.database, config })),
    );
    expect(await mails(`${kind}_ending`)).toHaveLength(1);
  });

  test("stands in the list of what is coming up, and no longer once it is over", async () => {
    await make();
    const coming = (day: string) =>
      inReading({ database: db.database, scope: SYSTEM }, (reader) =>
        listComingUp(reader, [kind], day, 30, 10),
      );
    expect(await coming(addDays(LAST, -31))).toEqual([]);
    expect(await coming(addDays(LAST, -30))).toMatchObject([{ kind, dueOn: LAST }]);
    expect(await coming(LAST)).toHaveLength(1);
    expect(await coming(addDays(LAST, 1))).toEqual([]);
  });
});

test("every kind has a rule that says who acts, what to do and where", () => {
  expect(Object.keys(ENDING_RULES).sort()).toEqual([...ENDING_KINDS, "evidence"].sort());
});

test("a basis for a country is left alone once a longer one for it is on record, not by one for another country", async () => {
  await aBasis(LAST);
  await aBasis(addDays(LAST, 200), "US");
  await tick(addDays(LAST, -30));
  expect((await mails("transfer_basis_ending")).map(({ text }) => /India/.test(text))).toEqual([
    true,
  ]);
  await aBasis(addDays(LAST, 200));
  await tick(addDays(LAST, -14));
  expect(await mails("transfer_basis_ending")).toHaveLength(1);
});

test("what somebody acted on already is left alone", async () => {
  const [, make] = WAYS.find(([kind]) => kind === "agreement")!;
  await make();
  await withoutTriggers(
    `insert into agreement (kind, title, template, edition, terms, state, supplier_id, engagement_id, supersedes_id, allowed_countries,
       text_body, text_sha256, sent_at)
     select kind, title, template, edition, terms, 'sent', supplier_id, engagement_id, id, allowed_countries, 'A text', text_sha256, now()
     from agreement where engagement_id = '${ids.engagementId}' and kind = 'supplier_deed'`,
  );
  await live(addDays(LAST, -31), addDays(LAST, -5));
  expect(await mails("agreement_ending")).toEqual([]);
});

test("a mail about granted access names no material", async () => {
  const [, make] = WAYS.find(([kind]) => kind === "grant")!;
  await make();
  await tick(addDays(LAST, -7));
  const [mail] = await mails("grant_ending");
  expect(mail!.text).toContain("to one item");
  expect(mail!.text).not.toContain("Drawing");
});
