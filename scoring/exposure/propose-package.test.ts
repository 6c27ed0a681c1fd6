import { expect, test } from "vitest";
import { proposePackage } from "#scoring/exposure/propose-package.ts";
import { EXPOSURES, LEVELS, SUBCONTRACTING, type Triage } from "#scoring/facts.ts";

const TRIAGE: Triage = {
  level: "C2",
  accessMode: "download",
  volume: "regular",
  subcontracting: "none",
  countries: ["DE"],
};
const kinds = (list: readonly { kind: string }[]) => list.map((one) => one.kind);

test("a class without exposure asks for nothing", () => {
  const proposed = proposePackage({ ...TRIAGE, level: "C0", subcontracting: "deeper" }, "E0");
  expect(proposed).toEqual({ questionnaires: [], evidence: [], agreements: [], dueInDays: 14 });
});

test("confidential material asks for the baseline, a deed and proof that its signatory may sign", () => {
  const proposed = proposePackage(TRIAGE, "E2");
  expect(proposed.questionnaires.map((one) => one.id)).toEqual(["confidentiality-baseline"]);
  expect(proposed.agreements).toMatchObject([{ kind: "supplier_deed", required: true }]);
  expect(kinds(proposed.evidence.filter((one) => one.required))).toEqual([
    "policy_document",
    "authority_proof",
  ]);
  expect(kinds(proposed.evidence.filter((one) => !one.required))).toEqual([
    "iso27001_certificate",
    "statement_of_applicability",
  ]);
});

test("from class E3 the certificate and its statement of applicability are required", () => {
  const required = kinds(
    proposePackage({ ...TRIAGE, level: "C3" }, "E3").evidence.filter((one) => one.required),
  );
  expect(required).toContain("iso27001_certificate");
  expect(required).toContain("statement_of_applicability");
});

test("the deed is required from level C2 and only advised below it, where access runs deep", () => {
  expect(proposePackage({ ...TRIAGE, level: "C1" }, "E2").agreements).toEqual([]);
  const advised = proposePackage({ ...TRIAGE, level: "C1" }, "E4");
  expect(advised.agreements).toMatchObject([{ kind: "supplier_deed", required: false }]);
  expect(advised.evidence.find((one) => one.kind === "authority_proof")?.required).toBe(false);
});

test("a list of subcontractors is asked for as soon as there may be some", () => {
  const asks = SUBCONTRACTING.map((subcontracting) =>
    kinds(proposePackage({ ...TRIAGE, subcontracting }, "E1").evidence).includes(
      "subcontractor_list",
    ),
  );
  expect(asks).toEqual([false, true, true, true]);
});

test("every proposal comes with a sentence, and a higher class never asks for less", () => {
  for (const level of LEVELS) {
    for (const subcontracting of SUBCONTRACTING) {
      const proposals = EXPOSURES.map((exposure) =>
        proposePackage({ ...TRIAGE, level, subcontracting }, exposure),
      );
      proposals.forEach((proposed, rung) => {
        const everything = [
          ...proposed.questionnaires,
          ...proposed.evidence,
          ...proposed.agreements,
        ];
        for (const { reason } of everything) expect(reason.text).toMatch(/^[A-Z].+\.$/);
        const before = proposals[rung - 1];
        if (!before) return;
        expect(kinds(proposed.evidence)).toEqual(expect.arrayContaining(kinds(before.evidence)));
        expect(proposed.dueInDays).toBeGreaterThanOrEqual(before.dueInDays);
      });
    }
  }
});
