// Random people, items, demands and records for scenes before the gate: all as they should be, or one or two not.
import fc from "fast-check";
import type { AgreementScene, MoreScene } from "./scene.ts";

/** Almost always what is good. */
export const usually = <T>(good: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 30, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: others });

/** Days around today. */
export const around = fc.integer({ min: -2, max: 2 });
export const agreement: fc.Arbitrary<AgreementScene> = usually<AgreementScene>(
  { state: "in_force", beginsIn: -10, endsIn: null, authority: true },
  fc.record({
    state: fc.constantFrom("draft", "sent", "signed", "in_force", "terminated", "superseded"),
    beginsIn: around,
    endsIn: fc.option(fc.integer({ min: 2, max: 3 }).map((days) => days - 3)),
    authority: fc.boolean(),
  }),
);
export const tier = fc.constantFrom("low", "moderate", "high", "critical");

/** Every demand and rule at once, and all of them met. */
export const FULL_MORE: MoreScene = {
  item: { overlays: ["export_itar", "cui"], countries: ["DE", "FR"], citizenships: ["DE", "FR"] },
  mode: "view_only",
  person: {
    citizenships: ["FR", "DE"],
    cleared: true,
    undertaking: { beganIn: -5, endsIn: 40, confirmed: true },
  },
  demands: {
    maxTier: "moderate",
    maxLevel: "C3",
    mode: "view_only",
    maxItems: 2,
    controls: [{ question: "remote_access_mfa", values: ["always"] }],
    evidence: ["iso27001_certificate"],
    terms: { notice_hours: 24 },
  },
  answer: { value: "always", returned: false },
  termCheck: "pass",
  others: [5],
};

// with something on record for the way, which may end, be taken back or rest on clauses
const travelling = fc
  .record({
    home: fc.constantFrom("CN", "CN", "CN", "DE", "IN", null),
    overlay: fc.constantFrom("personal_data", "special_category", "bank_secrecy"),
    basis: fc.option(
      fc.record(
        {
          overlay: usually("personal_data", fc.constantFrom("bank_secrecy", "any")),
          beganIn: usually(-20, around),
          endsIn: fc.constantFrom(40, 40, 2, 3),
          withdrawnIn: fc.constantFrom(-1, 0, 1, 20),
          clauses: agreement,
        },
        { requiredKeys: ["overlay", "beganIn", "endsIn"] },
      ),
      { nil: undefined, freq: 2 },
    ),
  })
  .map(({ home, overlay, basis }) => ({ home, basis, item: { overlays: [overlay] } }));

/** One thing about people, item, phase or records that is not as it should be, or is by a hair. */
export const MORE_CHANGES: fc.Arbitrary<MoreScene> = fc.oneof(
  fc.record({ listed: fc.record({ supplier: fc.boolean(), lifted: fc.boolean() }) }),
  fc.record({
    incident: fc.record({
      severity: fc.constantFrom("S1", "S2", "S3"),
      closed: fc.boolean(),
    }),
  }),
  fc.record({
    item: fc.record({
      overlays: fc.constantFrom([], ["export_itar"], ["export_ear"], ["personal_data"]),
      countries: fc.constantFrom(null, ["DE"], ["FR"]),
      citizenships: fc.constantFrom(null, ["DE"], ["FR"], ["DE", "FR"]),
      ownHead: fc.option(
        fc.record({ of: agreement, verdict: fc.constantFrom("pass", "fail", null) }),
        {
          nil: undefined,
        },
      ),
    }),
  }),
  { weight: 5, arbitrary: travelling },
  fc.record({ mode: fc.constantFrom("view_only", "download") }),
  fc.record({
    person: fc.record({
      citizenships: fc.constantFrom([], ["DE"], ["US", "DE"], ["DE", "US"], ["FR"]),
      cleared: fc.boolean(),
      undertaking: fc.option(
        fc.record({
          beganIn: around,
          endsIn: fc.option(fc.constantFrom(2, 3)),
          confirmed: fc.boolean(),
        }),
      ),
      left: fc.boolean(),
    }),
  }),
  fc.constant({ person: undefined }),
  fc.record({
    demands: fc.record(
      {
        maxTier: tier,
        maxLevel: fc.constantFrom("C0", "C2", "C3"),
        mode: fc.constant("view_only" as const),
        maxItems: fc.constantFrom(1, 2, 3),
        controls: fc.constant([{ question: "remote_access_mfa", values: ["always", "mostly"] }]),
        evidence: fc.constantFrom(["iso27001_certificate"], ["soc2_report"]),
        terms: fc.constant({ notice_hours: 24 }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    answer: fc.record({
      value: fc.constantFrom("always", "mostly", "never"),
      returned: fc.boolean(),
    }),
  }),
  fc.constant({ answer: undefined }),
  fc.record({ termCheck: fc.constantFrom("pass", "fail", undefined) }),
  fc.record({ others: fc.array(fc.constantFrom(-1, 0, 5), { maxLength: 3 }) }),
  fc.record({
    closedPhase: fc.record({
      phase: fc.constantFrom("P0", "P1", "P2"),
      closedIn: fc.constantFrom(-1, 0, 1),
    }),
  }),
);

/** Half the scenes are plain, half ask for everything; half of each are as they should be. */
export const more: fc.Arbitrary<MoreScene> = fc
  .tuple(fc.constantFrom({}, FULL_MORE), fc.array(MORE_CHANGES, { maxLength: 2 }), fc.boolean())
  .map(
    ([base, changes, changed]) =>
      (changed ? Object.assign({}, base, ...changes) : base) as MoreScene,
  );
