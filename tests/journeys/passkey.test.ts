// A contact's passkey in a real Chromium with a virtual authenticator: added once, signs in afterwards.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { aContact, anInvitation, anInvitedSupplier } from "#tests/support/builders.ts";
import { withAuthenticator } from "./authenticator.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";

const PASSWORD = "four quiet castings rest";
const { portal, visitor } = portalAndBrowser();

test("a contact chooses a password, adds a passkey, leaves, and comes back with the passkey alone", async () => {
  const invited = await anInvitedSupplier(portal().db);
  const email = `${randomUUID()}@supplier.example`;
  const contactId = await aContact(portal().db, invited.supplierId, { email });
  await portal().db.owner.query(
    "update assessment set state = 'submitted', submitted_at = now() where id = $1",
    [invited.assessmentId],
  );
  const { secret } = await anInvitation(portal().db, {
    supplierId: invited.supplierId,
    contactId,
    subjectId: invited.assessmentId,
  });
  const contact = await visitor();
  await withAuthenticator(contact);
  await contact.open(`/enter#${secret}`);
  await contact.press("Confirm and begin");
  await contact.open("/portal/account");
  await contact.fill("Choose a password", PASSWORD);
  await contact.press("Keep this password");
  await contact.follow("Sign in");
  await contact.fill("Mail address", email);
  await contact.fill("Password", PASSWORD);
  await contact.press("Sign in");
  await contact.press("Add a passkey");
  await contact.sees("You have 1 passkey.");
  await contact.press("Leave");

  await contact.open("/sign-in");
  await contact.press("Use a passkey");
  await contact.sees("What stands between you and access");
  expect(contact.troubles).toEqual([]);
  const { rows } = await portal().db.owner.query<{ method: string }>(
    "select body::jsonb #>> '{detail,method}' as method from audit_event where type = 'session.started' order by seq desc limit 1",
  );
  expect(rows[0]?.method).toBe("passkey");
  await contact.leave();
}, 180_000);
