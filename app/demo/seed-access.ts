// Tells who asked for which material, who agreed, and what was opened. Each grant is inserted on its own day, before the
// same wall that every grant meets.
import { addMissingRows, addRows, changeRow, pinDay } from "#db/seeds/demo-rows.ts";
import { findGateFacts } from "#db/gate-facts.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { dayOf } from "./calendar.ts";
import { materialIdOf } from "./seed-company.ts";
import { emailOf } from "./invented-address.ts";
import { stableId } from "./stable-id.ts";
import type { StaffKey } from "./story/company.ts";
import { MATERIALS } from "./story/material.ts";
import type { RequestStory } from "./story-shape.ts";
import { staffActor, staffOf, type Telling, type Told } from "./telling.ts";

interface Asked {
  readonly telling: Telling;
  readonly told: Told;
  readonly request: RequestStory;
  readonly requestId: string;
  readonly grantId: string;
}

/** Every request under an engagement, with its decision, grant, openings and end. */
export async function tellRequests(telling: Telling, told: Told): Promise<void> {
  for (const request of told.story.requests ?? []) {
    const name = [told.story.key, request.material] as const;
    const asked: Asked = {
      telling,
      told,
      request,
      requestId: stableId("access", ...name),
      grantId: stableId("grant", ...name),
    };
    await tellAsking(asked);
    if (request.granted) await tellGrant(asked, request.granted);
    if (request.refused) await tellRefusal(asked, request.refused);
    if (request.withdrawn !== undefined) {
      const at = telling.calendar.moment(request.withdrawn, "12:10");
      await changeRow(telling.writer, "access_request", asked.requestId, { state: "withdrawn" });
      note(asked, at, request.by, "access.withdrawn", {});
    }
  }
}

async function tellAsking(asked: Asked): Promise<void> {
  const { telling, told, request, requestId } = asked;
  const at = telling.calendar.moment(request.requested, "09:50");
  // the rules for the highest level: to be viewed only, by people who undertook so themselves
  const { level, overlays = [] } = MATERIALS[request.material];
  const strict = level === "C4";
  if (strict || overlays.includes("export_ear")) await tellPersons(asked);
  await addRows(telling.writer, "access_request", [
    {
      id: requestId,
      supplier_id: told.supplierId,
      engagement_id: told.engagementId,
      material_id: materialIdOf(request.material),
      purpose: request.purpose,
      until_on: telling.calendar.day(request.until),
      requested_by: staffOf(request.by).id,
      requested_at: at,
      mode: strict ? "view_only" : "download",
    },
  ]);
  await addRows(
    telling.writer,
    "access_recipient",
    request.recipients.map(([name, country], place) => ({
      id: stableId("recipient", requestId, String(place)),
      request_id: requestId,
      supplier_id: told.supplierId,
      name,
      email: emailOf(name, told.supplier.domain),
      country,
    })),
  );
  note(asked, at, request.by, "access.requested", { recipients: request.recipients.length });
  await custody(asked, "requested", at, staffOf(request.by).name, {});
}

// who is named for what undertakings or export rules ask about; somebody named twice is one person
async function tellPersons({ telling, told, request }: Asked): Promise<void> {
  const { calendar, writer } = telling;
  const signedOn = calendar.day(request.requested - 6);
  const officer = staffOf(told.story.officer).id;
  await addMissingRows(
    writer,
    "supplier_person",
    request.recipients.map(([name, country]) => ({
      id: stableId("person", told.supplierId, name),
      supplier_id: told.supplierId,
      name,
      email: emailOf(name, told.supplier.domain),
      country,
      citizenships: [...(request.citizens?.[name] ?? [country])],
      citizenship_basis: "Passport seen on site",
      citizenship_confirmed_by: officer,
      citizenship_confirmed_on: calendar.day(request.requested - 2),
      undertaking_signed_on: signedOn,
      undertaking_until: calendar.day(request.requested + 360),
      undertaking_document: "Individual undertaking, filed with the supplier",
      undertaking_confirmed_by: officer,
      undertaking_confirmed_on: calendar.day(request.requested - 2),
      created_at: calendar.moment(request.requested - 6, "10:00"),
    })),
  );
}

async function tellGrant(asked: Asked, { at: day, by }: NonNullable<RequestStory["granted"]>) {
  const { telling, told, request, requestId, grantId } = asked;
  const { writer, calendar } = telling;
  const at = calendar.moment(day, "16:30");
  const today = dayOf(at);
  await pinDay(writer, today);
  const decisionId = await keepDecision(asked, "granted", "", at, by, today);
  await addRows(writer, "access_grant", [
    {
      id: grantId,
      request_id: requestId,
      decision_id: decisionId,
      supplier_id: told.supplierId,
      engagement_id: told.engagementId,
      material_id: materialIdOf(request.material),
      starts_on: today,
      ends_on: calendar.day(request.until),
      created_at: at,
    },
  ]);
  await pinDay(writer, null);
  await changeRow(writer, "access_request", requestId, { state: "granted" });
  note(asked, at, by, "access.granted", { endsOn: calendar.day(request.until) });
  await custody(asked, "granted", at, staffOf(by).name, { endsOn: calendar.day(request.until) });
  for (const opened of request.openings ?? [])
    await custody(asked, "opened", calendar.moment(opened, "08:35"), request.recipients[0]![0], {});
  if (request.revoked) await tellRevocation(asked, request.revoked);
}

async function tellRefusal(asked: Asked, refused: NonNullable<RequestStory["refused"]>) {
  const { telling, requestId } = asked;
  const at = telling.calendar.moment(refused.at, "16:30");
  await keepDecision(asked, "refused", refused.reason, at, refused.by, dayOf(at));
  await changeRow(telling.writer, "access_request", requestId, { state: "refused" });
  note(asked, at, refused.by, "access.refused", { reason: refused.reason });
  await custody(asked, "refused", at, staffOf(refused.by).name, { reason: refused.reason });
}

async function tellRevocation(asked: Asked, revoked: NonNullable<RequestStory["revoked"]>) {
  const { telling, grantId } = asked;
  const at = telling.calendar.moment(revoked.at, "12:05");
  await changeRow(telling.writer, "access_grant", grantId, {
    revoked_at: at,
    revoked_by: staffOf(revoked.by).id,
    revoke_reason: revoked.reason,
  });
  note(asked, at, revoked.by, "access.revoked", { reason: revoked.reason });
  await custody(asked, "revoked", at, staffOf(revoked.by).name, { reason: revoked.reason });
}

// the conditions as the gate saw them at that moment, with the approval that this very decision is
async function keepDecision(
  { telling, told, requestId }: Asked,
  outcome: "granted" | "refused",
  reason: string,
  at: Date,
  by: StaffKey,
  today: string,
): Promise<string> {
  const { writer } = telling;
  const facts = await findGateFacts(writer, told.engagementId, requestId);
  if (!facts?.request) throw new Error(`${told.story.key}: no facts for a request`);
  const approvedBy = outcome === "granted" ? [staffOf(by).id] : [];
  const gate = decideGate({ ...facts, request: { ...facts.request, approvedBy } }, today);
  if (outcome === "granted" && !gate.open)
    throw new Error(
      `${told.story.key}: the gate is closed on ${today}: ${gate.conditions
        .filter(({ met }) => !met)
        .map(({ code }) => code)
        .join(", ")}`,
    );
  const id = stableId("access-decision", requestId);
  await addRows(writer, "access_decision", [
    {
      id,
      request_id: requestId,
      supplier_id: told.supplierId,
      outcome,
      reason,
      conditions: JSON.stringify(gate.conditions),
      decided_by: staffOf(by).id,
      decided_at: at,
    },
  ]);
  return id;
}

function note(
  { telling, told, request, requestId, grantId }: Asked,
  at: Date,
  by: StaffKey,
  type: string,
  detail: Readonly<Record<string, string | number>>,
): void {
  telling.ledger.tell(at, staffActor(by), {
    type,
    supplierId: told.supplierId,
    subjectId: type === "access.granted" || type === "access.revoked" ? grantId : requestId,
    detail: { material: MATERIALS[request.material].reference, ...detail },
  });
}

async function custody(
  { telling, told, request, grantId }: Asked,
  type: "requested" | "granted" | "refused" | "revoked" | "opened",
  at: Date,
  name: string,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  const granted = ["granted", "revoked", "opened"].includes(type);
  await addRows(telling.writer, "material_event", [
    {
      material_id: materialIdOf(request.material),
      supplier_id: told.supplierId,
      grant_id: granted ? grantId : null,
      type,
      actor_name: name,
      detail: JSON.stringify(detail),
      at,
    },
  ]);
}
