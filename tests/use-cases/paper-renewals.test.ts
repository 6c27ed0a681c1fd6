// A text beside the chain changed: materially, and whoever signed the older one signs anew; in words only, and nobody is asked.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { releaseFromRenewal } from "#app/use-cases/change-renewal.server.ts";
import { openEditionRound } from "#app/use-cases/open-edition-round.server.ts";
import { differenceOf } from "#app/use-cases/parts/agreement-difference.ts";
import { readPaperStands } from "#app/use-cases/parts/engagement-papers.ts";
import { findAgreement } from "#db/agreements.ts";
import { countByEdition } from "#db/renewal-candidates.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import type { PaperKind } from "#scoring/papers/paper.ts";
import { aDesk, countersign, sign, type Signer } from "#tests/support/agreements.ts";
import { staffContext } from "#tests/support/contexts.ts";
import {
  aCompany,
  aPaperDraft,
  aSentPaper,
  EXPORT_FACTS,
  onFirstEdition,
  SCC_FACTS,
} from "#tests/support/papers.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import { linesOf, newVersionOf, openTextRound, sendRound } from "#tests/support/renewals.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

const reading = <T>(work: Parameters<typeof inReading<T>>[1]) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, work);
const today = () => reading((_, moment) => Promise.resolve(moment.today));
const one = async <Row extends object>(query: string, id: string) =>
  (await desk.db.owner.query<Row>(query, [id])).rows[0]!;

type Company = Signer & { readonly engagementId: string };

const standOf = (company: Company, kind: PaperKind, day: string) =>
  reading(async (reader) => {
    const subject = { ...company, supplierCountry: "US", countries: ["US"] };
    return (await readPaperStands(reader, subject, day)).find((stand) => stand.kind === kind)!;
  });

describe("a mutual NDA whose text changed materially", () => {
  test("is asked for anew; whoever signed the newest is not, and nobody twice", async () => {
    const [before, now] = [await aCompany(desk), await aCompany(desk)];
    const old = await onFirstEdition(desk, before, "nda");
    const newest = await aSentPaper(desk, now, "nda");
    await sign(desk, newest);
    await countersign(desk, newest.agreementId);
    const asked = (await linesOf(desk, await openTextRound(desk, "mutual-nda"))).map(
      (line) => line.old,
    );
    expect(asked).toContain(old.agreementId);
    expect(asked).not.toContain(newest.agreementId);
    const staff = await staffContext(desk, "agreement.write", ["procurement"]);
    expect(await openEditionRound(staff, "mutual-nda")).toEqual({ ok: false, reason: "nobody" });
  });

  test("comes in the newest text with what it named and agreed, the new point as usual for its level, and the signer reads the difference", async () => {
    const company = await aCompany(desk);
    await desk.db.owner.query("update contact set language = 'de' where id = $1", [
      company.contactId,
    ]);
    const old = await onFirstEdition(desk, company, "nda", { about: "A joint study" });
    // the first edition had no clause for it
    await desk.db.owner.query(
      "update agreement set terms = terms - 'breach_notice' where id = $1",
      [old.agreementId],
    );
    const roundId = await openTextRound(desk, "mutual-nda");
    await sendRound(desk, roundId, { days: 20, message: "One clause is new." });
    const next = await newVersionOf(desk, company, roundId, old.agreementId);
    const query = "select edition, facts, terms, state from agreement where id = $1";
    const was = await one<{ terms: object }>(query, old.agreementId);
    expect(await one(query, next.agreementId)).toEqual({
      edition: "2026-2",
      state: "sent",
      facts: expect.objectContaining({ about: "A joint study" }),
      terms: { ...was.terms, breach_notice: 24 },
    });
    const shown = await reading(async (reader) => {
      const [before, after] = await Promise.all(
        [old, next].map(({ agreementId }) => findAgreement(reader, agreementId)),
      );
      return differenceOf(before!, after!, "de");
    });
    expect(shown.summary).toContain("Jede Seite meldet der anderen nun");
    expect(shown.clauses.map(({ title, before }) => [title, before])).toEqual([
      ["Meldung von Vorfällen", null],
    ]);
    const mail = await one<{ text: string }>(
      "select text_body as text from outbox_mail where subject_id = $1",
      next.agreementId,
    );
    expect(mail.text).toContain("One clause is new.");
    expect(mail.text).toContain(
      "gilt die von Ihnen unterzeichnete Fassung ab dem Folgetag nicht mehr",
    );
  });

  test("counts until the day and not after it, and again once it is signed anew", async () => {
    const company = await aCompany(desk);
    const old = await onFirstEdition(desk, company, "nda");
    const roundId = await openTextRound(desk, "mutual-nda");
    await sendRound(desk, roundId, { days: 5 });
    const day = await today();
    expect((await standOf(company, "nda", addDays(day, 5))).binds).toBe(true);
    expect((await standOf(company, "nda", addDays(day, 6))).binds).toBe(false);
    const next = await newVersionOf(desk, company, roundId, old.agreementId);
    await sign(desk, next);
    await countersign(desk, next.agreementId);
    expect(await standOf(company, "nda", addDays(day, 6))).toMatchObject({
      binds: true,
      current: { id: next.agreementId },
    });
    expect(await one("select state from agreement where id = $1", old.agreementId)).toEqual({
      state: "superseded",
    });
  });

  test("one that is released goes on counting as it was signed", async () => {
    const company = await aCompany(desk);
    const old = await onFirstEdition(desk, company, "nda");
    const roundId = await openTextRound(desk, "mutual-nda");
    await sendRound(desk, roundId, { days: 5, afterwards: "at_once" });
    expect((await standOf(company, "nda", await today())).binds).toBe(false);
    const line = (await linesOf(desk, roundId)).find((asked) => asked.old === old.agreementId)!;
    const officer = await staffContext(desk, "agreement.write", ["risk_officer"]);
    expect(await releaseFromRenewal(officer, line.id, "The talks are over")).toEqual({ ok: true });
    expect((await standOf(company, "nda", await today())).binds).toBe(true);
  });

  test("is not sent over a draft that somebody writes already", async () => {
    const company = await aCompany(desk);
    const old = await onFirstEdition(desk, company, "nda");
    const roundId = await openTextRound(desk, "mutual-nda");
    await aPaperDraft(desk, company, "nda");
    await sendRound(desk, roundId);
    const line = (await linesOf(desk, roundId)).find((asked) => asked.old === old.agreementId);
    expect(line).toMatchObject({ next: null, problem: "draft_open" });
  });
});

test("a text in which only words changed asks nobody", async () => {
  const company = await aCompany(desk);
  await onFirstEdition(desk, company, "export_acknowledgement", EXPORT_FACTS);
  const staff = await staffContext(desk, "agreement.write", ["procurement"]);
  expect(await openEditionRound(staff, "export-control-acknowledgement")).toEqual({
    ok: false,
    reason: "nobody",
  });
  const counted = await reading(countByEdition);
  expect(counted.some(({ template }) => template === "export-control-acknowledgement")).toBe(true);
});

test("whoever is archived, or whose engagement is over, is asked for no paper", async () => {
  const [archived, over] = [await aCompany(desk), await aCompany(desk)];
  const nda = await onFirstEdition(desk, archived, "nda");
  const sheet = await onFirstEdition(desk, over, "scc_sheet", SCC_FACTS);
  await desk.db.owner.query("update supplier set status = 'archived' where id = $1", [
    archived.supplierId,
  ]);
  await desk.db.owner.query("update engagement set state = 'closed' where id = $1", [
    over.engagementId,
  ]);
  const staff = await staffContext(desk, "agreement.write", ["procurement"]);
  for (const template of ["mutual-nda", "scc-reference-sheet"]) {
    const opened = await openEditionRound(staff, template);
    const asked = opened.ok ? (await linesOf(desk, opened.id)).map((line) => line.old) : [];
    expect(asked).not.toContain(nda.agreementId);
    expect(asked).not.toContain(sheet.agreementId);
  }
});
