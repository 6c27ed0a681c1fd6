// Random facts for the laws of the gate; about half of them open it, so that the laws are tested where it matters.
import fc from "fast-check";
import { addDays } from "#scoring/day.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import type { RouteSpanFact } from "#scoring/gate/recipient-fact.ts";
import {
  GATE_DAY,
  OPEN_FACTS,
  TOMORROW,
  YESTERDAY,
  ada,
  agreement,
  certificate,
  edge,
  expired,
  linkAbove,
} from "#tests/support/gate-facts.ts";
import { WAYS_TO_CLOSE } from "#tests/support/ways-to-close.ts";

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

const openDemands = fc.record({
  maxLevel: fc.constantFrom(null, "C3", "C4"),
  viewOnly: fc.boolean(),
  limited: fc.boolean(),
  better: fc.boolean(),
  controls: fc.constantFrom([], [{ question: "remote_access_mfa", met: true }]),
  evidence: fc.array(
    maybeSoon.map((expiresOn) => ({
      id: "soc2_report",
      kind: "soc2_report" as const,
      offers: [expired, { state: "accepted" as const, expiresOn }],
    })),
    { maxLength: 2 },
  ),
  terms: fc.constantFrom("none", "pass"),
});

const openItem = fc.record({
  allowedCountries: fc.constantFrom(null, ["DE", "FR"]),
  export: fc.constantFrom("none", "every", "latest"),
  allowedCitizenships: fc.constant(["DE", "TR"]),
  undertaking: fc.boolean(),
  viewOnly: fc.boolean(),
  ownHead: fc.option(
    maybeSoon.map((endsOn) => ({
      agreement: { ...agreement, endsOn },
      flowDown: { verdict: "pass" as const, acceptedUntil: null },
    })),
  ),
});

// open for good, or up to a day after which a basis is missing
const openRoute = maybeSoon.map((until): RouteSpanFact[] => [
  { from: "2026-01-01", until, state: "open" },
  ...(until === null ? [] : [{ from: addDays(until, 1), until: null, state: "no_basis" as const }]),
]);

// cleared for everything; what is not asked for may lack too, but that is the work of the flaws
const openPerson = fc
  .record({ until: maybeSoon, held: fc.constantFrom(["DE"], ["TR", "DE"]), route: openRoute })
  .map(({ until, held, route }) => ({
    ...ada,
    route,
    person: {
      ...ada.person!,
      undertaking: { signedOn: "2026-01-01", until, confirmed: true },
      citizenships: held,
    },
  }));

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
    demands: openDemands,
    item: openItem,
    people: fc.array(openPerson, { minLength: 1, maxLength: 3 }),
    mode: fc.constantFrom("view_only", "download"),
    others: fc.array(fc.constantFrom(YESTERDAY, "2026-05-10"), { maxLength: 3 }),
  })
  .map(
    ({ ends, flowDown, renewals, subs, above, tier, certificates, level, judging, ...more }) => ({
      ...OPEN_FACTS,
      agreement: {
        ...agreement,
        renewBy: renewals[0],
        // a new grant needs some days more
        endsOn:
          judging === "request" && ends[0] !== null && ends[0] < "2026-05-11" ? null : ends[0],
      },
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
      material: {
        ...OPEN_FACTS.material!,
        ...more.item,
        level,
        viewOnly: more.item.viewOnly && more.mode === "view_only",
      },
      demands: {
        ...more.demands,
        viewOnly: more.demands.viewOnly && more.mode === "view_only",
        maxItems: more.demands.limited
          ? more.others.filter((day) => day >= GATE_DAY).length + 1
          : null,
        maxTier: more.demands.better
          ? tier.override && tier.assessed === "critical"
            ? tier.override.tier
            : "critical"
          : null,
      },
      otherItems: more.others,
      request: {
        ...OPEN_FACTS.request!,
        mode: more.mode,
        recipients: more.people,
      },
      phases: (OPEN_FACTS.phases ?? []).map((fact) =>
        fact.phase === "P2" ? { ...fact, closesOn: ends[4] } : fact,
      ),
      judging,
      grant: judging === "grant" ? { id: "grant-1", endsOn: ends[5], revoked: false } : null,
    }),
  );

/** Facts of which about half open the gate; the others have one to three flaws. */
export const anyFacts: fc.Arbitrary<GateFacts> = fc
  .tuple(openFacts, fc.boolean(), fc.subarray([...WAYS_TO_CLOSE], { minLength: 1, maxLength: 3 }))
  .map(([facts, flawed, ways]) =>
    flawed ? ways.reduce((changed, { close }) => close(changed), facts) : facts,
  );
