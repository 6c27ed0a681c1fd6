// Random scenes that often leave the gate open: a generator that never reaches a grant would prove nothing.
import fc from "fast-check";
import type { AgreementScene, Scene } from "./scene.ts";

const usually = <T>(good: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 30, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: others });

const around = fc.integer({ min: -2, max: 2 });
const agreement: fc.Arbitrary<AgreementScene> = usually<AgreementScene>(
  { state: "in_force", beginsIn: -10, endsIn: null, authority: true },
  fc.record({
    state: fc.constantFrom("draft", "sent", "signed", "in_force", "terminated", "superseded"),
    beginsIn: around,
    endsIn: fc.option(fc.integer({ min: 2, max: 3 }).map((days) => days - 3)),
    authority: fc.boolean(),
  }),
);
const tier = fc.constantFrom("low", "moderate", "high", "critical");
const allPhases = ["P0", "P1", "P2"].map((phase) => ({ phase, closesIn: 30 }));

/** Facts around an engagement for C3 material; each is usually as it should be. */
export const scenes: fc.Arbitrary<Scene> = fc.record<Scene>({
  supplier: usually("active", fc.constant("archived")),
  engagement: usually("open", fc.constantFrom("draft", "withdrawn", "closed")),
  level: usually("C3", fc.constantFrom("C1", "C4")),
  deed: usually(
    { state: "in_force", beginsIn: -10, endsIn: 400, authority: true },
    fc.option(agreement),
  ),
  head: usually(
    { state: "in_force", beginsIn: -10, endsIn: null, authority: true },
    fc.option(agreement),
  ),
  verdict: usually("pass", fc.constantFrom("fail", "review", null)),
  subs: usually(
    [],
    fc.array(
      fc.record({
        state: fc.constantFrom("proposed", "consented", "objected"),
        joinder: fc.option(agreement),
        verdict: fc.constantFrom("pass", "fail", null),
      }),
      { maxLength: 2 },
    ),
  ),
  assessment: usually("decided", fc.constantFrom("submitted", "returned")),
  decision: usually(
    { tier: "moderate", knockOuts: [], validFor: 200 },
    fc.option(fc.record({ tier, knockOuts: fc.constantFrom([], ["no_mfa"]), validFor: around })),
  ),
  override: usually(null, fc.option(fc.record({ tier, endsIn: around, confirmed: fc.boolean() }))),
  evidence: usually(
    { review: "accepted", expiresIn: 90, scan: "clean" },
    fc.option(
      fc.record({
        review: fc.constantFrom("pending", "accepted", "rejected"),
        expiresIn: fc.option(around),
        scan: fc.constantFrom("clean", "infected", "not_scanned"),
      }),
    ),
  ),
  evidenceRequired: usually(true, fc.constant(false)),
  phases: usually(
    allPhases,
    fc
      .subarray(allPhases)
      .chain((some) =>
        fc
          .tuple(fc.constant(some), around)
          .map(([phases, closesIn]) => phases.map((one) => ({ ...one, closesIn }))),
      ),
  ),
  material: fc.record({
    level: usually("C3", fc.constantFrom("C0", "C2", "C4")),
    phase: fc.constantFrom("P1", "P2"),
  }),
  recipients: usually(["DE"], fc.array(fc.constantFrom("DE", "FR", "US"), { maxLength: 2 })),
  approvedBySelf: usually(false, fc.constantFrom(true, null)),
});
