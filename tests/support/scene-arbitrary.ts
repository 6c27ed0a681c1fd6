// Random scenes that often leave the gate open: a generator that never reaches a grant would prove nothing.
import fc from "fast-check";
import type { AgreementScene, LinkScene, Scene, SubScene } from "./scene.ts";
import { agreement, around, more, tier, usually } from "./more-arbitrary.ts";

const renewal = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      dueIn: fc.integer({ min: -2, max: 30 }),
      heldIn: fc.option(around),
      afterwards: fc.oneof(
        { weight: 6, arbitrary: fc.constant("suspend" as const) },
        { weight: 1, arbitrary: fc.constantFrom("at_once" as const, "remind" as const) },
      ),
      state: fc.oneof(
        { weight: 6, arbitrary: fc.constant("open" as const) },
        { weight: 1, arbitrary: fc.constant("released" as const) },
      ),
    }),
  },
);
const renewed = (of: fc.Arbitrary<AgreementScene | null>) =>
  fc.tuple(of, renewal).map(([scene, asked]) => scene && { ...scene, renewal: asked });
const allPhases = ["P0", "P1", "P2"].map((phase) => ({ phase, closesIn: 30 }));

const strictness = {
  verdict: usually<"pass" | "fail" | null>("pass", fc.constantFrom("fail", null)),
  acceptedIn: fc.option(around),
};
const consent = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ state: "consented" as const, objectsIn: null }) },
  { weight: 2, arbitrary: fc.constant({ state: "proposed" as const, objectsIn: -1 }) },
  {
    weight: 1,
    arbitrary: fc.record({
      state: fc.constant("proposed" as const),
      objectsIn: fc.option(around),
    }),
  },
);
const standing = renewed(
  usually<AgreementScene | null>(
    { state: "in_force", beginsIn: -10, endsIn: 90, authority: true },
    fc.option(agreement),
  ),
);

const subs = (below: fc.Arbitrary<SubScene[]>): fc.Arbitrary<SubScene> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 10, arbitrary: consent },
        {
          weight: 1,
          arbitrary: fc.constant({ state: "objected" as const, objectsIn: null }),
        },
      ),
      fc.record({ joinder: standing, ...strictness, below }),
    )
    .map(([edge, rest]) => ({ ...edge, ...rest }));

const links: fc.Arbitrary<LinkScene> = fc
  .tuple(
    fc.oneof(
      { weight: 15, arbitrary: consent },
      { weight: 1, arbitrary: fc.constant({ state: "ended" as const, objectsIn: null }) },
    ),
    fc.record({
      agreement: standing,
      ...strictness,
      engagement: usually<"open" | "closed">("open", fc.constant("closed")),
      supplier: usually<"active" | "archived">("active", fc.constant("archived")),
    }),
  )
  .map(([edge, rest]) => ({ ...edge, ...rest }));

/** Facts around an engagement for C3 material; each is usually as it should be. */
export const scenes: fc.Arbitrary<Scene> = fc.record<Scene>({
  supplier: usually("active", fc.constant("archived")),
  engagement: usually("open", fc.constantFrom("draft", "withdrawn", "closed")),
  level: usually("C3", fc.constantFrom("C1", "C4")),
  deed: renewed(
    usually<AgreementScene | null>(
      { state: "in_force", beginsIn: -10, endsIn: 400, authority: true },
      fc.option(agreement),
    ),
  ),
  head: usually(
    { state: "in_force", beginsIn: -10, endsIn: null, authority: true },
    fc.option(agreement),
  ),
  verdict: usually("pass", fc.constantFrom("fail", "review", null)),
  acceptedIn: fc.option(around),
  subs: fc.oneof(
    { weight: 3, arbitrary: fc.constant<SubScene[]>([]) },
    {
      weight: 2,
      arbitrary: fc.array(subs(fc.array(subs(fc.constant<SubScene[]>([])), { maxLength: 2 })), {
        maxLength: 2,
      }),
    },
  ),
  above: fc.oneof(
    { weight: 3, arbitrary: fc.constant<LinkScene[]>([]) },
    { weight: 2, arbitrary: fc.array(links, { maxLength: 2 }) },
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
  more,
});
