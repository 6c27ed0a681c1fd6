// Begins a draft of what is signed beside the deed: a mutual confidentiality agreement, an SCC sheet, an export acknowledgement.
import { randomUUID } from "node:crypto";
import type { StaffContext } from "#app/access/context.ts";
import { addDraft } from "#db/agreement-changes.ts";
import { recordEvent } from "#db/audit.ts";
import { findPaperSupplier, listPaperEngagements, listPaperVersions } from "#db/papers.ts";
import { listSigners } from "#db/signers.ts";
import { inTransaction } from "#db/transaction.ts";
import { defaultTerms } from "#scoring/obligations/default-terms.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import type { Paper, PaperKind } from "#scoring/papers/paper.ts";
import {
  allowedCountriesOf,
  referenceOf,
  statedTerms,
  TEMPLATES,
  titleOf,
} from "./parts/agreement-text.ts";
import { firstPaper } from "./parts/first-paper.ts";
import { storedPaper } from "./parts/stored-paper.ts";
import { storedTerms } from "./parts/stored-terms.ts";

export interface PaperWish {
  readonly kind: PaperKind;
  /** Left out of a mutual confidentiality agreement: that is made with the whole company. */
  readonly engagementId: string | null;
  /** Why there is to be another version. */
  readonly reason: string;
}

export type PaperDrafting =
  | { readonly ok: true; readonly id: string; readonly begun: boolean }
  | { readonly ok: false; readonly reason: "missing" | "closed" | "engagement" };

/**
 * Begins a draft, or finds the one that somebody began already. A new version starts from what was signed before.
 * `engagement`: this kind of paper belongs to an engagement of this supplier that is not over.
 */
export async function draftPaper(
  context: StaffContext<"agreement.write">,
  supplierId: string,
  { kind, reason, ...wish }: PaperWish,
): Promise<PaperDrafting> {
  return inTransaction(context, async (writer) => {
    const supplier = await findPaperSupplier(writer, supplierId);
    if (!supplier) return { ok: false, reason: "missing" };
    if (supplier.status === "archived") return { ok: false, reason: "closed" };
    const engagements = await listPaperEngagements(writer, supplierId);
    const engagement =
      kind === "nda" ? null : (engagements.find(({ id }) => id === wish.engagementId) ?? null);
    if (kind !== "nda" && !engagement) return { ok: false, reason: "engagement" };
    const engagementId = engagement?.id ?? null;
    const versions = await listPaperVersions(writer, { supplierId, kind, engagementId });
    const draft = versions.find(({ state }) => state === "draft");
    if (draft) return { ok: true, id: draft.id, begun: false };
    const last =
      versions.find(({ state }) => state === "in_force") ??
      versions.find(({ state }) => state !== "withdrawn");
    const [signer] = await listSigners(writer, supplierId);
    const locale = last?.locale ?? signer?.language ?? "en";
    const occasion = { supplierId, kind, engagement, engagements, locale };
    const paper =
      (last && storedPaper({ kind, facts: last.facts })) ?? (await firstPaper(writer, occasion));
    const terms = last ? storedTerms(last.terms) : firstTerms(paper);
    const id = randomUUID();
    const reference = referenceOf(kind, id);
    const added = await addDraft(writer, {
      id,
      kind,
      ...TEMPLATES[kind],
      title: titleOf(kind, reference, locale),
      reference,
      supplierId,
      engagementId,
      parentId: null,
      supersedesId: last?.id ?? null,
      locale,
      terms,
      allowedCountries: allowedCountriesOf(terms),
      material: last?.material ?? [],
      facts: paper.facts,
      effectiveOn: null,
      endsOn: null,
      createdBy: context.staff.id,
    });
    if (!added) {
      const others = await listPaperVersions(writer, { supplierId, kind, engagementId });
      const other = others.find(({ state }) => state === "draft");
      return other ? { ok: true, id: other.id, begun: false } : { ok: false, reason: "closed" };
    }
    await recordEvent(writer, context.scope.actor, {
      type: "agreement.drafted",
      supplierId,
      subjectId: id,
      detail: { engagement: engagementId, kind, reason, replaces: last?.reference ?? null },
    });
    return { ok: true, id, begun: true };
  });
}

// only a confidentiality agreement has terms; the other two state facts
function firstTerms(paper: Paper): Terms {
  if (paper.kind !== "nda") return {};
  const stated = statedTerms(TEMPLATES.nda);
  const usual = Object.entries(defaultTerms(paper.facts.level));
  return Object.fromEntries(usual.filter(([id]) => stated.includes(id))) as Terms;
}
