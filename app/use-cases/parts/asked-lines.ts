// Puts a package into lines that people read: the name of each thing, how much it is, and why it is asked.
import { EVIDENCE_NAMES } from "#questionnaires/evidence-names.ts";
import type { Exposure } from "#scoring/facts.ts";
import type { AgreementKind, ProposedPackage } from "#scoring/exposure/propose-package.ts";
import { askedQuestionnaire } from "./asked-questionnaires.ts";

const AGREEMENT_NAMES: Readonly<Record<AgreementKind, string>> = {
  supplier_deed: "Supplier deed",
  mutual_nda: "Mutual confidentiality agreement",
};

/** One line for each thing asked at this exposure class, in the order a supplier should read it. */
export function askedLines(proposed: ProposedPackage, exposure: Exposure) {
  return [
    ...proposed.questionnaires.map(({ id, reason }) => {
      const { title, questions } = askedQuestionnaire(id, exposure);
      return {
        kind: "questionnaire" as const,
        id,
        name: title.en,
        required: true,
        size: `${questions} questions`,
        reason: reason.text,
      };
    }),
    ...proposed.evidence.map(({ kind, required, places = [], reason }) => ({
      kind: "evidence" as const,
      id: [kind, ...places].join(" "),
      name: EVIDENCE_NAMES[kind].en,
      required,
      reason: reason.text,
    })),
    ...proposed.agreements.map(({ kind, required, reason }) => ({
      kind: "agreement" as const,
      id: kind,
      name: AGREEMENT_NAMES[kind],
      required,
      reason: reason.text,
    })),
  ];
}
