// Tells how a supplier came into the register, with its contacts, and why it was asked: the engagement and its package.
import { addRows, changeRow } from "#db/seeds/demo-rows.ts";
import { DEFAULT_SETTINGS } from "#db/settings.ts";
import { decideExposure } from "#scoring/exposure/decide-exposure.ts";
import { proposePackage } from "#scoring/exposure/propose-package.ts";
import { PHASES } from "#scoring/facts.ts";
import { headIdOf } from "./seed-company.ts";
import { later } from "./calendar.ts";
import { stableId } from "./stable-id.ts";
import type { EngagementStory, SupplierStory } from "./story-shape.ts";
import {
  contactsOf,
  engagementIdOf,
  staffActor,
  staffOf,
  supplierIdOf,
  type Telling,
  type Told,
} from "./telling.ts";

/** The supplier's entry and its people. */
export async function tellSupplier(telling: Telling, supplier: SupplierStory): Promise<void> {
  const { writer, calendar, ledger } = telling;
  const id = supplierIdOf(supplier.key);
  const createdAt = calendar.moment(supplier.registered, "08:40");
  await addRows(writer, "supplier", [
    {
      id,
      legal_name: supplier.name,
      registration_number: supplier.number,
      country: supplier.country,
      domain: supplier.domain,
      tags: [...supplier.tags],
      note: supplier.note ?? "",
      owner_id: supplier.owner ? staffOf(supplier.owner).id : null,
      created_by: staffOf(supplier.by).id,
      created_at: createdAt,
    },
  ]);
  await addRows(
    writer,
    "contact",
    contactsOf(supplier).map((contact, place) => ({
      id: contact.id,
      supplier_id: id,
      name: contact.name,
      email: contact.email,
      phone: contact.phone ?? "",
      job_title: contact.title,
      language: contact.language ?? "en",
      kind: contact.kind ?? (place === 0 ? ("lead" as const) : ("colleague" as const)),
      created_at: createdAt,
    })),
  );
  ledger.stand(createdAt, id, {
    active: true,
    exposure: null,
    state: "none",
    tier: null,
    override: null,
  });
  ledger.tell(createdAt, staffActor(supplier.by), {
    type: "supplier.created",
    supplierId: id,
    subjectId: id,
    detail: { legalName: supplier.name, country: supplier.country, contact: true, overruled: [] },
  });
}

/** The engagement as drafted and, when it was, as sent: with everything that is asked for, and its phases. */
export async function tellEngagement(
  telling: Telling,
  supplier: SupplierStory,
  story: EngagementStory,
): Promise<Told> {
  const { writer, calendar, ledger } = telling;
  const supplierId = supplierIdOf(supplier.key);
  const engagementId = engagementIdOf(story.key);
  const contacts = contactsOf(supplier);
  const lead = contacts[0];
  if (!lead) throw new Error(`${supplier.key} has no contact`);
  const { exposure } = decideExposure(story.triage, DEFAULT_SETTINGS);
  const asked = proposePackage(story.triage, exposure);
  const draftedAt = calendar.moment(story.drafted, "10:05");
  const sentAt = story.sent === undefined ? null : calendar.moment(story.sent, "11:15");
  const dueOn = calendar.day(story.due);
  await addRows(writer, "engagement", [
    {
      id: engagementId,
      supplier_id: supplierId,
      title: story.title,
      purpose: story.purpose,
      business_owner_id: staffOf(story.owner).id,
      created_by: staffOf(story.inviter).id,
      parent_engagement_id: story.below ? engagementIdOf(story.below) : null,
      head_agreement_id: story.head === null ? null : headIdOf(story.head ?? "sentra"),
      contact_id: lead.id,
      material_level: story.triage.level,
      access_mode: story.triage.accessMode,
      volume: story.triage.volume,
      subcontracting: story.triage.subcontracting,
      countries: [...story.triage.countries],
      exposure,
      package: JSON.stringify(asked),
      due_on: dueOn,
      state: sentAt ? ("open" as const) : ("draft" as const),
      message: story.message ?? "",
      created_at: draftedAt,
      sent_at: sentAt,
    },
  ]);
  const { inviter } = story;
  ledger.stand(draftedAt, supplierId, { exposure });
  ledger.tell(draftedAt, staffActor(inviter), {
    type: "engagement.drafted",
    supplierId,
    subjectId: engagementId,
    detail: { title: story.title, level: story.triage.level, exposure, dueOn },
  });
  const told: Told = {
    supplier,
    supplierId,
    contacts,
    lead,
    story,
    engagementId,
    exposure,
    sentAt,
    package: asked,
    pieces: [],
  };
  if (sentAt) await tellSending(telling, told, sentAt);
  return told;
}

async function tellSending(telling: Telling, told: Told, sentAt: Date): Promise<void> {
  const { writer, calendar, ledger } = telling;
  const { story, supplierId, engagementId } = told;
  const dueOn = calendar.day(story.due);
  await addRows(
    writer,
    "evidence_request",
    told.package.evidence.map(({ kind, required, reason }) => ({
      id: stableId("request", story.key, kind),
      supplier_id: supplierId,
      engagement_id: engagementId,
      kind,
      reason: reason.text,
      required,
      due_on: dueOn,
      state: story.evidence?.waived?.[kind] ? ("waived" as const) : ("open" as const),
      waived_reason: story.evidence?.waived?.[kind] ?? "",
      settled_by: story.evidence?.waived?.[kind] ? staffOf(story.officer).id : null,
      settled_at: story.evidence?.waived?.[kind] ? later(sentAt, 60) : null,
      created_by: staffOf(story.inviter).id,
      created_at: sentAt,
    })),
  );
  ledger.tell(sentAt, staffActor(story.inviter), {
    type: "engagement.sent",
    supplierId,
    subjectId: engagementId,
    detail: {
      contact: told.lead.email,
      exposure: told.exposure,
      dueOn,
      questionnaires: told.package.questionnaires.map(({ id }) => id),
      evidence: told.package.evidence.map(({ kind }) => kind),
    },
  });
  await tellPhases(telling, told);
}

// each phase closes when the next one is meant to be over; the last stays open until its own day
async function tellPhases({ writer, calendar, ledger }: Telling, told: Told): Promise<void> {
  const { phases, officer, purpose } = told.story;
  if (!phases) return;
  const upTo = PHASES.slice(0, PHASES.indexOf(phases.upTo) + 1);
  for (const [place, phase] of upTo.entries()) {
    const openedAt = later(calendar.moment(phases.opened, "14:00"), place * 3);
    await addRows(writer, "engagement_phase", [
      {
        engagement_id: told.engagementId,
        supplier_id: told.supplierId,
        phase,
        purpose: purpose.slice(0, 1000),
        spillover:
          place < 3 ? "" : "Tolerances and process windows could be inferred from samples.",
        closes_on: calendar.day(phases.closes),
        opened_by: staffOf(officer).id,
        opened_at: openedAt,
      },
    ]);
    ledger.tell(openedAt, staffActor(officer), {
      type: "phase.opened",
      supplierId: told.supplierId,
      subjectId: told.engagementId,
      detail: { phase, closesOn: calendar.day(phases.closes) },
    });
  }
}

/** What ended: withdrawn or closed engagements, archived suppliers. Told last, because it shuts what was open before. */
export async function tellEndings(
  { writer, calendar, ledger }: Telling,
  supplier: SupplierStory,
): Promise<void> {
  const supplierId = supplierIdOf(supplier.key);
  for (const { key, withdrawn, closed, inviter } of supplier.engagements) {
    const ended = withdrawn ?? closed;
    if (ended === undefined) continue;
    const at = calendar.moment(ended, "15:10");
    const state = withdrawn === undefined ? "closed" : "withdrawn";
    await changeRow(writer, "engagement", engagementIdOf(key), { state, closed_at: at });
    if (state === "withdrawn")
      await changeRow(writer, "assessment", stableId("assessment", key), { state });
    ledger.stand(at, supplierId, { exposure: null, ...(state === "withdrawn" && { state }) });
    if (state === "closed") ledger.stand(at, supplierId, { tier: null, override: null });
    ledger.tell(at, staffActor(inviter), {
      type: `engagement.${state}`,
      supplierId,
      subjectId: engagementIdOf(key),
      detail: {},
    });
  }
  if (supplier.archived === undefined) return;
  const at = calendar.moment(supplier.archived, "15:40");
  await changeRow(writer, "supplier", supplierId, { status: "archived", archived_at: at });
  ledger.stand(at, supplierId, { active: false });
  ledger.tell(at, staffActor(supplier.by), {
    type: "supplier.archived",
    supplierId,
    subjectId: supplierId,
    detail: {},
  });
}
