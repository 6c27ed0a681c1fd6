// A line of companies under a head agreement, and how a demand of a court is reported in it.
import { callersOf } from "#tests/support/as.ts";
import { aContact, anEngagement, aSupplier } from "#tests/support/builders.ts";
import { stage } from "#tests/support/gate-scene.ts";
import { IN_FORCE, OPEN_SCENE } from "#tests/support/open-access.ts";
import type { TestPortal } from "#tests/support/portal.ts";

/** Rows as the owner of the database sees them. */
export const queryOf =
  (portal: TestPortal) =>
  async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await portal.db.owner.query<T>(text, values)).rows;

/** A supplier in the middle with a head agreement above it, and two companies below it that do not know each other. */
export async function aLine(
  portal: TestPortal,
  terms: { head?: unknown; deed?: unknown } = { head: 40, deed: 24 },
) {
  const query = queryOf(portal);
  const today = (await query<{ d: string }>("select flowdown_today()::text as d"))[0]!.d;
  const ids = await stage(portal.db.owner, { ...OPEN_SCENE, head: IN_FORCE }, today);
  const say = (value: unknown) =>
    JSON.stringify(value === undefined ? {} : { compelled_disclosure_notice: value });
  await query(
    "update agreement set terms = $2::jsonb where supplier_id = $1 and kind = 'supplier_deed'",
    [ids.supplierId, say(terms.deed)],
  );
  await query(
    "update agreement set terms = $2::jsonb where id = (select head_agreement_id from engagement where id = $1)",
    [ids.engagementId, say(terms.head)],
  );
  const person = async (supplierId: string) => {
    const contactId = await aContact(portal.db, supplierId, { kind: "lead", language: "de" });
    return callersOf(portal).supplier({ supplierId, contactId });
  };
  const below = async (name: string) => {
    const supplierId = await aSupplier(portal.db, { legalName: name });
    const engagementId = await anEngagement(portal.db, supplierId);
    await query("update engagement set parent_engagement_id = $2 where id = $1", [
      engagementId,
      ids.engagementId,
    ]);
    return { supplierId, engagementId, lead: await person(supplierId) };
  };
  return {
    prime: { ...ids, lead: await person(ids.supplierId) },
    sub: await below(`Sub ${Math.random()}`),
    sibling: await below(`Sibling ${Math.random()}`),
  };
}
export type Line = Awaited<ReturnType<typeof aLine>>;

const anHourAgo = () => new Date(Date.now() - 3_600_000);
/** What is typed about a demand that came an hour ago. */
export const reportOf = (engagementId: string, change: Record<string, string> = {}) => ({
  engagementId,
  authority: "Landgericht Musterstadt",
  country: "DE",
  fileReference: "4 O 12/26",
  receivedOn: anHourAgo().toISOString().slice(0, 10),
  receivedTime: anHourAgo().toISOString().slice(11, 16),
  timeZone: "UTC",
  touches: "Drawings of the housing",
  permitted: "yes",
  ...change,
});

/** A notice that somebody owes. */
export interface NoticeRow {
  id: string;
  tier: number;
  supplier_id: string | null;
  term: string;
  due_at: Date | null;
  given_at: Date | null;
}
