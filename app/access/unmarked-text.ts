// Writes the decision to hand out a PDF without marks under emergency access: the bytes that are sealed.
import { inUtc } from "#app/pdf/in-utc.ts";

/** The decision as plain text. */
export function unmarkedText(facts: {
  readonly breakGlass: string;
  readonly organisation: string;
  readonly item: string;
  readonly reader: string;
  readonly why: string | null;
  readonly sha256: string | null;
  readonly reason: string;
  readonly askedBy: string;
  readonly approvedBy: string;
  readonly at: Date;
}): string {
  return [
    "DECISION TO HAND OUT WITHOUT MARKS",
    "",
    `Organisation: ${oneLine(facts.organisation)}`,
    `Emergency access: ${facts.breakGlass}`,
    `Item: ${oneLine(facts.item)}`,
    `File: SHA-256 ${facts.sha256 ?? ""}`,
    `To: ${oneLine(facts.reader)}`,
    `Why it cannot be marked: ${facts.why ?? ""}`,
    `Reason: ${oneLine(facts.reason)}`,
    `Asked by: ${oneLine(facts.askedBy)}`,
    `Decided by: ${oneLine(facts.approvedBy)}, ${inUtc(facts.at)}`,
    "",
    "The copy carries no name. Who had it is shown by this record and by the chain of custody alone.",
    "",
  ].join("\n");
}

// a line end or a direction mark could forge a line
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, " ").trim();
}
