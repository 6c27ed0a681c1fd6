// Decides what is kept of a tier decision, and proves that it can be made again from what was kept. Pure.
import { createHash } from "node:crypto";
import { canonicalJson } from "#app/sealing/canonical-json.ts";
import { findModel } from "#scoring/model/editions.ts";
import {
  scoreAssessment,
  type Assessment,
  type AssessmentInput,
} from "#scoring/risk/score-assessment.ts";

/** The inputs of a score without the model: its edition is published, frozen and named beside. */
export type KeptInputs = Omit<AssessmentInput, "model">;

/** What is kept of the inputs. */
export function keptInputs({ exposure, questions, answers, today }: AssessmentInput): KeptInputs {
  return { exposure, questions, answers, today };
}

/** The fingerprint of a value: SHA-256 over its canonical JSON, so that equal values have equal fingerprints. */
export function fingerprint(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

export interface RecomputedDecision {
  readonly inputs: string;
  readonly kept: string;
  readonly recomputed: string;
  readonly bytes: number;
  /** Whether the very same bytes came out. */
  readonly same: boolean;
}

/** The result as it was kept; undefined for a record that holds none, such as one carried over from elsewhere. */
export function keptResult(result: unknown): Assessment | undefined {
  const holds = typeof result === "object" && result !== null && "perQuestion" in result;
  return holds ? (result as Assessment) : undefined;
}

/** Scores the kept inputs again with the edition that was used then. Undefined when there is nothing to repeat. */
export function recomputeDecision(record: {
  readonly modelEdition: string;
  readonly inputs: unknown;
  readonly result: unknown;
}): RecomputedDecision | undefined {
  const model = findModel(record.modelEdition);
  if (!model || !keptResult(record.result)) return undefined;
  const again: Assessment = scoreAssessment({ ...(record.inputs as KeptInputs), model });
  const kept = canonicalJson(record.result);
  const recomputed = canonicalJson(again);
  return {
    inputs: fingerprint(record.inputs),
    kept: fingerprint(record.result),
    recomputed: fingerprint(again),
    bytes: Buffer.byteLength(recomputed),
    same: kept === recomputed,
  };
}
