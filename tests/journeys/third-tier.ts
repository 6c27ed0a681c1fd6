// What a journey down the chain arranges instead of walking: an assessment that was decided, an open phase, an item with content.
import { getEdition } from "#questionnaires/catalogue.ts";
import { addDays } from "#scoring/day.ts";
import type { Caller } from "#tests/support/as.ts";
import { anAssessment, aPerson, insert, todayOf, type Arranging } from "#tests/support/builders.ts";
import type { Visitor } from "#tests/support/visitor.ts";

interface Engaged {
  readonly supplierId: string;
  readonly engagementId: string;
}

/** The company was assessed by what it touches, found moderate, and its first phase is open. */
export async function assessed(db: Arranging, { supplierId, engagementId }: Engaged) {
  const today = await todayOf(db);
  const officer = await aPerson(db, ["risk_officer"]);
  const { sha256 } = getEdition("confidentiality-baseline", "2026-1");
  const of = { supplier_id: supplierId, engagement_id: engagementId };
  const assessmentId = await anAssessment(
    db,
    { supplierId, engagementId },
    { state: "decided", editionSha256: sha256 },
  );
  await insert(db, "tier_decision", {
    ...of,
    assessment_id: assessmentId,
    computed_tier: "moderate",
    tier: "moderate",
    band: "A2",
    knock_outs: [],
    low_bp: 0,
    high_bp: 0,
    assured_bp: 0,
    model_edition: "2026-1",
    edition_sha256: sha256,
    inputs: "{}",
    result: "{}",
    decided_by: officer,
    decided_on: today,
    valid_until: addDays(today, 200),
  });
  await db.owner.query(
    `insert into engagement_phase (engagement_id, supplier_id, phase, purpose, closes_on, opened_by)
     values ($1, $2, 'P0', 'First look', $3, $4)`,
    [engagementId, supplierId, addDays(today, 60), officer],
  );
}

/** An item of the first phase with content, owned and filled by somebody who may. */
export async function anItem(db: Arranging, owner: Caller & { readonly staffId: string }) {
  const materialId = await insert(db, "material", {
    reference: "PER-4711",
    title: "Surface drawing",
    level: "C2",
    phase: "P0",
    owner_id: owner.staffId,
    created_by: owner.staffId,
  });
  const content = Buffer.from("the surface nobody else may see\n");
  const path = `/materials/${materialId}/content?name=surface.txt`;
  const kept = await owner.send("POST", path, content);
  if (kept.status !== 201) throw new Error(`not kept: ${kept.status} ${await kept.text()}`);
  return { materialId, content };
}

/** Somebody at a browser becomes somebody who is signed in already. */
export async function signInAs(visitor: Visitor, url: string, { cookie }: Caller): Promise<void> {
  const [name = "", ...value] = cookie.split("=");
  await visitor.page.setCookie({ name, value: value.join("="), url });
}

/** The name of the box of the chain that has the focus, and how deep it stands. */
export const focused = (visitor: Visitor) =>
  visitor.page.evaluate(() => {
    const box = document.activeElement;
    return [box?.querySelector(".chain-name")?.textContent, box?.getAttribute("aria-level")];
  });
