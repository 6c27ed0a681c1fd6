// Evidence that follows from rules about countries: sent with the invitation, asked for later at one press, never twice.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askCountryEvidence } from "#app/use-cases/ask-country-evidence.server.ts";
import { enterJurisdictionRule } from "#app/use-cases/enter-jurisdiction-rule.server.ts";
import { readEvidenceStands } from "#app/use-cases/parts/country-evidence.ts";
import { sendInvitation } from "#app/use-cases/send-invitation.server.ts";
import { setHomeCountry } from "#app/use-cases/set-home-country.server.ts";
import { waiveEvidence } from "#app/use-cases/waive-evidence.server.ts";
import { listUnaskedOf } from "#db/country-evidence.ts";
import { findGateFacts, listWallConditions } from "#db/gate-facts.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { aContact } from "#tests/support/builders.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import { aDraft } from "#tests/support/drafts.ts";
import { aWaitingRequest } from "#tests/support/open-access.ts";
import { anItem } from "#tests/support/papers.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

const TODAY = "2026-05-04";
let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
  await pinToday(portal.db.owner, TODAY);
  await setHomeCountry(await officer("jurisdiction.write"), "DE");
});
afterAll(() => portal.stop());

const officer = <P extends Parameters<typeof staffContext>[1]>(permission: P) =>
  staffContext(portal, permission, ["risk_officer"]);
const read = <T>(work: Parameters<typeof inReading<T>>[1]) =>
  inReading({ database: portal.portal.database, scope: SYSTEM }, work);
const stands = async (engagementId: string) => {
  const found = await read((reader) => readEvidenceStands(reader, engagementId, TODAY));
  const lines = found.stands.map((one) => [one.kind, one.country, one.required, one.state]);
  return { lines, open: found.open };
};
async function requests(engagementId: string) {
  const { rows } = await portal.db.owner.query<{ kind: string; places: string[]; must: boolean }>(
    `select kind, places, required as must from evidence_request
     where engagement_id = $1 and kind in ('transfer_impact_assessment', 'recipient_listing', 'end_use_statement')
     order by created_at, kind`,
    [engagementId],
  );
  return rows;
}
const mails = async (engagementId: string) =>
  (
    await portal.db.owner.query(
      `select 1 from outbox_mail m join engagement e on e.supplier_id = m.supplier_id
       where e.id = $1 and m.template = 'evidence_requested'`,
      [engagementId],
    )
  ).rows.length;

async function sentDraft(countries: string[], item?: string[]) {
  const triage = {
    level: "C3",
    accessMode: "download",
    volume: "regular",
    subcontracting: "none",
    countries,
  } as const;
  const draft = await aDraft(portal, { triage });
  if (item) await anItem(portal, draft, "Drawing", item);
  const sender = await staffContext(portal, "engagement.send", ["procurement"]);
  const done = await sendInvitation(sender, draft);
  expect(done.ok).toBe(true);
  return draft;
}
const ask = async (engagementId: string) =>
  askCountryEvidence(await officer("evidence.review"), engagementId);

describe("an invitation", () => {
  test("asks for what the rules ask for, with the countries it is about", async () => {
    const { engagementId } = await sentDraft(["DE", "IN", "KE", "US"], ["personal_data"]);
    expect(await requests(engagementId)).toEqual([
      { kind: "recipient_listing", places: ["US"], must: true },
      { kind: "transfer_impact_assessment", places: ["IN", "KE"], must: true },
    ]);
    expect((await stands(engagementId)).open).toBe(0);
    const { rows } = await portal.db.owner.query<{ kept: string }>(
      "select package::text as kept from engagement where id = $1",
      [engagementId],
    );
    expect(rows[0]!.kept).toContain("transfer_impact_assessment");
  });

  test("only welcomes what no item calls for yet, and asks for nothing where no rule speaks", async () => {
    const { engagementId } = await sentDraft(["IN"]);
    expect(await requests(engagementId)).toEqual([
      { kind: "transfer_impact_assessment", places: ["IN"], must: false },
    ]);
    const near = await sentDraft(["FR", "JP"], ["personal_data"]);
    expect(await requests(near.engagementId)).toEqual([]);
  });
});

describe("after sending", () => {
  let engagementId: string;
  let draft: Awaited<ReturnType<typeof sentDraft>>;
  beforeEach(async () => {
    draft = await sentDraft(["IN"]);
    ({ engagementId } = draft);
  });

  test("an item with personal data makes the welcome document a must, at one press and once", async () => {
    await anItem(portal, draft, "List of users", ["personal_data"]);
    expect(await stands(engagementId)).toEqual({
      lines: [["transfer_impact_assessment", "IN", true, "to_raise"]],
      open: 1,
    });
    expect(await ask(engagementId)).toEqual({ ok: true, asked: 1 });
    expect(await requests(engagementId)).toEqual([
      { kind: "transfer_impact_assessment", places: ["IN"], must: true },
    ]);
    expect(await ask(engagementId)).toEqual({ ok: false, reason: "nothing" });
    expect(await mails(engagementId)).toBe(1);
  });

  test("a rule that is entered asks for its evidence on the ways it speaks about, and names whom to ask", async () => {
    const wish = {
      kind: "localisation" as const,
      from: "DE",
      to: "IN",
      strength: "conditional" as const,
      overlays: [],
      scope: "",
      validFrom: TODAY,
      validUntil: null,
      source: "Our own rule",
      note: "",
      evidence: ["end_use_statement" as const],
    };
    const enter = async (replacesId: string | null) =>
      enterJurisdictionRule(await officer("jurisdiction.write"), {
        ...wish,
        replacesId,
        withdrawn: replacesId !== null,
      });
    const done = await enter(null);
    if (!done.ok) throw new Error(done.reason);
    const unasked = () => read((reader) => listUnaskedOf(reader, done.ruleId, TODAY, 50));
    expect((await unasked()).find((one) => one.engagementId === engagementId)).toMatchObject({
      supplierName: "Nordguss GmbH",
      countries: ["IN"],
      kinds: ["end_use_statement"],
    });
    expect((await stands(engagementId)).lines).toContainEqual([
      "end_use_statement",
      "IN",
      true,
      "not_asked",
    ]);
    expect(await ask(engagementId)).toEqual({ ok: true, asked: 1 });
    expect((await unasked()).map((one) => one.engagementId)).not.toContain(engagementId);
    await enter(done.ruleId);
    expect((await stands(engagementId)).open).toBe(0);
  });

  test("of twenty who ask at once, one asks", async () => {
    await portal.db.owner.query("update engagement set countries = '{IN,KE,US}' where id = $1", [
      engagementId,
    ]);
    const people = await Promise.all(Array.from({ length: 20 }, () => officer("evidence.review")));
    const tries = await Promise.all(people.map((one) => askCountryEvidence(one, engagementId)));
    expect(tries.filter(({ ok }) => ok)).toEqual([{ ok: true, asked: 2 }]);
    expect((await requests(engagementId)).map(({ kind, places }) => [kind, ...places])).toEqual([
      ["transfer_impact_assessment", "IN"],
      ["recipient_listing", "US"],
      ["transfer_impact_assessment", "KE"],
    ]);
    expect(await mails(engagementId)).toBe(2);
  });

  test("what was done without is not proposed again", async () => {
    await anItem(portal, draft, "List of users", ["personal_data"]);
    const { rows } = await portal.db.owner.query<{ id: string }>(
      "select id from evidence_request where engagement_id = $1 and kind = 'transfer_impact_assessment'",
      [engagementId],
    );
    await waiveEvidence(await officer("evidence.review"), {
      engagementId,
      requestId: rows[0]!.id,
      reason: "The group's own assessment covers it.",
    });
    expect(await stands(engagementId)).toEqual({
      lines: [["transfer_impact_assessment", "IN", true, "waived"]],
      open: 0,
    });
    expect(await ask(engagementId)).toEqual({ ok: false, reason: "nothing" });
  });

  test("nothing is asked for under an engagement that ended or does not exist", async () => {
    await portal.db.owner.query("update engagement set state = 'closed' where id = $1", [
      engagementId,
    ]);
    expect(await ask(engagementId)).toEqual({ ok: false, reason: "closed" });
    const unknown = "00000000-0000-4000-8000-000000000000";
    expect(await ask(unknown)).toEqual({ ok: false, reason: "missing" });
  });

  test("the database takes no second request for the same kind and country, whoever writes it", async () => {
    const { staff, scope } = await officer("evidence.review");
    const insert = (places: string[]) =>
      inTransaction({ database: portal.portal.database, scope }, (writer) =>
        writer
          .insertInto("evidence_request")
          .values({
            supplier_id: draft.supplierId,
            engagement_id: engagementId,
            kind: "transfer_impact_assessment",
            places,
            created_by: staff.id,
          })
          .execute(),
      );
    await expect(insert(["IN", "KE"])).rejects.toThrow(/asked for already/);
    await insert(["KE"]);
    await expect(insert(["ke"])).rejects.toThrow(/check/);
    const change = `update evidence_request set places = '{BR}' where engagement_id = '${engagementId}' and places = '{KE}'`;
    await expect(portal.db.owner.query(change)).rejects.toThrow(/keeps the countries/);
  });
});

test("a required document that is asked for and not accepted keeps both walls shut", async () => {
  const made = await aWaitingRequest(portal.db, {
    recipients: ["US"],
    more: { item: { overlays: ["personal_data"] } },
  });
  await aContact(portal.db, made.supplierId);
  const evidence = () =>
    read(async (reader) => {
      const facts = await findGateFacts(reader, made.engagementId, made.requestId);
      const wall = await listWallConditions(reader, made.engagementId, made.requestId, TODAY);
      const brain = decideGate(facts!, TODAY).conditions;
      const of = (list: readonly { code: string; met: boolean }[]) =>
        list.filter(({ code, met }) => code === "evidence_current" && !met).length;
      return { wall: of(wall), brain: of(brain) };
    });
  expect(await evidence()).toEqual({ wall: 0, brain: 0 });
  expect(await stands(made.engagementId)).toEqual({
    lines: [["recipient_listing", "US", true, "not_asked"]],
    open: 1,
  });
  expect(await ask(made.engagementId)).toEqual({ ok: true, asked: 1 });
  expect(await evidence()).toEqual({ wall: 1, brain: 1 });
});
