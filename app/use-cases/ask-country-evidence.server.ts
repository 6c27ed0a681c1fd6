// Asks a supplier for everything that the rules about countries ask for and nobody has asked for yet, at one press.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { listAsked, lockEngagement, raiseRequests } from "#db/country-evidence.ts";
import { addRequest, findAskingEngagement } from "#db/evidence-requests.ts";
import { readSettings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { askReason, openAsks } from "#scoring/obligations/jurisdictions/open-asks.ts";
import { readRuleEvidence } from "./parts/country-evidence.ts";
import { refusable } from "./parts/refusable.ts";
import { orRefusedBy } from "./parts/wall-refusals.ts";
import { writeToSupplier } from "./parts/write-to-supplier.server.ts";

const RAISED = "Required by now: an item was asked for that a rule about countries speaks about.";

/**
 * One request for each kind; one that was welcome and is needed by now is made a must instead. `nothing`: all of it is
 * asked for, or was done without. Nothing is ever asked for twice, whoever else asks at the same moment.
 */
export async function askCountryEvidence(
  context: StaffContext<"evidence.review">,
  engagementId: string,
) {
  return orRefusedBy({ FD016: "nothing" as const }, () =>
    refusable<"missing" | "closed" | "nothing", { asked: number }>((refuse) =>
      inTransaction(context, async (writer, { today }) => {
        const engagement = (await findAskingEngagement(writer, engagementId)) ?? refuse("missing");
        if (engagement.state !== "open") refuse("closed");
        await lockEngagement(writer, engagementId);
        const needed = await readRuleEvidence(writer, engagementId, today);
        const { ask, raise } = openAsks(needed, await listAsked(writer, engagementId));
        const { supplierId, supplierName } = engagement;
        const { dueDays } = await readSettings(writer);
        const dueOn = addDays(today, dueDays);
        const made = [];
        for (const one of ask) {
          const { kind, places, required } = one;
          const wish = { supplierId, engagementId, kind, places, required, dueOn, message: "" };
          const by = { reason: askReason(one), createdBy: context.staff.id };
          const id = (await addRequest(writer, { ...wish, ...by })) ?? refuse("closed");
          made.push({ id, kind: kind as string, required, dueOn: dueOn as string | null, places });
        }
        for (const one of await raiseRequests(writer, raise, RAISED))
          made.push({ ...one, required: true, places: [] });
        if (made.length === 0) refuse("nothing");
        for (const { id, kind, required, dueOn: due, places } of made) {
          await recordEvent(writer, context.scope.actor, {
            type: "evidence.requested",
            supplierId,
            subjectId: id,
            detail: { engagement: engagementId, kind, required, dueOn: due, places: [...places] },
          });
          await writeToSupplier(writer, context.portal, {
            supplierId,
            supplierName,
            kind,
            contactId: null,
            subjectId: id,
            path: "/portal/evidence",
            news: { about: "requested", dueOn: due },
          });
        }
        return { asked: made.length };
      }),
    ),
  );
}
