// Reads everything the page of one access shows, and what this person may do about it.
import type { StaffPerson } from "./context.ts";
import { staffMay } from "./permissions.ts";
import { readGateOfRequest } from "./read-gate.server.ts";
import { notFound } from "./refusals.server.ts";
import { standingOf } from "#app/screens/access/standing.tsx";
import { notSaidBy, readMissingPapers } from "#app/use-cases/parts/missing-papers.ts";
import { listAcceptedGaps } from "#db/accepted-gaps.ts";
import { findAccessRequest, listRecipients } from "#db/access-requests.ts";
import type { Reader } from "#db/connection.ts";
import { listHistoryOfRequest } from "#db/custody.ts";
import type { Day } from "#scoring/day.ts";

/** Throws not-found for a request that does not exist. */
export async function readAccessRequest(
  reader: Reader,
  requestId: string,
  { id: me, roles }: Pick<StaffPerson, "id" | "roles">,
  today: Day,
) {
  const request = await findAccessRequest(reader, requestId);
  if (!request) throw notFound();
  const standing = standingOf(request, today);
  const own = request.requestedBy === me;
  const stands = standing === "live" || standing === "suspended";
  const { engagementId, conditions: _conditions, ...shown } = request;
  const gate = await readGateOfRequest(reader, { engagementId, requestId, today, roles });
  return {
    today,
    request: { ...shown, engagementId },
    recipients: await listRecipients(reader, requestId),
    standing,
    gate: { open: gate.open, lines: gate.lines, holdsUntil: gate.holdsUntil },
    above: gate.above,
    gaps: await listAcceptedGaps(reader, { engagements: [engagementId] }),
    papers:
      stands || standing === "open"
        ? notSaidBy(
            gate.conditions,
            await readMissingPapers(
              reader,
              { engagementId, materialId: request.materialId },
              today,
            ),
          )
        : [],
    history: await listHistoryOfRequest(reader, requestId),
    missing: gate.lines
      .filter(({ met, id }) => !met && !id.startsWith("request_approved"))
      .map(({ title }) => title),
    may: {
      decide: standing === "open" && !own && staffMay(roles, "access.decide"),
      withdraw: standing === "open" && own && staffMay(roles, "access.request"),
      revoke:
        stands &&
        staffMay(roles, "access.revoke") &&
        (roles.includes("risk_officer") || request.businessOwnerId === me),
      askAgain:
        !stands &&
        standing !== "open" &&
        request.businessOwnerId === me &&
        staffMay(roles, "access.request"),
      own,
      seeGaps: staffMay(roles, "deviation.read"),
      seeAgreements: staffMay(roles, "agreement.read"),
    },
  };
}
