// Decides how an event of a supplier's chain reads in its history: a sentence, and whether it is good or bad news.
import type { TimelineEvent } from "#app/ui/timeline.tsx";
import { formatDay } from "#app/ui/format.ts";
import { tierWord } from "#app/ui/tier-badge.tsx";
import { TIERS, type Tier } from "#scoring/facts.ts";

export interface ChainEvent {
  readonly seq: number;
  readonly at: Date;
  readonly type: string;
  readonly actorName: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

type Tell = (detail: ChainEvent["detail"]) => {
  what: string;
  detail?: string;
  tone?: TimelineEvent["tone"];
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  legalName: "legal name",
  registrationNumber: "registration number",
  country: "country",
  domain: "domain",
  tags: "tags",
  ownerId: "owner",
  note: "note",
};

const text = (value: unknown) => (typeof value === "string" ? value : "");
const day = (value: unknown) => (typeof value === "string" ? formatDay(value) : "");

const TELL: Readonly<Record<string, Tell>> = {
  "supplier.created": () => ({ what: "Added to the register", tone: "ok" }),
  "supplier.imported": (d) => ({
    what: "Added to the register by import",
    detail: text(d.file),
    tone: "ok",
  }),
  "supplier.changed": (d) => ({
    what: `Changed: ${Array.isArray(d.fields) ? d.fields.map((field) => FIELD_WORDS[String(field)] ?? String(field)).join(", ") || "nothing" : "facts"}`,
  }),
  "supplier.archived": (d) => ({ what: "Archived", detail: text(d.reason), tone: "warn" }),
  "supplier.restored": () => ({ what: "Restored to the register", tone: "ok" }),
  "hold.placed": (d) => ({ what: "Legal hold placed", detail: text(d.covers), tone: "warn" }),
  "hold.lifted": (d) => ({ what: "Legal hold lifted", detail: text(d.reason) }),
  "compelled.reported": (d) => ({
    what: `An authority demands material: ${text(d.authority)}`,
    tone: "bad",
  }),
  "compelled.notice_given": () => ({ what: "Notice of a compelled disclosure given" }),
  "compelled.overdue": () => ({ what: "Notice of a compelled disclosure overdue", tone: "bad" }),
  "compelled.disclosed": () => ({ what: "Material handed over to an authority", tone: "bad" }),
  "compelled.closed": () => ({ what: "Demand of an authority closed" }),
  "compelled.contest": () => ({ what: "Demand of an authority contested" }),
  "compelled.protective_order": () => ({ what: "Protective order asked for" }),
  "erasure.proposed": (d) => ({
    what: "Erasure of its files proposed",
    detail: text(d.reason),
    tone: "warn",
  }),
  "erasure.withdrawn": () => ({ what: "Proposal to erase its files withdrawn" }),
  "erasure.done": (d) => ({
    what: `Its files were erased: ${String(d.files)} of them, record ${String(d.record)}`,
    tone: "bad",
  }),
  "contact.added": (d) => ({ what: `Contact added: ${text(d.name)}` }),
  "contact.changed": (d) => ({ what: `Contact changed: ${text(d.name)}` }),
  "contact.passkey_removed": (d) => ({
    what: d.reason
      ? `Passkey of ${text(d.name)} removed: ${text(d.reason)}`
      : "A contact removed a passkey of their own",
    tone: "warn",
  }),
  "contact.removed": (d) => ({ what: `Contact removed: ${text(d.name)}`, tone: "warn" }),
  "contact.entered": () => ({ what: "Entered the portal by link" }),
  "engagement.drafted": (d) => ({ what: `Engagement drafted: ${text(d.title)}`, tone: "quiet" }),
  "engagement.changed": (d) => ({ what: `Draft changed: ${text(d.title)}`, tone: "quiet" }),
  "engagement.sent": (d) => ({
    what: d.contact ? `Invitation sent to ${text(d.contact)}` : "Engagement opened",
    detail: `Exposure ${text(d.exposure)}, due ${day(d.dueOn)}`,
    tone: "ok",
  }),
  "engagement.resent": (d) => ({ what: `Fresh link sent to ${text(d.contact)}` }),
  "engagement.reminded": (d) => ({ what: `Reminder sent to ${text(d.contact)}` }),
  "ending.reminded": (d) => ({
    what: `Reminded: something ends on ${day(d.dueOn)}`,
    detail: text(d.kind),
    tone: "quiet",
  }),
  "engagement.withdrawn": (d) => ({
    what: "Engagement withdrawn",
    detail: text(d.reason),
    tone: "bad",
  }),
  "engagement.due_day_moved": (d) => ({
    what: `Due day moved from ${day(d.from)} to ${day(d.to)}`,
  }),
  "phase.opened": (d) => ({
    what: `Phase ${text(d.phase)} ${d.again ? "extended" : "opened"} until ${day(d.closesOn)}`,
    detail: text(d.purpose),
    tone: "ok",
  }),
  "phase.proposed": (d) => ({
    what: `Phase ${text(d.phase)} proposed until ${day(d.closesOn)}`,
    detail: text(d.purpose),
  }),
  "phase.closed": (d) => ({
    what: `Back to phase ${text(d.backTo)}`,
    detail: text(d.reason),
    tone: "bad",
  }),
  "assessment.submitted": () => ({ what: "Answers submitted", tone: "ok" }),
  "tier.decided": (d) => ({ what: `Tier decided${tierOf(d.tier)}`, tone: "ok" }),
};

function tierOf(value: unknown): string {
  return TIERS.includes(value as Tier) ? `: ${tierWord(value as Tier)}` : "";
}

/** The event as a line of the history. An unknown type is told by its own name, never left out. */
export function tellEvent(event: ChainEvent): TimelineEvent {
  const tell = TELL[event.type];
  const told = tell?.(event.detail) ?? { what: spoken(event.type) };
  return {
    id: String(event.seq),
    at: event.at,
    who: event.actorName,
    what: told.what,
    detail: told.detail || undefined,
    tone: told.tone,
  };
}

// "evidence.accepted" → "Evidence accepted"
function spoken(type: string): string {
  const words = type.replaceAll(/[._]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
