// What an assessment rests on: its edition and the questions it asks. Frozen once sent, so it is looked up once a process.
import type { AssessmentOfSupplier } from "#db/assessments-of-supplier.ts";
import { findAssessmentOfSupplier } from "#db/assessments-of-supplier.ts";
import type { Reader } from "#db/connection.ts";
import { findEdition, type PublishedEdition } from "#questionnaires/catalogue.ts";
import { sectionsAsked } from "#questionnaires/for-supplier.ts";

export interface AssessmentBasis {
  readonly edition: PublishedEdition;
  readonly exposure: AssessmentOfSupplier["exposure"];
  /** The section of every question that is asked, by question. */
  readonly sectionOf: ReadonlyMap<string, string>;
}

const KEPT = 2_000;
const known = new Map<string, AssessmentBasis>();

/** The basis of one assessment of this supplier; undefined when it is another's, was not sent or was withdrawn. */
export async function findBasis(
  reader: Reader,
  supplierId: string,
  assessmentId: string,
): Promise<AssessmentBasis | undefined> {
  const key = `${supplierId}/${assessmentId}`;
  const found = known.get(key);
  if (found) return found;
  const assessment = await findAssessmentOfSupplier(reader, supplierId, assessmentId);
  const basis = assessment && basisOf(assessment);
  if (!basis) return undefined;
  if (known.size >= KEPT) known.clear();
  known.set(key, basis);
  return basis;
}

/** The basis of an assessment that was read already. */
export function basisOf(
  assessment: Pick<AssessmentOfSupplier, "questionnaire" | "edition" | "exposure">,
): AssessmentBasis | undefined {
  const edition = findEdition(assessment.questionnaire, assessment.edition);
  if (!edition) return undefined;
  const { exposure } = assessment;
  const sections = sectionsAsked(edition, { exposure });
  const sectionOf = new Map(
    sections.flatMap(({ id, questions }) =>
      questions.map((question) => [question.id, id] as const),
    ),
  );
  return { edition, exposure, sectionOf };
}
