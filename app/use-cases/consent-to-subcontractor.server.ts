// A risk officer consents to a subcontractor: company, contact, engagement, joinder and invitation come into being together.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findDeed } from "#db/agreement-engagements.ts";
import { findPrimeEngagement, type PrimeEngagement } from "#db/sub-engagements.ts";
import { findEdge, type Edge } from "#db/chain-edges.ts";
import { findPathSuppliers } from "#db/sub-engagements.ts";
import { decideEdge, lockEdge, tieEdge } from "#db/subcontracting.ts";
import { inTransaction } from "#db/transaction.ts";
import { listEdgeItems } from "#db/edge-items.ts";
import { LEVELS, type Level } from "#scoring/facts.ts";
import { isAtLeast } from "#scoring/ladder.ts";
import { inviteToJoin } from "./parts/invite-to-join.ts";
import { openSubEngagement } from "./parts/open-sub-engagement.ts";
import { refusable } from "./parts/refusable.ts";
import { sendJoinder } from "./parts/send-joinder.ts";
import { findOrAddSubcontractor } from "./parts/subcontractor-company.ts";
import { tellPrime } from "./parts/tell-prime.ts";

export interface ConsentForm {
  /** What the subcontractor will touch decides its level, not what the prime holds; never above it. */
  readonly level: Level;
  /** An existing supplier of the register, or null for a company that is new to it. */
  readonly supplierId: string | null;
  readonly note: string;
}

export type ConsentRefusal =
  | "missing"
  | "decided"
  | "closed"
  | "no_deed"
  | "level"
  | "no_contact"
  | "archived"
  | "own_company"
  | "cycle"
  | "unprintable";

/**
 * Consents, or invites a company to which silence was the consent. Refuses a company that stands above already, while the prime's own deed is not sent (there is nothing to join yet), for a level above the
 * prime's, and for an existing supplier without anybody who may sign: the prime's word never adds a person there.
 */
export async function consentToSubcontractor(
  context: StaffContext<"chain.decide">,
  edgeId: string,
  form: ConsentForm,
) {
  return refusable<ConsentRefusal, { joinderId: string }>((refuse) =>
    inTransaction(context, async (writer, { today, now }) => {
      await lockEdge(writer, edgeId);
      const edge = (await findEdge(writer, edgeId)) ?? refuse("missing");
      const by = context.staff.id;
      const decided = { state: "consented", reason: form.note, by } as const;
      const silent = edge.state === "consented" && edge.joinderId === null;
      if (!silent && !(await decideEdge(writer, edgeId, "proposed", decided))) refuse("decided");
      if (form.supplierId && (await standsAbove(writer, edge, form.supplierId))) refuse("cycle");
      const prime = await primeOf(writer, edge, form.level, refuse);
      const company = await findOrAddSubcontractor(writer, edge, form.supplierId, by);
      if (!company.ok) return refuse(company.reason);
      const engagementId = await openSubEngagement(writer, prime, {
        edge,
        level: form.level,
        supplierId: company.supplierId,
        createdBy: by,
        today,
      });
      const joinder = await sendJoinder(writer, engagementId, {
        locale: company.contact.language,
        createdBy: by,
        today,
        material: (await listEdgeItems(writer, edge.materialIds)).map(({ title }) => title),
      });
      if (!joinder) return refuse("unprintable");
      await tieEdge(writer, edgeId, {
        supplierId: company.supplierId,
        engagementId,
        joinderId: joinder.id,
      });
      await recordEvent(writer, context.scope.actor, {
        type: silent ? "subcontractor.invited" : "subcontractor.consented",
        supplierId: edge.primeId,
        subjectId: edgeId,
        detail: { name: edge.name, level: form.level, note: form.note },
      });
      await recordEvent(writer, context.scope.actor, {
        type: "agreement.sent",
        supplierId: company.supplierId,
        subjectId: joinder.id,
        detail: {
          reference: joinder.reference,
          sha256: joinder.sha256,
          verdict: joinder.verdict,
          newCompany: company.added,
        },
      });
      await inviteToJoin(context, writer, { now, edge, company, engagementId, joinder });
      await tellPrime(context, writer, edge, "consented");
      return { joinderId: joinder.id };
    }),
  );
}

// the prime itself has a refusal of its own
async function standsAbove(
  writer: Parameters<typeof findPathSuppliers>[0],
  edge: Edge,
  supplierId: string,
): Promise<boolean> {
  const path = await findPathSuppliers(writer, edge.engagementId);
  return supplierId !== edge.primeId && path.includes(supplierId);
}

async function primeOf(
  writer: Parameters<typeof findPrimeEngagement>[0],
  edge: Edge,
  level: Level,
  refuse: (reason: ConsentRefusal) => never,
): Promise<PrimeEngagement> {
  const prime = await findPrimeEngagement(writer, edge.engagementId);
  if (prime?.state !== "open") return refuse("closed");
  if (!isAtLeast(LEVELS, prime.materialLevel, level)) return refuse("level");
  if (!prime.headId || !(await findDeed(writer, prime.id))) return refuse("no_deed");
  return prime;
}
