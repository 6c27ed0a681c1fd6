// Random facts for the laws of the gate; about half of them open it, so that the laws are tested where it matters.
import fc from "fast-check";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import {
  GATE_DAY,
  OPEN_FACTS,
  TOMORROW,
  WAYS_TO_CLOSE,
  YESTERDAY,
  agreement,
  certificate,
  edge,
  expired,
  linkAbove,
} from "#tests/support/gate-facts.ts";

const soon = fc.constantFrom(GATE_DAY, TOMORROW, "2026-06-01", "2027-02-28");
const maybeSoon = fc.option(soon);

const openFlowDown = fc.oneof(
  fc.constant({ verdict: "pass", acceptedUntil: null } as const),
  fc.record({ verdict: fc.constantFrom("fail", "review"), acceptedUntil: soon }),
  // being signed anew, beside a deviation that may be over
  fc.record({
    verdict: fc.constantFrom("fail", "review"),
    acceptedUntil: fc.constantFrom(null, YESTERDAY),
    graceUntil: soon,
  }),
);

// given by somebody, or by silence that is over
const openConsent = fc.constantFrom(
  { consented: true, objectsUntil: null },
  { consented: false, objectsUntil: YESTERDAY },
);

const openTier = fc.oneof(
  fc.record({ assessed: fc.constantFrom("low", "moderate"), override: fc.constant(null) }),
  fc.record({
    assessed: fc.constantFrom("low", "moderate", "critical"),
    override: fc.record({ tier: fc.constantFrom("low", "moderate"), until: soon }),
  }),
);

/** Facts that open the gate on GATE_DAY in many ways: near and far ends, deviations, overrides, chains of any length. */
export const openFacts: fc.Arbitrary<GateFacts> = fc
  .record({
    ends: fc.tuple(maybeSoon, maybeSoon, maybeSoon, soon, soon, soon),
    renewals: fc.tuple(maybeSoon, maybeSoon, maybeSoon),
    flowDown: openFlowDown,
    subs: fc.array(fc.record({ flowDown: openFlowDown, endsOn: maybeSoon, consent: openConsent }), {
      maxLength: 3,
    }),
    above: fc.array(
      fc.record({ flowDown: openFlowDown, endsOn: maybeSoon, consent: openConsent }),
      { maxLength: 2 },
    ),
    tier: openTier,
    certificates: fc.array(maybeSoon, { maxLength: 2 }),
    level: fc.constantFrom("C2", "C3"),
    judging: fc.constantFrom("request", "grant"),
  })
  .map(({ ends, renewals, flowDown, subs, above, tier, certificates, level, judging }) => ({
    ...OPEN_FACTS,
    agreement: { ...agreement, endsOn: ends[0], renewBy: renewals[0] },
    headAgreement: { ...agreement, id: "head-1", endsOn: ends[1] },
    flowDown,
    chain: subs.map((facts, index) => ({
      ...edge,
      id: `edge-${index}`,
      ...facts.consent,
      joinder: { ...agreement, endsOn: facts.endsOn, renewBy: renewals[1] },
      flowDown: facts.flowDown,
    })),
    above: above.map((facts) => ({
      ...linkAbove,
      ...facts.consent,
      agreement: { ...agreement, endsOn: facts.endsOn, renewBy: renewals[2] },
      flowDown: facts.flowDown,
    })),
    assessment: { id: "assessment-1", submitted: true, validUntil: ends[3], tier },
    requiredEvidence: certificates.map((expiresOn, index) => ({
      ...certificate,
      id: `requirement-${index}`,
      offers: [expired, { state: "accepted", expiresOn }],
    })),
    material: { id: "material-1", name: "Drawing 12", level, phase: "P2" },
    phases: (OPEN_FACTS.phases ?? []).map((fact) =>
      fact.phase === "P2" ? { ...fact, closesOn: ends[4] } : fact,
    ),
    judging,
    grant: judging === "grant" ? { id: "grant-1", endsOn: ends[5], revoked: false } : null,
  }));

/** Facts of which about half open the gate; the others have one to three flaws. */
export const anyFacts: fc.Arbitrary<GateFacts> = fc
  .tuple(openFacts, fc.boolean(), fc.subarray([...WAYS_TO_CLOSE], { minLength: 1, maxLength: 3 }))
  .map(([facts, flawed, ways]) =>
    flawed ? ways.reduce((changed, { close }) => close(changed), facts) : facts,
  );
