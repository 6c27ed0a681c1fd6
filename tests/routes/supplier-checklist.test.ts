import { afterAll, beforeAll, expect, test } from "vitest";
import { callersOf } from "#tests/support/as.ts";
import { aContact, anInvitedSupplier } from "#tests/support/builders.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.stop());

for (const kind of ["lead", "signatory"] as const)
  test(`every button on the checklist of a ${kind} opens a page`, async () => {
    const { supplierId } = await anInvitedSupplier(portal.db);
    const contactId = await aContact(portal.db, supplierId, { kind });
    const contact = await callersOf(portal).supplier({ supplierId, contactId });
    const html = await (await contact.get("/portal")).text();
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    const links = [...main.matchAll(/href="(\/portal[^"]*)"/g)].map(([, href]) => href!);
    if (kind === "lead") expect(links.length).toBeGreaterThan(0);
    const dead = [];
    for (const link of links) if ((await contact.get(link)).status >= 400) dead.push(link);
    expect(dead).toEqual([]);
  });
