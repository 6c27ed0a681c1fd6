// One term of an agreement that is being read in: from its passage, by hand, absent; and two people on the same one.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { aPdf } from "./a-document.ts";
import { AN_NDA } from "./agreements.ts";
import { aDeskFor, page, type Desk } from "./handing-in.ts";

let portal: TestPortal;
let desk: Desk;
beforeAll(async () => {
  portal = await aPortal();
  desk = await aDeskFor(portal);
});
afterAll(() => portal.stop());

describe("a term", () => {
  let intakeId: string;
  beforeAll(async () => void (intakeId = await desk.anIntake(await aPdf(AN_NDA.paragraphs))));

  test("is confirmed from its passage: the value is read from what was found, not from the browser", async () => {
    const suggestion = await desk.placeOf(intakeId, "breach_notice");
    const form = { term: "breach_notice", seen: "0", suggestion, value: "999" };
    const answer = await desk.officer.post(page(intakeId, "/use"), form);
    expect(answer.headers.get("location")).toContain("note=chosen");
    const [choice] = await desk.chosen(intakeId, "breach_notice");
    expect(choice).toMatchObject({ source: "passage", value: 72, by: "Rita Officer" });
    expect(choice?.passage).toMatchObject({ page: 1 });
    expect(choice?.passage?.text).toContain("seventy-two (72) hours");
  });

  test("is entered by hand; a value the term does not take is refused and stays typed", async () => {
    const form = { term: "audit_notice_days", seen: "0", "terms.audit_notice_days": "some" };
    const refused = await desk.officer.post(page(intakeId, "?term=audit_notice_days"), form);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('value="some"');
    const taken = await desk.officer.post(page(intakeId), {
      ...form,
      "terms.audit_notice_days": "12",
    });
    expect(taken.status).toBe(302);
    expect(await desk.chosen(intakeId, "audit_notice_days")).toMatchObject([
      { source: "hand", value: 12, passage: null },
    ]);
  });

  test("chosen by two people at once keeps the first choice and shows it to the second", async () => {
    const suggestion = await desk.placeOf(intakeId, "survival");
    const use = await desk.officer.post(page(intakeId, "/use"), {
      term: "survival",
      seen: "0",
      suggestion,
    });
    expect(use.headers.get("location")).toContain("note=chosen");
    const late = await desk.colleague.post(page(intakeId, "/absent"), {
      term: "survival",
      seen: "0",
    });
    expect(late.headers.get("location")).toContain("note=changed-meanwhile");
    expect(await desk.chosen(intakeId, "survival")).toHaveLength(1);
    const shown = await (await desk.colleague.get(late.headers.get("location") ?? "")).text();
    expect(shown).toContain("Somebody else chose a value");
    const again = { term: "survival", seen: await desk.seenOf(intakeId, "survival") };
    await desk.colleague.post(page(intakeId, "/absent"), again);
    expect((await desk.chosen(intakeId, "survival")).map(({ source, by }) => [source, by])).toEqual(
      [
        ["passage", "Rita Officer"],
        ["absent", "Paul Procurement"],
      ],
    );
  });

  test("of fifty choices at once, one is taken", async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        desk.officer.post(page(intakeId, "/absent"), { term: "copies", seen: "0" }),
      ),
    );
    const taken = answers.filter((answer) =>
      answer.headers.get("location")?.includes("note=chosen"),
    );
    expect(taken).toHaveLength(1);
    expect(await desk.chosen(intakeId, "copies")).toHaveLength(1);
  });

  test("a passage of another term, or one that is not there, chooses nothing", async () => {
    const suggestion = await desk.placeOf(intakeId, "need_to_know");
    for (const wrong of [suggestion, "999"]) {
      const answer = await desk.officer.post(page(intakeId, "/use"), {
        term: "territories",
        seen: "0",
        suggestion: wrong,
      });
      expect(answer.headers.get("location")).toContain("note=no-such-passage");
    }
    expect(await desk.chosen(intakeId, "territories")).toEqual([]);
  });

  test("the checklist as a file tells topics, terms and passages", async () => {
    const csv = await (await desk.officer.get(page(intakeId, "/checklist.csv"))).text();
    expect(csv).toContain("No poaching of staff,Not found");
    expect(csv).toMatch(
      /Term,Incident notice,Confirmed from a passage,72 hours,page 1,.*Rita Officer/,
    );
  });
});
