// Decides how a round is called: by the head agreement or the text that made it necessary.
import { findAgreement } from "#questionnaires/agreements/catalogue.ts";

interface Round {
  readonly cause: "head" | "edition";
  readonly headReference: string | null;
  readonly counterparty: string | null;
  readonly template: string | null;
  readonly edition: string | null;
}

/** For lists and headings. */
export function roundTitle(round: Round): string {
  if (round.cause === "head")
    return `Head agreement ${round.headReference ?? ""} with ${round.counterparty ?? ""}`;
  const text = findAgreement(round.template ?? "", round.edition ?? "");
  return `${text?.words.en.title ?? round.template}, edition ${round.edition}`;
}

/** Why it is there, in a sentence. */
export function roundReason(round: Round): string {
  if (round.cause === "head")
    return "We promised more than before, and what is signed below no longer passes all of it on.";
  const text = findAgreement(round.template ?? "", round.edition ?? "");
  return text?.changes?.summary.en ?? "The text changed.";
}
