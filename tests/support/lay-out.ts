// Says what a scene consists of, row by row, each fact of it chosen; who writes the rows decides how.
import { randomUUID } from "node:crypto";
import { proposePackage } from "#scoring/exposure/propose-package.ts";
import { compare, stageAbove, stageBelow, tieAbove } from "./chain-scene.ts";
import { adaOf, stageMore, type Writing } from "./more-scene.ts";
import { stageProof } from "./proof-scene.ts";
import { stageRenewal } from "./renewal-scene.ts";
import { stageRoutes } from "./route-scene.ts";
import { SCENE_TRIAGE, type AgreementScene, type Scene } from "./scene.ts";

export interface SceneIds {
  readonly engagementId: string;
  readonly requestId: string;
  readonly supplierId: string;
  readonly materialId: string;
  readonly requesterId: string;
  readonly officerId: string;
}

/** One statement of a scene: a row that is new, a change to one that stands before it, or a setting of the house. */
export type Laid =
  | {
      readonly table: string;
      readonly row: Record<string, unknown>;
      /** Written past the walls: only that it is there counts. */
      readonly past?: boolean;
    }
  | {
      readonly table: string;
      readonly where: Readonly<Record<string, unknown>>;
      readonly set: Readonly<Record<string, unknown>>;
    }
  | { readonly setting: string; readonly value: string };

const SHA = "0".repeat(64);
const PACKAGE = JSON.stringify(proposePackage(SCENE_TRIAGE, "E3"));
const TEMPLATES = {
  head: "head-agreement",
  supplier_deed: "supplier-deed",
  joinder: "subcontractor-joinder",
} as const;

/** Everything a scene consists of, in the order in which it can be written, with its ids; nothing is written. */
export async function layOut(
  scene: Scene,
  today: string,
): Promise<{ readonly laid: readonly Laid[]; readonly ids: SceneIds }> {
  const laid: Laid[] = [];
  let headId: string | null = null;
  let past = false;
  const day = (offset: number | null) => (offset === null ? null : shift(today, offset));
  const put = (table: string, row: Record<string, unknown>) =>
    void laid.push(past ? { table, row, past } : { table, row });
  const insert = (table: string, row: Record<string, unknown>): Promise<string> => {
    const id = randomUUID();
    put(table, { id, ...row });
    return Promise.resolve(id);
  };
  const writing: Writing = {
    put,
    insert,
    day,
    change: (table, where, set) => void laid.push({ table, where, set }),
    setting: (setting, value) => void laid.push({ setting, value }),
    async pastTheWalls(work) {
      past = true;
      await work();
      past = false;
    },
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
    put("engagement_phase", {
      engagement_id: engagementId,
      supplier_id: supplierId,
      phase,
      purpose: "try",
      closes_on: day(closesIn),
      opened_by: officer,
    });
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
  await stageRoutes({ ...writing, agreement }, more, {
    supplierId,
    engagementId,
    officer,
  });
  await stageMore(writing, more, {
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
  return {
    laid,
    ids: {
      engagementId,
      requestId,
      supplierId,
      materialId,
      requesterId: requester,
      officerId: officer,
    },
  };
}

function shift(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
