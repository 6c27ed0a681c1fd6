// The companies above and below the supplier of a scene: their engagements, agreements, edges and accepted gaps.
import type { AgreementScene, LinkScene, SubScene } from "./scene.ts";

/** What the scene's own writer lends: one transaction of the owner. */
export interface Staging {
  readonly insert: (table: string, row: Record<string, unknown>) => Promise<string>;
  readonly agreement: (
    kind: string,
    of: AgreementScene,
    extra: Record<string, unknown>,
  ) => Promise<string>;
  readonly engagementOf: (
    company: string,
    parentId: string | null,
    state: string,
  ) => Promise<string>;
  readonly staff: () => Promise<string>;
  readonly headId: string | null;
  readonly day: (offset: number | null) => string | null;
}

interface Standing {
  readonly id: string;
  readonly supplierId: string;
}

const GAP = { term: "breach_notice", verdict: "weaker", head: 24, sub: 48 };

/** Keeps a comparison with the head, and the deviation that accepts its gap. */
export async function compare(
  { insert, staff, headId, day }: Staging,
  of: Standing,
  { verdict, acceptedIn }: { readonly verdict: string | null; readonly acceptedIn?: number | null },
): Promise<void> {
  if (verdict === null || headId === null) return;
  const pair = { agreement_id: of.id, parent_id: headId, supplier_id: of.supplierId };
  const clauses = verdict === "pass" ? [] : [GAP];
  await insert("flow_down_check", { ...pair, verdict, result: JSON.stringify({ clauses }) });
  if (verdict === "pass" || acceptedIn === null || acceptedIn === undefined) return;
  await insert("deviation", {
    ...pair,
    term: GAP.term,
    verdict: GAP.verdict,
    owed: JSON.stringify(GAP.head),
    given: JSON.stringify(GAP.sub),
    reason: "a reason that is long enough",
    compensating_measure: "somebody looks every day",
    expires_on: day(acceptedIn),
    proposed_on: day(-30),
    proposed_by: await staff(),
    state: "confirmed",
    settled_by: await staff(),
    settled_at: new Date(),
  });
}

/** Companies from the head down to the one the supplier hangs from. */
export async function stageAbove(
  staging: Staging,
  links: readonly LinkScene[],
): Promise<(Standing & { readonly scene: LinkScene })[]> {
  const { insert, agreement, engagementOf } = staging;
  const staged: (Standing & { readonly scene: LinkScene })[] = [];
  for (const scene of links) {
    const supplierId = await insert("supplier", {
      legal_name: "Above",
      country: "DE",
      status: scene.supplier,
    });
    const id = await engagementOf(supplierId, staged.at(-1)?.id ?? null, scene.engagement);
    const kind = staged.length === 0 ? "supplier_deed" : "joinder";
    const agreementId =
      scene.agreement &&
      (await agreement(kind, scene.agreement, { supplier_id: supplierId, engagement_id: id }));
    if (agreementId) await compare(staging, { id: agreementId, supplierId }, scene);
    staged.push({ id, supplierId, scene });
  }
  return staged;
}

/** The edges that lead from those companies down to the supplier. */
export async function tieAbove(
  staging: Staging,
  above: readonly (Standing & { readonly scene: LinkScene })[],
  own: Standing,
): Promise<void> {
  for (const [place, link] of above.entries())
    await edgeBelow(staging, link, { ...(above[place + 1] ?? own), joinderId: null }, link.scene);
}

/** The companies below, each with its own engagement, joinder and edge. */
export async function stageBelow(
  staging: Staging,
  prime: Standing,
  subs: readonly SubScene[],
): Promise<void> {
  const { insert, agreement, engagementOf } = staging;
  for (const scene of subs) {
    const supplierId = await insert("supplier", { legal_name: "Coating", country: "FR" });
    const id = await engagementOf(supplierId, prime.id, "open");
    const joinderId =
      scene.joinder &&
      (await agreement("joinder", scene.joinder, { supplier_id: supplierId, engagement_id: id }));
    if (joinderId) await compare(staging, { id: joinderId, supplierId }, scene);
    await edgeBelow(staging, prime, { id, supplierId, joinderId }, scene);
    await stageBelow(staging, { id, supplierId }, scene.below ?? []);
  }
}

function edgeBelow(
  { insert, day }: Staging,
  prime: Standing,
  sub: Standing & { readonly joinderId: string | null },
  { state, objectsIn }: { readonly state: string; readonly objectsIn?: number | null },
): Promise<string> {
  const silence = objectsIn !== null && objectsIn !== undefined;
  return insert("subcontracting", {
    engagement_id: prime.id,
    prime_supplier_id: prime.supplierId,
    sub_supplier_id: sub.supplierId,
    sub_engagement_id: sub.id,
    joinder_id: sub.joinderId,
    name: "Coating",
    country: "FR",
    touches: "parts",
    state,
    proposed_on: day(-30),
    window_rule: silence ? "general_consent_objection" : null,
    objects_until: silence ? day(objectsIn) : null,
  });
}
