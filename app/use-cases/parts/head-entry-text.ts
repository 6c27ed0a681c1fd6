// Decides the text of a register entry for a head agreement: an extract of what it obliges us to, not the agreement itself.
import { describeTerm } from "#scoring/obligations/describe-term.ts";
import { MODE_WORDS, type Modes } from "#scoring/obligations/modes.ts";
import { TERM_IDS, type Terms } from "#scoring/obligations/term-table.ts";
import { dayText } from "#scoring/obligations/wording.ts";

/** The entry as it is kept and hashed; lines end with LF. */
export function headEntryText(
  head: {
    readonly counterparty: string;
    readonly reference: string;
    readonly effectiveOn: string;
    readonly endsOn: string | null;
    readonly terms: Terms;
    readonly modes?: Modes;
    /** The file with both signatures, where it was read in. */
    readonly original?: { readonly sha256: string } | null;
  },
  recordedBy: string,
  today: string,
): string {
  const sentences = TERM_IDS.flatMap((id) => {
    const value = head.terms[id];
    if (value === undefined) return [];
    const mode = head.modes?.[id];
    const passing = mode ? ` To be passed on ${MODE_WORDS[mode].passing.en}.` : "";
    return [`${describeTerm(id, value, "en").replace(/\s+/g, " ")}${passing}`];
  });
  const end =
    head.endsOn === null ? "without an agreed end" : `until ${dayText(head.endsOn, "en")}`;
  return [
    `Register entry: head agreement ${head.reference}`,
    "",
    `With ${head.counterparty}, in force from ${dayText(head.effectiveOn, "en")} ${end}. Signed by both sides outside the portal. Recorded by ${recordedBy} on ${dayText(today, "en")}.`,
    "",
    "1. What it obliges us to",
    ...sentences.map((sentence, place) => `1.${place + 1} ${sentence}`),
    ...(!head.original
      ? []
      : ["", `The signed original is kept with this entry. Its SHA-256: ${head.original.sha256}`]),
    "",
  ]
    .join("\n")
    .normalize("NFC");
}
