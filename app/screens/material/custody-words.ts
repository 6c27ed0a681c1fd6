// Decides how each event of the chain of custody reads: one sentence, with the tone of what it means for access.
import { conditionName } from "#app/screens/access/condition-words.ts";
import { formatBytes, formatDay } from "#app/ui/format.ts";
import type { TimelineEvent } from "#app/ui/timeline.tsx";

/** What can happen to an item. */
export type CustodyType =
  | "registered"
  | "changed"
  | "content_stored"
  | "requested"
  | "withdrawn"
  | "granted"
  | "refused"
  | "suspended"
  | "resumed"
  | "revoked"
  | "opened"
  | "retired"
  | "break_glass_granted"
  | "break_glass_opened"
  | "break_glass_unmarked"
  | "held"
  | "hold_lifted"
  | "erased"
  | "demanded"
  | "handed_over";

export interface ShownCustody {
  readonly id: number;
  readonly type: CustodyType;
  readonly actorName: string;
  readonly detail: unknown;
  readonly at: Date | string;
  readonly supplierName?: string | null;
}

const TONES: Readonly<Partial<Record<CustodyType, TimelineEvent["tone"]>>> = {
  granted: "ok",
  resumed: "ok",
  suspended: "warn",
  revoked: "bad",
  break_glass_granted: "bad",
  break_glass_opened: "bad",
  break_glass_unmarked: "bad",
  held: "warn",
  erased: "bad",
  demanded: "warn",
  handed_over: "bad",
  refused: "bad",
  changed: "quiet",
  withdrawn: "quiet",
};

const OPENED: Readonly<Record<string, string>> = { view: "Looked at", download: "Downloaded" };

/** One line of the timeline. */
export function custodyLine(event: ShownCustody): TimelineEvent {
  const detail = asRecord(event.detail);
  const strange = event.type === "opened" && detail.named === false;
  return {
    id: String(event.id),
    at: event.at,
    what: sentenceOf(event, detail),
    who: event.actorName,
    detail: moreOf(event, detail),
    tone: strange ? "warn" : TONES[event.type],
  };
}

function sentenceOf({ type, supplierName }: ShownCustody, detail: Detail): string {
  const whose = supplierName ? ` for ${supplierName}` : "";
  const until = typeof detail.until === "string" ? ` until ${formatDay(detail.until)}` : "";
  switch (type) {
    case "registered":
      return "Entered into the register";
    case "changed":
      return "Changed in the register";
    case "content_stored":
      return detail.again === true ? "Content replaced" : "Content stored, encrypted";
    case "requested":
      return `Access requested${whose}${until}`;
    case "withdrawn":
      return `Request withdrawn${whose}`;
    case "granted":
      return `Access granted${whose}${until}`;
    case "refused":
      return `Access refused${whose}`;
    case "suspended":
      return `Access suspended${whose}`;
    case "resumed":
      return `Access holds again${whose}`;
    case "revoked":
      return `Access revoked${whose}`;
    case "opened":
      return `${OPENED[String(detail.way)] ?? "Opened"}${supplierName ? ` by ${supplierName}` : ""}`;
    case "retired":
      return "Retired";
    case "break_glass_granted":
      return "Emergency access approved";
    case "break_glass_opened":
      return "Opened under emergency access";
    case "break_glass_unmarked":
      return "To be handed out without marks, decided by two administrators";
    case "held":
      return "Legal hold placed";
    case "hold_lifted":
      return "Legal hold lifted";
    case "erased":
      return "File erased: its key was destroyed";
    case "demanded":
      return `An authority demands it${supplierName ? ` of ${supplierName}` : ""}`;
    case "handed_over":
      return `Something was handed over to an authority${supplierName ? ` by ${supplierName}` : ""}`;
  }
}

function moreOf({ type }: ShownCustody, detail: Detail): string | undefined {
  if (type === "suspended" && typeof detail.why === "string")
    return `No longer met: ${conditionName(detail.why)}`;
  if (type === "opened" && detail.named === false)
    return "Opened by a contact who is not among the named recipients";
  if (type === "content_stored" && typeof detail.bytes === "number")
    return `${formatBytes(detail.bytes)}, SHA-256 ${String(detail.sha256).slice(0, 16)}…`;
  if ((type === "demanded" || type === "handed_over") && typeof detail.authority === "string")
    return detail.authority;
  if (type === "held" && typeof detail.covers === "string") return detail.covers;
  if (type === "changed" && Array.isArray(detail.changed)) return changeText(detail);
  if (type === "requested" && Array.isArray(detail.recipients))
    return `For ${detail.recipients.join(", ")}`;
  return typeof detail.reason === "string" && detail.reason !== "" ? detail.reason : undefined;
}

function changeText(detail: Detail): string {
  const names = (detail.changed as unknown[]).map((name) => {
    if (name === "level" || name === "phase") return `${name} ${String(detail[name])}`;
    if (name === "place")
      return typeof detail.place === "string" ? `held in ${detail.place}` : "kept here";
    return name === "ownerId" ? "owner" : name === "headAgreementId" ? "head agreement" : name;
  });
  return names.length === 0 ? "Description" : names.join(", ");
}

type Detail = Readonly<Record<string, unknown>>;

function asRecord(value: unknown): Detail {
  return typeof value === "object" && value !== null ? (value as Detail) : {};
}
