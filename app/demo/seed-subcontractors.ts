// Tells which companies stand behind a supplier: named by it, consented to or objected to by a risk officer.
import { addRows } from "#db/seeds/demo-rows.ts";
import { momentOrNull } from "./calendar.ts";
import { domainOf, emailOf } from "./invented-address.ts";
import { stableId } from "./stable-id.ts";
import {
  agreementIdOf,
  contactActor,
  engagementIdOf,
  staffActor,
  staffOf,
  type Telling,
  type Told,
} from "./telling.ts";

/**
 * The subcontractors a supplier named for an engagement, and what was decided about each: those named before the first
 * grant, or those named after it. A company that is named later shuts what was open.
 */
export async function tellSubcontractors(
  telling: Telling,
  told: Told,
  when: "before" | "after",
): Promise<void> {
  const { writer, calendar, ledger } = telling;
  const grants = (told.story.requests ?? []).flatMap(({ granted }) =>
    granted ? [granted.at] : [],
  );
  const first = Math.min(...grants, 0);
  for (const sub of told.story.subcontractors ?? []) {
    if (sub.proposed < first !== (when === "before")) continue;
    const id = stableId("subcontracting", told.story.key, sub.name);
    const proposedAt = calendar.moment(sub.proposed, "11:50");
    const decidedAt = momentOrNull(calendar, sub.decided?.at, "16:10");
    const [supplierKey] = (sub.engagement ?? "").split("/");
    await addRows(writer, "subcontracting", [
      {
        id,
        engagement_id: told.engagementId,
        prime_supplier_id: told.supplierId,
        sub_supplier_id: sub.engagement ? stableId("supplier", supplierKey ?? "") : null,
        sub_engagement_id: sub.engagement ? engagementIdOf(sub.engagement) : null,
        joinder_id: sub.engagement ? agreementIdOf(sub.engagement) : null,
        name: sub.name,
        country: sub.country,
        contact_name: sub.contact,
        contact_email: emailOf(sub.contact, domainOf(sub.name)),
        touches: sub.touches,
        starts_on: sub.starts === undefined ? null : calendar.day(sub.starts),
        state: sub.decided?.state ?? ("proposed" as const),
        proposed_by: told.lead.id,
        proposed_at: proposedAt,
        decided_by: sub.decided ? staffOf(sub.decided.by).id : null,
        decided_at: decidedAt,
        decision_reason: sub.decided?.reason ?? "",
      },
    ]);
    ledger.tell(proposedAt, contactActor(told.lead), {
      type: "subcontractor.proposed",
      supplierId: told.supplierId,
      subjectId: id,
      detail: { name: sub.name, country: sub.country },
    });
    if (sub.decided && decidedAt)
      ledger.tell(decidedAt, staffActor(sub.decided.by), {
        type: `subcontractor.${sub.decided.state}`,
        supplierId: told.supplierId,
        subjectId: id,
        detail: { name: sub.name, reason: sub.decided.reason },
      });
  }
}
