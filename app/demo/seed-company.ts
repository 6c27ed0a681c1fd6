// Tells who Halden Orbital is: settings, staff with two factors, the customers' agreements above everything, the register of items.
import {
  allowedCountriesOf,
  fingerprintOf,
  TEMPLATES,
} from "#app/use-cases/parts/agreement-text.ts";
import { headEntryText } from "#app/use-cases/parts/head-entry-text.ts";
import { addRows } from "#db/seeds/demo-rows.ts";
import { writeSettings } from "#db/settings.ts";
import { dayOf } from "./calendar.ts";
import { stableId } from "./stable-id.ts";
import { HEADS, ORGANISATION, STAFF, type HeadKey, type StaffKey } from "./story/company.ts";
import { MATERIALS, type MaterialKey } from "./story/material.ts";
import { staffActor, staffOf, type Telling } from "./telling.ts";

export const ADMINISTRATOR: StaffKey = "ruben";

/** Settings and staff. Everybody has both factors set up and no password: the demo's links open their sessions. */
export async function tellStaff({ writer, calendar, ledger }: Telling): Promise<void> {
  await writeSettings(writer, ORGANISATION);
  const keys = Object.keys(STAFF) as StaffKey[];
  const joined = (key: StaffKey) => calendar.moment(STAFF[key].joined, "10:00");
  await addRows(
    writer,
    "auth_user",
    keys.map((key) => ({
      id: stableId("auth-user", key),
      name: STAFF[key].name,
      email: STAFF[key].email,
      email_verified: true,
      two_factor_enabled: true,
      created_at: joined(key),
      updated_at: joined(key),
    })),
  );
  await addRows(
    writer,
    "staff_member",
    keys.map((key) => ({
      id: staffOf(key).id,
      auth_user_id: stableId("auth-user", key),
      name: STAFF[key].name,
      email: STAFF[key].email,
      roles: [...STAFF[key].roles],
      status: "active" as const,
      invited_by: key === ADMINISTRATOR ? null : staffOf(ADMINISTRATOR).id,
      created_at: joined(key),
    })),
  );
  for (const key of keys) {
    const { id, name } = staffOf(key);
    const first = key === ADMINISTRATOR;
    ledger.tell(joined(key), first ? staffActor(key) : staffActor(ADMINISTRATOR), {
      type: first ? "portal.set_up" : "staff.invited",
      supplierId: null,
      subjectId: id,
      detail: { name, roles: STAFF[key].roles },
    });
  }
}

export function headIdOf(key: HeadKey): string {
  return stableId("head", key);
}

/** The agreements with our own customers: signed on paper, registered here with what they oblige us to. */
export async function tellHeads({ writer, calendar, ledger }: Telling): Promise<void> {
  for (const key of Object.keys(HEADS) as HeadKey[]) {
    const head = HEADS[key];
    const { counterparty, reference, terms, modes } = head;
    const registeredAt = calendar.moment(head.registered, "14:20");
    const signedAt = calendar.moment(head.effective, "11:00");
    const [effectiveOn, endsOn] = [calendar.day(head.effective), calendar.day(head.ends)];
    const entry = { counterparty, reference, terms, modes, effectiveOn, endsOn };
    const text = headEntryText(entry, STAFF.ilse.name, dayOf(registeredAt));
    await addRows(writer, "agreement", [
      {
        id: headIdOf(key),
        kind: "head",
        title: head.title,
        counterparty,
        reference,
        ...TEMPLATES.head,
        terms: JSON.stringify(terms),
        modes: JSON.stringify(modes),
        allowed_countries: allowedCountriesOf(terms),
        text_body: text,
        text_sha256: fingerprintOf(text),
        state: "in_force",
        effective_on: effectiveOn,
        ends_on: endsOn,
        signed_at: signedAt,
        countersigned_at: signedAt,
        authority_recorded: true,
        created_by: staffOf("ilse").id,
        created_at: registeredAt,
      },
    ]);
    ledger.tell(registeredAt, staffActor("ilse"), {
      type: "head_agreement.registered",
      supplierId: null,
      subjectId: headIdOf(key),
      detail: { reference, replaces: null, moved: [], compared: 0 },
    });
  }
}

export function materialIdOf(key: MaterialKey): string {
  return stableId("material", key);
}

/** The register of confidential items, each with the first entries of its chain of custody. */
export async function tellMaterial({ writer, calendar, ledger }: Telling): Promise<void> {
  for (const key of Object.keys(MATERIALS) as MaterialKey[]) {
    const item = MATERIALS[key];
    const owner = staffOf(item.owner);
    const registeredAt = calendar.moment(item.registered, "13:10");
    const retiredAt = item.retired === undefined ? null : calendar.moment(item.retired, "15:00");
    await addRows(writer, "material", [
      {
        id: materialIdOf(key),
        reference: item.reference,
        title: item.title,
        description: item.description,
        level: item.level,
        phase: item.phase,
        owner_id: owner.id,
        head_agreement_id: item.head ? headIdOf(item.head) : null,
        overlays: [...(item.overlays ?? [])],
        allowed_countries: item.countries ? [...item.countries] : null,
        allowed_citizenships: item.citizenships ? [...item.citizenships] : null,
        storage_rule: item.storage ?? "",
        third_party: item.overlays?.includes("third_party_owned") ? "Maker of the part" : "",
        state: retiredAt ? ("retired" as const) : ("active" as const),
        created_by: owner.id,
        created_at: registeredAt,
      },
    ]);
    const moments = [
      { type: "registered" as const, at: registeredAt, detail: { level: item.level } },
      ...(retiredAt ? [{ type: "retired" as const, at: retiredAt, detail: {} }] : []),
    ];
    for (const { type, at, detail } of moments) {
      await addRows(writer, "material_event", [
        {
          material_id: materialIdOf(key),
          type,
          actor_name: owner.name,
          detail: JSON.stringify(detail),
          at,
        },
      ]);
      ledger.tell(at, staffActor(item.owner), {
        type: `material.${type}`,
        supplierId: null,
        subjectId: materialIdOf(key),
        detail: { reference: item.reference, level: item.level, phase: item.phase, on: dayOf(at) },
      });
    }
  }
}
