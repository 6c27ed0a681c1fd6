// Reads a paper with everything its text is made of, and writes that text in a language.
import { findAgreement, type WholeAgreement } from "#db/agreements.ts";
import type { Reader } from "#db/connection.ts";
import { readSettings } from "#db/settings.ts";
import { everythingShown, paperLines, type Paper } from "#scoring/papers/paper.ts";
import type { RenderedAgreement } from "#questionnaires/agreements/render-text.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { writeAgreementText } from "./agreement-text.ts";
import { storedPaper } from "./stored-paper.ts";
import { storedTerms } from "./stored-terms.ts";

export interface PaperStanding {
  readonly agreement: WholeAgreement & { readonly supplierId: string };
  readonly paper: Paper;
  readonly organisation: string;
}

/** Undefined when there is no such agreement, or it is no paper. */
export async function readPaper(
  reader: Reader,
  agreementId: string,
): Promise<PaperStanding | undefined> {
  const agreement = await findAgreement(reader, agreementId);
  const paper = agreement && storedPaper(agreement);
  if (!agreement?.supplierId || !paper) return undefined;
  const { organisation } = await readSettings(reader);
  return { agreement: { ...agreement, supplierId: agreement.supplierId }, paper, organisation };
}

/** The exact text in a language as things stand now, or the places that cannot be filled. */
export function textOfPaper(
  { agreement, paper, organisation }: PaperStanding,
  locale: Locale,
  today: string,
): RenderedAgreement {
  const { template, edition, reference, material, effectiveOn, endsOn } = agreement;
  return writeAgreementText({
    template,
    edition,
    locale,
    reference,
    material:
      paper.kind === "nda" && material.length === 0
        ? [everythingShown(paper.facts.level, locale)]
        : material,
    endsOn,
    terms: storedTerms(agreement.terms),
    above: null,
    subject: paper.facts.about,
    level: paper.kind === "nda" ? paper.facts.level : (agreement.materialLevel ?? "C0"),
    effectiveOn: effectiveOn ?? today,
    tier: 1,
    phase: null,
    passedOn: [],
    paper: paperLines(paper, locale),
    organisation,
    supplier: {
      name: agreement.supplierName ?? "",
      registrationNumber: agreement.registrationNumber ?? "",
      country: agreement.supplierCountry,
    },
    joining: null,
  });
}
