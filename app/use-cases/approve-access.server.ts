// A risk officer, never the person who asked, grants access: decision and grant in one transaction, or neither.
import type { StaffContext } from "#app/access/context.ts";
import { addGrant } from "#db/access-grants.ts";
import {
  addAccessDecision,
  findAccessRequest,
  settleRequest,
  type AccessRequestFile,
} from "#db/access-requests.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { recordCustody } from "#db/custody.ts";
import { findGateFacts } from "#db/gate-facts.ts";
import { lockMaterial } from "#db/material.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { NOTHING_KNOWN } from "#scoring/gate/gate-facts.ts";
import { refusable } from "./parts/refusable.ts";
import { tellAccess } from "./parts/tell-access.server.ts";
import { tellRequester } from "./parts/tell-requester.server.ts";

export type ApprovalRefusal =
  "missing" | "settled" | "own_request" | "gate_closed" | "until_past" | "until_after_request";

/**
 * Grants the request until a day no later than asked for. Refuses the requester, a closed gate, and a request that was
 * settled already: of any number of approvals at the same time one is kept. What the database's own wall refuses
 * (FD003, FD004) is told in the same words.
 */
export async function approveAccess(
  context: StaffContext<"access.decide">,
  { requestId, endsOn, note }: { requestId: string; endsOn: string; note: string },
): Promise<{ ok: true; grantId: string } | { ok: false; reason: ApprovalRefusal }> {
  return refusable<ApprovalRefusal, { grantId: string }>((refuse) =>
    inTransaction(context, async (writer, { today }) => {
      const request = await findAccessRequest(writer, requestId);
      if (!request) return refuse("missing");
      if (request.requestedBy === context.staff.id) return refuse("own_request");
      if (endsOn < today) return refuse("until_past");
      if (endsOn > request.untilOn) return refuse("until_after_request");
      await lockMaterial(writer, request.materialId);
      if (!(await settleRequest(writer, requestId, "granted"))) return refuse("settled");
      const { open, conditions } = await judgeWithApproval(writer, request, context, today);
      if (!open) return refuse("gate_closed");
      const grantId = await keepGrant(context, writer, request, {
        today,
        endsOn,
        note,
        conditions,
      });
      return { grantId };
    }),
  ).catch(asRefusal);
}

// the approval itself is one of the conditions: it is judged as given, everything else as it stands
async function judgeWithApproval(
  writer: Writer,
  request: AccessRequestFile,
  { staff }: StaffContext<"access.decide">,
  today: string,
) {
  const facts = (await findGateFacts(writer, request.engagementId, request.id)) ?? NOTHING_KNOWN;
  return decideGate(
    { ...facts, request: facts.request && { ...facts.request, approvedBy: [staff.id] } },
    today,
  );
}

async function keepGrant(
  context: StaffContext<"access.decide">,
  writer: Writer,
  request: AccessRequestFile,
  made: { today: string; endsOn: string; note: string; conditions: readonly Condition[] },
): Promise<string> {
  const { supplierId, engagementId, materialId } = request;
  const decisionId = await addAccessDecision(writer, {
    requestId: request.id,
    supplierId,
    outcome: "granted",
    reason: made.note,
    conditions: made.conditions,
    decidedBy: context.staff.id,
  });
  const grantId = await addGrant(writer, {
    requestId: request.id,
    decisionId,
    supplierId,
    engagementId,
    materialId,
    startsOn: made.today,
    endsOn: made.endsOn,
  });
  const detail = { request: request.id, until: made.endsOn };
  await recordCustody(writer, {
    materialId,
    supplierId,
    grantId,
    type: "granted",
    actorName: context.staff.name,
    detail,
  });
  await recordEvent(writer, context.scope.actor, {
    type: "access.granted",
    supplierId,
    subjectId: request.id,
    detail: { ...detail, grant: grantId, material: materialId, requestedBy: request.requestedBy },
  });
  const { supplierName, engagementTitle: engagement } = request;
  await tellAccess(
    writer,
    "granted",
    { grantId, supplierId, supplierName, engagement, endsOn: made.endsOn },
    context.portal.config.FLOWDOWN_URL,
  );
  await tellRequester(writer, context, "access_granted", request);
  return grantId;
}

// 23505: a decision on this request stands already
const WALLS: Readonly<Record<string, ApprovalRefusal>> = {
  FD003: "own_request",
  FD004: "gate_closed",
  "23505": "settled",
};

function asRefusal(error: unknown): { ok: false; reason: ApprovalRefusal } {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = WALLS[code];
  if (reason) return { ok: false, reason };
  throw error;
}
