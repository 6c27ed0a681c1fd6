// Decides where a supplier's file may go: to an open request, to a question it may answer, in the place of an older
// file, or simply offered. What is not its own, or closed, is no place.
import type { SupplierPerson } from "#app/access/context.ts";
import type { Reader } from "#db/connection.ts";
import { findAnswerable, findOpenRequest, findReplaceable } from "#db/evidence-uploads.ts";
import { findEdition } from "#questionnaires/catalogue.ts";
import { evidencePerQuestion } from "#questionnaires/for-supplier.ts";
import type { EvidenceKind } from "#scoring/facts.ts";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";

export type UploadTarget =
  | { readonly to: "request"; readonly requestId: string }
  | {
      readonly to: "question";
      readonly assessmentId: string;
      readonly questionId: string;
      /** One of the kinds the question accepts; its first when not said. */
      readonly kind?: EvidenceKind;
    }
  | { readonly to: "replace"; readonly evidenceId: string }
  | { readonly to: "offer"; readonly kind: EvidenceKind };

export interface UploadPlace {
  readonly requestId: string | null;
  readonly kind: EvidenceKind;
  readonly supersedesId: string | null;
  /** Kept from the piece that is replaced. */
  readonly title: string | null;
  readonly question: { readonly assessmentId: string; readonly questionId: string } | null;
}

/** The place, or why there is none. A colleague may only add to the questions that were handed over. */
export async function findUploadPlace(
  reader: Reader,
  person: SupplierPerson,
  target: UploadTarget,
): Promise<UploadPlace | "no-such-place" | "already-replaced"> {
  const nowhere = { requestId: null, supersedesId: null, title: null, question: null };
  if (target.to === "question") return questionPlace(reader, person, target);
  if (person.handedOver) return "no-such-place";
  if (target.to === "offer") return { ...nowhere, kind: target.kind };
  if (target.to === "request") {
    const request = await findOpenRequest(reader, person.supplierId, target.requestId);
    return request
      ? { ...nowhere, requestId: request.requestId, kind: kindOf(request.kind) }
      : "no-such-place";
  }
  const old = await findReplaceable(reader, person.supplierId, target.evidenceId);
  if (!old) return "no-such-place";
  if (old.replaced) return "already-replaced";
  const { requestId, title } = old;
  return { ...nowhere, requestId, title, kind: kindOf(old.kind), supersedesId: old.id };
}

async function questionPlace(
  reader: Reader,
  person: SupplierPerson,
  target: Extract<UploadTarget, { to: "question" }>,
): Promise<UploadPlace | "no-such-place"> {
  const { assessmentId, questionId } = target;
  const { handedOver } = person;
  if (handedOver && handedOver.assessmentId !== assessmentId) return "no-such-place";
  const assessment = await findAnswerable(reader, person.supplierId, assessmentId);
  const edition = assessment && findEdition(assessment.questionnaire, assessment.edition);
  if (!assessment || !edition) return "no-such-place";
  const asked = {
    exposure: assessment.exposure,
    ...(handedOver && { sections: [handedOver.section] }),
  };
  const accepting = evidencePerQuestion(edition, "en", asked).find(
    (one) => one.question === questionId,
  );
  const kinds = accepting?.acceptedEvidence.map(({ kind }) => kind) ?? [];
  const kind = target.kind ?? kinds[0];
  if (!kind || !kinds.includes(kind)) return "no-such-place";
  return {
    requestId: null,
    supersedesId: null,
    title: null,
    kind,
    question: { assessmentId, questionId },
  };
}

/** A stored kind as the vocabulary knows it; what it does not know is another document. */
export function kindOf(text: string): EvidenceKind {
  return EVIDENCE_KINDS.find((kind) => kind === text) ?? "other";
}
