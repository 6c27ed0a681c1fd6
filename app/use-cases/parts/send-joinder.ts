// Writes a subcontractor's joinder with the terms that keep what stands above it, and freezes its text at once.
import { randomUUID } from "node:crypto";
import { addDraft, freezeDraft } from "#db/agreement-changes.ts";
import type { Writer } from "#db/connection.ts";
import { lastDayBelow } from "#scoring/chain/last-day-below.ts";
import { proposeTerms } from "#scoring/obligations/flow-down.ts";
import { flowDownFacts, readStanding, textOfDraft } from "./agreement-standing.ts";
import {
  allowedCountriesOf,
  fingerprintOf,
  referenceOf,
  statedTerms,
  TEMPLATES,
  titleOf,
} from "./agreement-text.ts";
import { recordFlowDown } from "./record-flow-down.ts";

export interface SentJoinder {
  readonly id: string;
  readonly reference: string;
  readonly sha256: string;
  readonly verdict: "pass" | "fail" | "review" | null;
}

/** Null when no text can be made: nothing stands above, or a name cannot be printed on one line. */
export async function sendJoinder(
  writer: Writer,
  engagementId: string,
  frame: {
    readonly locale: "en" | "de";
    readonly createdBy: string;
    readonly today: string;
    /** What the text names, one line each; empty stands for the level. */
    readonly material?: readonly string[];
  },
): Promise<SentJoinder | null> {
  const { today } = frame;
  const before = await readStanding(writer, engagementId, today);
  const facts = before && flowDownFacts(before, today);
  if (!before || !facts || !before.prime) return null;
  const id = randomUUID();
  const terms = proposeTerms(facts, statedTerms(TEMPLATES.joinder));
  const reference = referenceOf("joinder", id);
  const title = titleOf("joinder", reference, frame.locale);
  await addDraft(writer, {
    id,
    kind: "joinder",
    ...TEMPLATES.joinder,
    title,
    reference,
    supplierId: before.engagement.supplierId,
    engagementId,
    parentId: null,
    supersedesId: null,
    locale: frame.locale,
    terms,
    allowedCountries: allowedCountriesOf(terms),
    material: frame.material ?? [],
    effectiveOn: null,
    endsOn: lastDayBelow(facts),
    createdBy: frame.createdBy,
  });
  const standing = await readStanding(writer, engagementId, today);
  const rendered = standing && textOfDraft(standing, frame.locale, today);
  if (!standing?.deed || !rendered?.ok) return null;
  const sha256 = fingerprintOf(rendered.text);
  const frozen = {
    text: rendered.text,
    sha256,
    parentId: standing.deed.id,
    effectiveOn: today,
    title,
  };
  await freezeDraft(writer, id, 1, frozen);
  const [check] = await recordFlowDown(writer, engagementId, today, id);
  return { id, reference, sha256, verdict: check?.verdict ?? null };
}
