// What is signed beside deed and joinder: drafted from what is on record, filled in, sent, signed by both, replaced.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftPaper } from "#app/use-cases/draft-paper.server.ts";
import { resendAgreement } from "#app/use-cases/resend-agreement.server.ts";
import { differenceOf } from "#app/use-cases/parts/agreement-difference.ts";
import { findAgreement } from "#db/agreements.ts";
import { findSignedBefore } from "#db/papers.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { aDesk, aSentDeed, countersign, sign } from "#tests/support/agreements.ts";
import { insert } from "#tests/support/builders.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { enter, lastLink } from "#tests/support/drafts.ts";
import {
  aCompany,
  anItem,
  aPaperDraft,
  aSentPaper,
  EXPORT_FACTS,
  fillIn,
  SCC_FACTS,
  send,
  standing,
} from "#tests/support/papers.ts";
import type { TestPortal } from "#tests/support/portal.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

const row = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row> =>
  (await desk.db.owner.query<Row>(text, values)).rows[0]!;
const stateOf = async (id: string) =>
  (await row<{ state: string }>("select state from agreement where id = $1", [id])).state;
const reading = <Result>(read: Parameters<typeof inReading<Result>>[1]) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, read);

describe("a mutual NDA", () => {
  test("is made with the whole company, without any engagement or head agreement", async () => {
    const company = await aCompany(desk);
    await desk.db.owner.query("delete from engagement where id = $1", [company.engagementId]);
    const nda = await aSentPaper(desk, company, "nda");
    const { agreement, text } = await standing(desk, nda.agreementId);
    expect(agreement).toMatchObject({ kind: "nda", engagementId: null, state: "sent" });
    expect(text).toContain("Mutual confidentiality agreement");
    expect(text).toContain("Foundry GmbH");
    expect(text).toContain("- everything up to confidentiality level C2 that either party shows");
    await sign(desk, nda);
    expect(await countersign(desk, nda.agreementId)).toEqual({ ok: true, verdict: null });
    expect(await stateOf(nda.agreementId)).toBe("in_force");
    const checks = await row<{ count: number }>(
      "select count(*)::integer from flow_down_check where agreement_id = $1",
      [nda.agreementId],
    );
    expect(checks.count).toBe(0);
  });

  test("proposes the terms of the highest level that is shown anywhere", async () => {
    const company = await aCompany(desk);
    const { paper, agreement } = await standing(desk, await aPaperDraft(desk, company, "nda"));
    expect(paper.facts).toEqual({ about: "Thruster housings", level: "C3" });
    expect(agreement.terms).toMatchObject({ copies: "logged", return_or_destroy: 14 });
  });

  test("of two who begin one at once, both get the same draft", async () => {
    const company = await aCompany(desk);
    const staff = await staffContext(desk, "agreement.write", ["procurement"]);
    const wish = { kind: "nda", engagementId: null, reason: "" } as const;
    const both = await Promise.all([1, 2].map(() => draftPaper(staff, company.supplierId, wish)));
    const ids = both.map((one) => (one.ok ? one.id : one.reason));
    expect(ids[0]).toBe(ids[1]);
    expect(both.filter((one) => one.ok && one.begun)).toHaveLength(1);
  });

  test("the link in its mail lands on it, although a deed of the same supplier waits too", async () => {
    const deed = await aSentDeed(desk);
    const nda = await aSentPaper(desk, deed, "nda");
    const { rows } = await desk.db.owner.query<{ text_body: string }>(
      "select text_body from outbox_mail where subject_id = $1 order by created_at desc limit 1",
      [nda.agreementId],
    );
    expect(rows[0]!.text_body).toContain("Mutual confidentiality agreement ND-");
    const entered = await enter(desk, await lastLink(desk, nda.agreementId));
    expect(entered).toMatchObject({ ok: true, to: `/portal/agreements/${nda.agreementId}` });
  });

  test("can be asked for once more", async () => {
    const nda = await aSentPaper(desk, await aCompany(desk), "nda");
    const staff = await staffContext(desk, "agreement.write", ["procurement"]);
    expect(await resendAgreement(staff, nda.agreementId, 7)).toMatchObject({ ok: true, mailed: 1 });
  });
});

describe("an export acknowledgement", () => {
  test("begins with what is on record: countries of the controlled items, people with their citizenships", async () => {
    const company = await aCompany(desk);
    await anItem(desk, company, "Nozzle", ["export_ear"], ["DE", "US"]);
    await anItem(desk, company, "Valve", ["export_itar"], ["US", "CA"]);
    await anItem(desk, company, "Brochure", [], ["FR"]);
    const person = { supplier_id: company.supplierId, country: "US" };
    await insert(desk.db, "supplier_person", {
      ...person,
      name: "Ana Ruiz",
      email: "ana@foundry.example",
      citizenships: ["ES", "MX"],
    });
    await insert(desk.db, "supplier_person", { ...person, name: "Bo", email: "bo@x.example" });
    const id = await aPaperDraft(desk, company, "export_acknowledgement");
    expect((await standing(desk, id)).paper.facts).toEqual({
      about: "Thruster housings",
      classification: "",
      countries: ["US"],
      storage: ["US"],
      persons: [{ name: "Ana Ruiz", citizenships: ["ES", "MX"] }],
    });
    expect(await send(desk, id)).toEqual({ ok: false, reason: "incomplete" });
    expect(await fillIn(desk, id, {})).toMatchObject({
      ok: false,
      reason: "incomplete",
      problems: [{ field: "classification" }],
    });
  });

  test("names every person with every citizenship in the text both sign", async () => {
    const paper = await aSentPaper(
      desk,
      await aCompany(desk),
      "export_acknowledgement",
      EXPORT_FACTS,
    );
    const { text } = await standing(desk, paper.agreementId);
    expect(text).toContain("- Ana Ruiz (Spain and Mexico)");
    expect(text).toContain("- Germany\n- United States");
    await sign(desk, paper);
    await countersign(desk, paper.agreementId);
    expect(await stateOf(paper.agreementId)).toBe("in_force");
  });

  test("another person later is another version, read against the one that was signed", async () => {
    const company = await aCompany(desk);
    const first = await aSentPaper(desk, company, "export_acknowledgement", EXPORT_FACTS);
    await sign(desk, first);
    await countersign(desk, first.agreementId);
    const persons = [...EXPORT_FACTS.persons, { name: "Bo Li", citizenships: ["SG"] }];
    const next = await aSentPaper(desk, company, "export_acknowledgement", { persons });
    expect(await stateOf(first.agreementId)).toBe("in_force");
    const difference = await reading(async (reader) => {
      const now = (await findAgreement(reader, next.agreementId))!;
      const old = (await findSignedBefore(reader, next.agreementId))!;
      expect(old.id).toBe(first.agreementId);
      return differenceOf(old, now, "de");
    });
    expect(difference).toMatchObject({ terms: [], pointless: true });
    expect(difference.clauses.map(({ clause }) => clause)).toEqual(["persons"]);
    const fresh = difference.clauses[0]!.paragraphs.flat().filter(({ kind }) => kind === "new");
    expect(fresh.map(({ text }) => text).join(" ")).toContain("Bo Li (Singapur)");
    await sign(desk, next);
    await countersign(desk, next.agreementId);
    expect([await stateOf(first.agreementId), await stateOf(next.agreementId)]).toEqual([
      "superseded",
      "in_force",
    ]);
  });
});

describe("an SCC sheet", () => {
  test("takes its module from the deed and is sent once its choices are made", async () => {
    const deed = await aSentDeed(desk, {
      terms: {
        breach_notice: 48,
        territories: ["DE"],
        copies: "logged",
        data_transfer_mechanism: ["scc_m3"],
      },
      knowsGap: true,
    });
    const id = await aPaperDraft(desk, deed, "scc_sheet");
    expect((await standing(desk, id)).paper.facts).toMatchObject({ module: "m3" });
    const wrong = await fillIn(desk, id, { ...SCC_FACTS, law: "US" });
    expect(wrong).toMatchObject({ ok: false, problems: [{ field: "law" }] });
    expect(await fillIn(desk, id, SCC_FACTS)).toEqual({ ok: true });
    expect(await send(desk, id)).toMatchObject({ ok: true });
    expect((await standing(desk, id)).text).toContain(
      "The module is: two, controller to processor.",
    );
  });

  test("sending it leaves the deed of the same engagement alone, and the other way round", async () => {
    const deed = await aSentDeed(desk);
    await aSentPaper(desk, deed, "scc_sheet", SCC_FACTS);
    expect(await stateOf(deed.agreementId)).toBe("sent");
  });
});
