// Tells when access shut by itself: the morning after something ended, or the moment a new company was named behind a supplier.
import { addRows, changeRow } from "#db/seeds/demo-rows.ts";
import { listLapsedGrants } from "#db/seeds/demo-lapses.ts";
import { addDays } from "#scoring/day.ts";
import { later } from "./calendar.ts";
import type { Telling } from "./telling.ts";

/** Notes every grant whose conditions no longer hold and of which that was not noted yet. */
export async function tellSuspensions({ writer, calendar, ledger }: Telling): Promise<void> {
  for (const grant of await listLapsedGrants(writer, calendar.today)) {
    const morning = later(new Date(`${addDays(grant.heldUntil, 1)}T00:00:00Z`), 12);
    const { namedAt } = grant;
    const at = grant.code === "chain_signed" && namedAt ? later(namedAt, 1) : morning;
    await changeRow(writer, "access_grant", grant.id, { suspension_noted_at: at });
    await addRows(writer, "material_event", [
      {
        material_id: grant.materialId,
        supplier_id: grant.supplierId,
        grant_id: grant.id,
        type: "suspended",
        actor_name: "Flowdown",
        detail: JSON.stringify({ because: grant.code }),
        at,
      },
    ]);
    ledger.tell(
      at,
      { kind: "system", id: null, name: "Flowdown" },
      {
        type: "access.suspended",
        supplierId: grant.supplierId,
        subjectId: grant.id,
        detail: { material: grant.reference, because: grant.code },
      },
    );
  }
}
