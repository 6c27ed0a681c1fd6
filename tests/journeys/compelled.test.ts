// A court demands a drawing: the supplier reports it and ticks what it touches, the clock runs, the officer acts, the item shows it.
import { expect, test } from "vitest";
import { tendDemands } from "#app/jobs/tend-demands.server.ts";
import { accessPeople } from "#tests/support/access-people.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { IN_FORCE } from "#tests/support/open-access.ts";
import type { Visitor } from "#tests/support/visitor.ts";
import { onePage } from "../delivery/some-pdfs.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";

const { portal, visitor } = portalAndBrowser();
const query = (text: string, values: unknown[]) => portal().db.owner.query(text, values);

async function at(caller: Pick<Caller, "cookie">): Promise<Visitor> {
  const person = await visitor();
  const [name = "", ...value] = caller.cookie.split("=");
  await person.page.setCookie({ name, value: value.join("="), url: portal().url });
  return person;
}

/** A supplier with a drawing it was granted, under agreements that owe notice of demands. */
async function aGrantedDrawing() {
  const people = await accessPeople(portal());
  const granted = await people.aGranted(await onePage("DRAWING"), "drawing.pdf", {
    head: IN_FORCE,
  });
  await query(
    `update agreement set terms = terms || '{"compelled_disclosure_notice":24}' where supplier_id = $1
       or id = (select head_agreement_id from engagement where id = $2)`,
    [granted.supplierId, granted.engagementId],
  );
  await query("update material set title = 'Housing drawing' where id = $1", [granted.materialId]);
  return granted;
}

/** The clocks of a demand, so many hours before or behind their end. */
async function clocksEndIn(demandId: string, hours: number) {
  await query("alter table compelled_notice disable trigger user", []);
  await query(
    "update compelled_notice set due_at = now() + make_interval(hours => $2) where demand_id = $1 and given_at is null",
    [demandId, hours],
  );
  await query("alter table compelled_notice enable trigger user", []);
  await tendDemands(portal().portal);
}

test("a demand is reported with what it touches, its clock runs out, the officer gives notice and closes; item and gate show it", async () => {
  const drawing = await aGrantedDrawing();
  const as = callersOf(portal());
  const lead = await at(drawing.lead);
  const officer = await at(await as.staff(["risk_officer"], "Rolf Risk"));
  const clerk = await at(await as.staff(["procurement"], "Petra Clerk"));

  await lead.open("/portal/compelled");
  await lead.sees("Kein Verlangen gemeldet");
  await lead.follow("Verlangen melden");
  await lead.press("Melden");
  await lead.sees("Kreuzen Sie etwas an");
  await lead.choose("Housing drawing");
  await lead.fill("Welches Gericht, welche Behörde", "Landgericht Musterstadt");
  await lead.pick("In welchem Land", "Deutschland");
  await lead.fill("Um", "00:01");
  await lead.choose("Ja");
  await lead.press("Melden");
  await lead.sees("Betroffene Gegenstände");
  await lead.sees(drawing.grantId.slice(0, 8));
  const demandId = /compelled\/([\w-]{36})/.exec(lead.page.url())![1]!;

  await officer.open("/compelled");
  await officer.sees("Notice owed");
  await officer.follow("Landgericht Musterstadt");
  await officer.sees("24 business hours");
  await clocksEndIn(demandId, 2);
  await officer.open("/compelled?state=overdue");
  await officer.sees("No demand");
  await clocksEndIn(demandId, -1);
  await officer.open("/compelled?state=overdue");
  await officer.sees("Notice overdue");
  await officer.follow("Landgericht Musterstadt");
  await officer.sees("Overdue");
  await officer.press("Enter our notice");
  await officer.fill("The notice", "To the customer's counsel, by letter of today.");
  await officer.press("Enter it as given now", "dialog[open] form");
  await officer.sees("Given late");

  await officer.open(`/materials/${drawing.materialId}`);
  await officer.sees("A court or an authority demands this");
  await officer.open(`/gate?supplier=${drawing.supplierId}&material=${drawing.materialId}`);
  await officer.sees("A court or an authority demands this");
  await officer.follow("Landgericht Musterstadt");

  await lead.open(`/portal/compelled/${demandId}`);
  await lead.pick("Was neu ist", "Etwas wurde herausgegeben");
  await lead.fill("In Ihren Worten", "Blatt 2, an die Kammer, heute.");
  await lead.press("Ergänzen");
  await lead.sees("Blatt 2, an die Kammer, heute.");

  await officer.open(`/compelled/${demandId}`);
  await officer.press("Close");
  await officer.fill("How it ended", "Sheet 2 was handed over.");
  await officer.press("Close the demand", "dialog[open] form");
  await officer.sees("Closed");
  await officer.open(`/materials/${drawing.materialId}`);
  await officer.sees("Something of this was handed over to an authority");
  await officer.sees("Something was handed over to an authority by");
  await lead.open(`/portal/compelled/${demandId}`);
  await lead.sees("Dieses Verlangen ist abgeschlossen.");

  // heard of elsewhere: staff name the engagement first, and tick among its items
  await clerk.open("/compelled/new");
  const { rows } = await query("select title from engagement where id = $1", [
    drawing.engagementId,
  ]);
  await clerk.pick("Whom it was made to", (rows[0] as { title: string }).title);
  await clerk.press("Continue");
  await clerk.choose("Housing drawing");
  await clerk.fill("Which court or authority", "Customs office");
  await clerk.pick("In which country", "Germany");
  await clerk.fill("At what time", "00:01");
  await clerk.choose("Not clear yet");
  await clerk.choose("We heard of it elsewhere");
  await clerk.press("Report it");
  await clerk.sees("Released items it touches");
  await lead.open("/portal/compelled");
  await lead.sees("Meldungen, die Sie schulden");
  await lead.follow("Meldung abgeben");
  await lead.fill("Ihre Worte", "Der Zoll hat heute gefragt.");
  await lead.press("Jetzt melden");
  await lead.sees("Abgegeben");
  const refused = (trouble: string) => /status of 400/.test(trouble);
  for (const one of [lead, officer, clerk])
    expect(one.troubles.filter((it) => !refused(it))).toEqual([]);
}, 120_000);
