// Two people of a supplier at one questionnaire, and one without a connection: nobody's answer gets lost.
import { expect, test } from "vitest";
import { aContact, anInvitation, anInvitedSupplier } from "#tests/support/builders.ts";
import type { Visitor } from "#tests/support/visitor.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";

const { portal, visitor } = portalAndBrowser();

async function twoAtOneQuestionnaire() {
  const { db } = portal();
  const { supplierId, assessmentId } = await anInvitedSupplier(db);
  const enter = async (name: string) => {
    const contactId = await aContact(db, supplierId, { name });
    const { secret } = await anInvitation(db, { supplierId, contactId, subjectId: assessmentId });
    const person = await visitor();
    await person.open(`/enter#${secret}`);
    await person.press("Confirm and begin");
    await person.open(`/portal/assessments/${assessmentId}`);
    await person.page.waitForSelector("[data-name=sanctions_route]");
    return person;
  };
  return { one: await enter("Ana One"), other: await enter("Ben Other"), assessmentId };
}

/** Chooses the answer at this place, counted from 0. */
async function answer({ page }: Visitor, question: string, place: number): Promise<void> {
  const choices = await page.$$(`[data-name=${question}] input[type=radio]`);
  await choices[place]!.evaluate((node) => node.scrollIntoView({ block: "center" }));
  await choices[place]!.click();
}

const says = ({ page }: Visitor, question: string, words: string) =>
  page.waitForFunction(
    (id, text) =>
      document.querySelector<HTMLElement>(`[data-name=${id}]`)?.innerText.includes(text),
    { timeout: 15_000, polling: 100 },
    question,
    words,
  );

const chosen = ({ page }: Visitor, question: string) =>
  page.$$eval(`[data-name=${question}] input[type=radio]`, (all) =>
    all.findIndex((one) => (one as HTMLInputElement).checked),
  );

test("different questions are both kept; on the same question the second is shown both and chooses", async () => {
  const { one, other } = await twoAtOneQuestionnaire();
  await answer(one, "sanctions_route", 0);
  await answer(other, "entity_controlled", 1);
  await says(one, "sanctions_route", "Saved");
  await says(other, "entity_controlled", "Saved");

  await answer(one, "confidentiality_owner", 0);
  await says(one, "confidentiality_owner", "Saved");
  await answer(other, "confidentiality_owner", 2);
  await says(other, "confidentiality_owner", "Two answers to one question");
  await other.examine();
  await other.press("Keep mine");
  await says(other, "confidentiality_owner", "Saved");

  await one.page.reload();
  await one.page.waitForSelector("[data-name=sanctions_route]");
  expect([await chosen(one, "sanctions_route"), await chosen(one, "entity_controlled")]).toEqual([
    0, 1,
  ]);
  expect(await chosen(one, "confidentiality_owner")).toBe(2);
  // the refused save is the browser's own line about a 409
  expect([...one.troubles, ...other.troubles].filter((line) => !line.includes("409"))).toEqual([]);
  await one.leave();
  await other.leave();
}, 120_000);

test("an answer given without a connection is kept on the page and saved once there is one", async () => {
  const { one, other, assessmentId } = await twoAtOneQuestionnaire();
  await one.page.setOfflineMode(true);
  await answer(one, "sanctions_route", 1);
  await says(one, "sanctions_route", "Not saved yet: no connection");
  await one.page.setOfflineMode(false);
  await says(one, "sanctions_route", "Saved");
  const { rows } = await portal().db.owner.query<{ value: string }>(
    "select value #>> '{}' as value from answer where assessment_id = $1 and question_id = 'sanctions_route'",
    [assessmentId],
  );
  expect(rows).toEqual([{ value: "not_checked" }]);
  await one.leave();
  await other.leave();
}, 120_000);
