// One engagement with everything the gate looks at, each fact of it chosen: for putting both walls before the same facts.
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { proposePackage } from "#scoring/exposure/propose-package.ts";
import { compare, stageAbove, stageBelow, tieAbove } from "./chain-scene.ts";
import { adaOf, stageMore } from "./more-scene.ts";
import { stageProof } from "./proof-scene.ts";
import { stageRenewal } from "./renewal-scene.ts";
import { stageRoutes } from "./route-scene.ts";
import { SCENE_TRIAGE, type AgreementScene, type Scene } from "./scene.ts";

export interface SceneIds {
  engagementId: string;
  requestId: string;
  supplierId: string;
}

const SHA = "0".repeat(64);
const PACKAGE = JSON.stringify(proposePackage(SCENE_TRIAGE, "E3"));
const TEMPLATES = {
  head: "head-agreement",
  supplier_deed: "supplier-deed",
  joinder: "subcontractor-joinder",
} as const;

/** Writes a scene as the owner of the database. Returns its ids. */
export async function stage(
  owner: pg.Pool,
  scene: Scene,
  today: string,
  /** Without triggers: what lists and forecasts keep is left out, and it is several times as fast. */
  bare = false,
): Promise<SceneIds> {
  const client = await owner.connect();
  let headId: string | null = null;
  const day = (offset: number | null) => (offset === null ? null : shift(today, offset));
  const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const id = randomUUID();
    const all = { id, ...row };
    const names = Object.keys(all);
    await client.query(
      `insert into ${table} (${names.join(", ")}) values (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
      Object.values(all),
    );
    return id;
  };
  const agreement = async (kind: string, of: AgreementScene, extra: Record<string, unknown>) => {
    const id = await insert("agreement", {
      kind,
      title: kind,
      template: TEMPLATES[kind as keyof typeof TEMPLATES],
      edition: "2026-1",
      text_body: kind === "head" || of.state !== "draft" ? "A text\n" : null,
      sent_at: kind === "head" || of.state === "draft" ? null : new Date(),
      terms: "{}",
      allowed_countries: ["DE", "FR"],
      text_sha256: SHA,
      state: of.state,
      effective_on: of.state === "draft" || of.state === "sent" ? null : day(of.beginsIn),
      ends_on: day(of.endsIn),
      authority_recorded: of.authority,
      signed_at: ["signed", "in_force", "terminated", "superseded"].includes(of.state)
        ? new Date()
        : null,
      countersigned_at: ["in_force", "terminated", "superseded"].includes(of.state)
        ? new Date()
        : null,
      ...extra,
    });
    if (kind !== "head" && of.renewal)
      await stageRenewal({ insert, staff, headId, day }, of.renewal, {
        ...extra,
        agreement_id: id,
      });
    return id;
  };
  const staff = () =>
    insert("staff_member", {
      name: "Somebody",
      email: `${randomUUID()}@staff.example`,
      roles: ["risk_officer"],
      status: "active",
    });
  try {
    await client.query("begin");
    await client.query("select set_config('flowdown.scope', 'system', true)");
    if (bare) await client.query("set local session_replication_role = replica");
    const inviter = await staff();
    const officer = await staff();
    const requester = await staff();
    const supplierId = await insert("supplier", {
      legal_name: "Casting",
      country: "DE",
      status: scene.supplier,
    });
    headId = scene.head && (await agreement("head", scene.head, {}));
    const engagementOf = (company: string, parentId: string | null, state: string) =>
      insert("engagement", {
        supplier_id: company,
        title: "Housing",
        business_owner_id: requester,
        created_by: inviter,
        parent_engagement_id: parentId,
        head_agreement_id: headId,
        material_level: scene.level,
        access_mode: "download",
        volume: "regular",
        subcontracting: "one_tier",
        countries: ["DE"],
        exposure: "E3",
        package: PACKAGE,
        due_on: today,
        state,
      });
    const stagingFor = { insert, agreement, engagementOf, staff, headId, day };
    const above = await stageAbove(stagingFor, scene.above ?? []);
    const engagementId = await engagementOf(supplierId, above.at(-1)?.id ?? null, scene.engagement);
    const own = { id: engagementId, supplierId };
    await tieAbove(stagingFor, above, own);
    const deedId =
      scene.deed &&
      (await agreement("supplier_deed", scene.deed, {
        supplier_id: supplierId,
        engagement_id: engagementId,
      }));
    if (deedId) await compare(stagingFor, { id: deedId, supplierId }, scene);
    await stageBelow(stagingFor, own, scene.subs);
    const assessmentId = await stageProof({ insert, day, staff }, scene, {
      supplierId,
      engagementId,
      inviter,
      officer,
    });
    for (const { phase, closesIn } of scene.phases)
      await client.query(
        "insert into engagement_phase (engagement_id, supplier_id, phase, purpose, closes_on, opened_by) values ($1, $2, $3, 'try', $4, $5)",
        [engagementId, supplierId, phase, day(closesIn), officer],
      );
    const more = scene.more ?? {};
    const ownHead = more.item?.ownHead;
    const itemHeadId = ownHead && (await agreement("head", ownHead.of, {}));
    if (deedId && itemHeadId)
      await compare({ ...stagingFor, headId: itemHeadId }, { id: deedId, supplierId }, ownHead);
    const materialId = await insert("material", {
      reference: randomUUID(),
      title: "Drawing",
      level: scene.material.level,
      phase: scene.material.phase,
      owner_id: requester,
      created_by: requester,
      overlays: more.item?.overlays ?? [],
      allowed_countries: more.item?.countries ?? null,
      allowed_citizenships: more.item?.citizenships ?? null,
      head_agreement_id: itemHeadId ?? null,
    });
    const requestId = await insert("access_request", {
      supplier_id: supplierId,
      engagement_id: engagementId,
      material_id: materialId,
      purpose: "try",
      until_on: shift(today, 60),
      requested_by: requester,
      mode: more.mode ?? "download",
    });
    await stageRoutes({ client, insert, day, agreement }, more, {
      supplierId,
      engagementId,
      officer,
    });
    await stageMore({ client, insert, day }, more, {
      supplierId,
      engagementId,
      assessmentId,
      deedId,
      requester,
      officer,
      phase: scene.material.phase,
    });
    for (const country of scene.recipients)
      await insert("access_recipient", {
        request_id: requestId,
        supplier_id: supplierId,
        name: "Ada",
        email: adaOf(supplierId),
        country,
      });
    if (scene.approvedBySelf !== null)
      await insert("access_decision", {
        request_id: requestId,
        supplier_id: supplierId,
        outcome: "granted",
        conditions: "[]",
        decided_by: scene.approvedBySelf ? requester : officer,
      });
    await client.query("commit");
    return { engagementId, requestId, supplierId };
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

function shift(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
