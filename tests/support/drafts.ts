// Drafted engagements, and the links their mails carry, for tests of what happens to them.
import type { OpenContext } from "#app/access/context.ts";
import { draftEngagement, type EngagementDraft } from "#app/use-cases/draft-engagement.server.ts";
import { enterByLink } from "#app/use-cases/enter-by-link.server.ts";
import { DOOR } from "#db/transaction.ts";
import { aContact, aPerson, aSupplier } from "./builders.ts";
import { staffContext } from "./contexts.ts";
import type { TestPortal } from "./portal.ts";

/** A supplier with a contact and a drafted engagement of level C3. */
export async function aDraft(
  portal: TestPortal,
  changes: Partial<EngagementDraft> = {},
  language: "en" | "de" = "en",
) {
  const supplierId = await aSupplier(portal.db, { legalName: "Nordguss GmbH" });
  const contactId = await aContact(portal.db, supplierId, { name: "Ingrid Solberg", language });
  const businessOwnerId = await aPerson(portal.db, ["business_owner"]);
  const context = await staffContext(portal, "engagement.write", ["procurement"], "Jonas Weber");
  const outcome = await draftEngagement(context, {
    supplierId,
    existing: null,
    draft: {
      title: "Turbine housings",
      purpose: "Castings",
      message: "",
      businessOwnerId,
      contactId,
      headAgreementId: null,
      triage: {
        level: "C3",
        accessMode: "download",
        volume: "regular",
        subcontracting: "one_tier",
        countries: ["DE"],
      },
      dueOn: null,
      ...changes,
    },
  });
  if (!outcome.ok) throw new Error(outcome.reason);
  return { supplierId, contactId, businessOwnerId, engagementId: outcome.engagementId };
}

/** The secret in the newest mail of an engagement. */
export async function lastLink(portal: TestPortal, engagementId: string): Promise<string> {
  const { rows } = await portal.db.owner.query<{ text_body: string }>(
    `select m.text_body from outbox_mail m where m.text_body like '%/enter#%' and (m.subject_id = $1 or m.subject_id in
      (select id from assessment where engagement_id = $1)) order by m.created_at desc limit 1`,
    [engagementId],
  );
  return /#([\w-]{43})/.exec(rows[0]!.text_body)![1]!;
}

/** Presses the button on the page that the link opens. */
export function enter(portal: TestPortal, secret: string) {
  const context = {
    portal: portal.portal,
    database: portal.portal.database,
    scope: DOOR,
    requestId: "test",
    address: "192.0.2.9",
    userAgent: "test",
  };
  return enterByLink(context as unknown as OpenContext<"enter.confirm">, secret);
}
