// What a supplier of a scene has shown: its assessment, the decision and override on it, and one piece of evidence.
import { randomUUID } from "node:crypto";
import { getEdition } from "#questionnaires/catalogue.ts";
import type { Writing } from "./more-scene.ts";
import type { Scene } from "./scene.ts";

const SHA = "0".repeat(64);
const EDITION = getEdition("confidentiality-baseline", "2026-1");

/** Writes it. Returns the id of the assessment. */
export async function stageProof(
  {
    insert,
    day,
    staff,
  }: Pick<Writing, "insert" | "day"> & { readonly staff: () => Promise<string> },
  scene: Scene,
  around: {
    readonly supplierId: string;
    readonly engagementId: string;
    readonly inviter: string;
    readonly officer: string;
  },
): Promise<string> {
  const assessmentId = await insert("assessment", {
    supplier_id: around.supplierId,
    engagement_id: around.engagementId,
    questionnaire: "confidentiality-baseline",
    edition: "2026-1",
    edition_sha256: EDITION.sha256,
    model_edition: "2026-1",
    exposure: "E3",
    state: scene.assessment,
    due_on: day(0),
  });
  if (scene.decision) {
    const { tier, knockOuts, validFor } = scene.decision;
    const decisionId = await insert("tier_decision", {
      assessment_id: assessmentId,
      supplier_id: around.supplierId,
      engagement_id: around.engagementId,
      computed_tier: tier,
      tier,
      band: "A2",
      knock_outs: knockOuts,
      low_bp: 0,
      high_bp: 0,
      assured_bp: 0,
      model_edition: "2026-1",
      edition_sha256: SHA,
      inputs: "{}",
      result: "{}",
      decided_by: around.officer,
      decided_on: day(-30),
      valid_until: day(validFor),
    });
    if (scene.override)
      await insert("tier_override", {
        decision_id: decisionId,
        supplier_id: around.supplierId,
        tier: scene.override.tier,
        reason: "a reason that is long enough",
        expires_on: day(scene.override.endsIn),
        proposed_by: around.officer,
        state: scene.override.confirmed ? "confirmed" : "proposed",
        confirmed_by: scene.override.confirmed ? await staff() : null,
        confirmed_at: scene.override.confirmed ? new Date() : null,
      });
  }
  const needId = await insert("evidence_request", {
    supplier_id: around.supplierId,
    engagement_id: around.engagementId,
    kind: "iso27001_certificate",
    required: scene.evidenceRequired,
    created_by: around.inviter,
  });
  if (scene.evidence) {
    const fileId = await insert("stored_file", {
      supplier_id: around.supplierId,
      object_key: randomUUID(),
      sha256: SHA,
      size_bytes: 1,
      sniffed_type: "application/pdf",
      original_name: "c.pdf",
      wrapped_key: "w",
      scan_state: scene.evidence.scan,
    });
    await insert("evidence", {
      supplier_id: around.supplierId,
      request_id: needId,
      file_id: fileId,
      kind: "iso27001_certificate",
      title: "Certificate",
      expires_on: day(scene.evidence.expiresIn),
      review_state: scene.evidence.review,
    });
  }
  return assessmentId;
}
