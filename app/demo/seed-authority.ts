// Tells who may sign for a supplier: said by its lead where there are two, else by an officer who looked at the register.
import { sourceOf } from "#app/use-cases/parts/act-payload.ts";
import type { CanonicalValue } from "#app/sealing/canonical-json.ts";
import { addRows } from "#db/seeds/demo-rows.ts";
import { stableId } from "./stable-id.ts";
import {
  contactActor,
  staffActor,
  staffOf,
  type Contact,
  type Telling,
  type Told,
} from "./telling.ts";

export interface ToldAuthority {
  readonly id: string;
  readonly source: CanonicalValue;
}

/** The authority of whoever signs an engagement's agreement: recorded before it was sent, once for each person. */
export async function tellAuthority(
  { writer, calendar, ledger }: Telling,
  told: Told,
): Promise<ToldAuthority> {
  const { story, supplierId, supplier } = told;
  const signer = signerOf(told);
  const byLead = signer.id !== told.lead.id;
  const officer = staffOf(story.officer);
  const recordedAt = calendar.moment(story.agreement?.drafted ?? 0, "09:20");
  const row = {
    id: stableId("authority", signer.id),
    source: byLead ? ("supplier" as const) : ("staff" as const),
    basis: byLead ? ("power_of_attorney" as const) : ("register" as const),
    note: byLead
      ? "Signs for us by a written power of attorney"
      : `Register extract ${supplier.number}: sole power of representation`,
  };
  const known = await writer
    .selectFrom("signing_authority")
    .where("id", "=", row.id)
    .select("recorded_at as recordedAt")
    .executeTakeFirst();
  if (!known) {
    await addRows(writer, "signing_authority", [
      {
        ...row,
        supplier_id: supplierId,
        contact_id: signer.id,
        recorded_by_contact: byLead ? told.lead.id : null,
        recorded_by_staff: byLead ? null : officer.id,
        recorded_at: recordedAt,
      },
    ]);
    ledger.tell(recordedAt, byLead ? contactActor(told.lead) : staffActor(story.officer), {
      type: byLead ? "authority.recorded" : "authority.confirmed",
      supplierId,
      subjectId: signer.id,
      detail: { person: signer.name, basis: row.basis, note: row.note },
    });
  }
  return {
    id: row.id,
    source: sourceOf({
      ...row,
      evidenceId: null,
      recordedAt: known?.recordedAt ?? recordedAt,
      byContactId: byLead ? told.lead.id : null,
      byStaffId: byLead ? null : officer.id,
      byName: byLead ? told.lead.name : officer.name,
    }),
  };
}

/** Who signs: the signatory where one is named, else the lead. */
export function signerOf(told: Told): Contact {
  return told.contacts.find(({ kind }) => kind === "signatory") ?? told.lead;
}
