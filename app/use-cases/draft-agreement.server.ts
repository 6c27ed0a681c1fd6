// Begins a draft of the agreement an engagement needs: proposed terms for the first, the same terms for a new version.
import { randomUUID } from "node:crypto";
import type { StaffContext } from "#app/access/context.ts";
import { addDraft } from "#db/agreement-changes.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { listSigners } from "#db/signers.ts";
import { inTransaction } from "#db/transaction.ts";
import { lastDayBelow } from "#scoring/chain/last-day-below.ts";
import { defaultTerms } from "#scoring/obligations/default-terms.ts";
import { proposeTerms, type FlowDownFacts } from "#scoring/obligations/flow-down.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import {
  allowedCountriesOf,
  referenceOf,
  statedTerms,
  TEMPLATES,
  titleOf,
} from "./parts/agreement-text.ts";
import { flowDownFacts, readStanding, type Standing } from "./parts/agreement-standing.ts";
import { storedTerms } from "./parts/stored-terms.ts";

export type Drafting =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: "missing" | "closed" | "exists" };

/** Begins a draft. `exists`: somebody began one already. Why a new version is made goes into the record. */
export async function draftAgreement(
  context: StaffContext<"agreement.write">,
  engagementId: string,
  reason: string,
): Promise<Drafting> {
  return inTransaction(context, async (writer, { today }) => {
    const standing = await readStanding(writer, engagementId, today);
    if (!standing) return { ok: false, reason: "missing" };
    const { engagement, kind, versions } = standing;
    if (engagement.state === "withdrawn" || engagement.state === "closed")
      return { ok: false, reason: "closed" };
    const last = versions.find(({ state }) => state === "in_force") ?? versions[0];
    const id = randomUUID();
    const facts = flowDownFacts(standing, today);
    const terms = last ? storedTerms(last.terms) : firstTerms(standing, facts);
    const locale = last?.locale ?? (await languageOf(writer, engagement.supplierId));
    const reference = referenceOf(kind, id);
    const added = await addDraft(writer, {
      id,
      kind,
      ...TEMPLATES[kind],
      title: titleOf(kind, reference, locale),
      reference,
      supplierId: engagement.supplierId,
      engagementId,
      parentId: null,
      supersedesId: last && last.state !== "withdrawn" ? last.id : null,
      locale,
      terms,
      allowedCountries: allowedCountriesOf(terms),
      material: last?.material ?? [],
      effectiveOn: null,
      endsOn: last ? last.endsOn : facts && lastDayBelow(facts),
      createdBy: context.staff.id,
    });
    if (!added) return { ok: false, reason: "exists" };
    await recordEvent(writer, context.scope.actor, {
      type: "agreement.drafted",
      supplierId: engagement.supplierId,
      subjectId: id,
      detail: { engagement: engagementId, kind, reason, replaces: last?.reference ?? null },
    });
    return { ok: true, id };
  });
}

// the supplier reads its own language unless the draft says otherwise
async function languageOf(writer: Writer, supplierId: string): Promise<"en" | "de"> {
  const [first] = await listSigners(writer, supplierId);
  return first?.language ?? "en";
}

function firstTerms(standing: Standing, facts: FlowDownFacts | null): Terms {
  const stated = statedTerms(TEMPLATES[standing.kind]);
  if (facts) return proposeTerms(facts, stated);
  const proposed = defaultTerms(standing.engagement.materialLevel);
  return Object.fromEntries(
    Object.entries(proposed).filter(([id]) => stated.includes(id)),
  ) as Terms;
}
