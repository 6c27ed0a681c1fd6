// Gates with one hole each: the tests of the gate have to notice every one of them.
import type { Day } from "#scoring/day.ts";
import { addDays } from "#scoring/day.ts";
import type { GateDecision } from "#scoring/gate/decide-gate.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import type {
  ChainEdgeFact,
  FlowDownFact,
  GateFacts,
  LinkAboveFact,
} from "#scoring/gate/gate-facts.ts";
import type { RecipientFact } from "#scoring/gate/recipient-fact.ts";
import { agreement } from "#tests/support/gate-facts.ts";

export interface BrokenGate {
  readonly flaw: string;
  readonly decide: (facts: GateFacts, today: Day) => GateDecision;
}

type Section = {
  [K in keyof GateFacts]: GateFacts[K] extends object | null ? K : never;
}[keyof GateFacts];

// A gate that does not look at a fact is a gate that takes it for good.
function overlooking(flaw: string, mend: (facts: GateFacts) => GateFacts): BrokenGate {
  return { flaw, decide: (facts, today) => decideGate(mend(facts), today) };
}

function taking<K extends Section>(flaw: string, key: K, good: Partial<NonNullable<GateFacts[K]>>) {
  return overlooking(flaw, (facts) => ({
    ...facts,
    [key]: facts[key] && { ...(facts[key] as object), ...good },
  }));
}

function takingEdges(flaw: string, mend: (edge: ChainEdgeFact) => ChainEdgeFact) {
  return overlooking(flaw, (facts) => ({ ...facts, chain: facts.chain?.map(mend) ?? null }));
}

function takingLinks(flaw: string, mend: (link: LinkAboveFact) => LinkAboveFact) {
  return overlooking(flaw, (facts) => ({ ...facts, above: facts.above?.map(mend) ?? null }));
}

function takingPeople(flaw: string, mend: (one: RecipientFact) => RecipientFact) {
  return overlooking(flaw, (facts) => ({
    ...facts,
    request: facts.request && { ...facts.request, recipients: facts.request.recipients.map(mend) },
  }));
}

const endless = (flowDown: FlowDownFact | null): FlowDownFact | null =>
  flowDown && { ...flowDown, acceptedUntil: flowDown.acceptedUntil && "2999-01-01" };

export const BROKEN_GATES: readonly BrokenGate[] = [
  taking("lets archived suppliers in", "supplier", { state: "active" }),
  taking("does not mind a closed engagement", "engagement", { state: "open" }),
  taking("does not wait for the signature", "agreement", { signed: true }),
  taking("does not wait for the countersignature", "agreement", { countersigned: true }),
  taking("lets an agreement run on after its end", "agreement", { endsOn: null }),
  taking("does not mind that an agreement was not signed anew in time", "agreement", {
    renewBy: null,
  }),
  overlooking("lets the time to sign anew run for ever", (facts) => ({
    ...facts,
    flowDown: facts.flowDown && {
      ...facts.flowDown,
      graceUntil: facts.flowDown.graceUntil && "2999-01-01",
    },
  })),
  taking("lets an agreement begin too early", "agreement", { effectiveOn: "2000-01-01" }),
  taking("does not mind a terminated agreement", "agreement", { stopped: null }),
  taking("does not ask for authority", "agreement", { authorityRecorded: true }),
  overlooking("does not look at the head agreement", (facts) => ({
    ...facts,
    headAgreement: agreement,
  })),
  overlooking("takes a review for a pass", (facts) => ({
    ...facts,
    flowDown:
      facts.flowDown?.verdict === "review"
        ? { verdict: "pass", acceptedUntil: null }
        : facts.flowDown,
  })),
  overlooking("lets an accepted deviation run for ever", (facts) => ({
    ...facts,
    flowDown: endless(facts.flowDown),
  })),
  overlooking("looks only at the first subcontractor", (facts) => ({
    ...facts,
    chain: facts.chain?.slice(0, 1) ?? null,
  })),
  overlooking("takes an undeclared chain for an empty one", (facts) => ({
    ...facts,
    chain: facts.chain ?? [],
  })),
  takingEdges("uses subcontractors without consent", (edge) => ({ ...edge, consented: true })),
  takingEdges("takes the last day to object for silence already", (edge) => ({
    ...edge,
    objectsUntil: edge.objectsUntil && addDays(edge.objectsUntil, -1),
  })),
  takingEdges("never takes silence for consent", (edge) => ({ ...edge, objectsUntil: null })),
  overlooking("does not look at what a subcontractor hangs from", (facts) => ({
    ...facts,
    above: facts.above && [],
  })),
  overlooking("looks only at the nearest company above", (facts) => ({
    ...facts,
    above: facts.above?.slice(0, 1) ?? null,
  })),
  takingLinks("does not mind a prime that was archived", (link) => ({ ...link, open: true })),
  takingLinks("does not ask whether the prime's agreement is strict enough", (link) => ({
    ...link,
    flowDown: { verdict: "pass", acceptedUntil: null },
  })),
  takingLinks("lets the prime's agreement run on after its end", (link) => ({
    ...link,
    agreement: link.agreement && { ...link.agreement, endsOn: null },
  })),
  takingEdges("does not mind that a joinder was not signed anew in time", (edge) => ({
    ...edge,
    joinder: edge.joinder && { ...edge.joinder, renewBy: null },
  })),
  takingLinks("does not mind that the prime did not sign anew in time", (link) => ({
    ...link,
    agreement: link.agreement && { ...link.agreement, renewBy: null },
  })),
  takingEdges("does not wait for the joinder's countersignature", (edge) => ({
    ...edge,
    joinder: edge.joinder && { ...edge.joinder, countersigned: true },
  })),
  takingEdges("lets a subcontractor's deviation run for ever", (edge) => ({
    ...edge,
    flowDown: endless(edge.flowDown),
  })),
  overlooking("lets an assessment count for ever", (facts) => ({
    ...facts,
    assessment: facts.assessment && {
      ...facts.assessment,
      validUntil: facts.assessment.validUntil && "2999-01-01",
    },
  })),
  overlooking("lets an override count for ever", (facts) => {
    const tier = facts.assessment?.tier;
    if (!facts.assessment || !tier?.override) return facts;
    const override = { ...tier.override, until: "2999-01-01" };
    return { ...facts, assessment: { ...facts.assessment, tier: { ...tier, override } } };
  }),
  overlooking("does not look at knock-outs", (facts) => ({ ...facts, openKnockOuts: [] })),
  overlooking("accepts expired evidence", (facts) => ({
    ...facts,
    requiredEvidence:
      facts.requiredEvidence?.map((requirement) => ({
        ...requirement,
        offers: requirement.offers.map((offer) => ({ ...offer, expiresOn: null })),
      })) ?? null,
  })),
  overlooking("accepts evidence nobody has reviewed", (facts) => ({
    ...facts,
    requiredEvidence:
      facts.requiredEvidence?.map((requirement) => ({
        ...requirement,
        offers: requirement.offers.map((offer) =>
          offer.state === "submitted" ? { ...offer, state: "accepted" as const } : offer,
        ),
      })) ?? null,
  })),
  overlooking("lets phases be skipped", (facts) => ({
    ...facts,
    phases: facts.phases && [
      { phase: "P0", opened: true, closesOn: "2000-01-01" },
      { phase: "P1", opened: true, closesOn: "2000-01-01" },
      ...facts.phases,
    ],
  })),
  taking("does not look at the level", "material", { level: "C0" }),
  overlooking("does not read the revocation list", (facts) => ({
    ...facts,
    supplierRevoked: false,
  })),
  overlooking("does not mind an open incident", (facts) => ({ ...facts, severeIncidents: [] })),
  taking("does not ask for the phase's better result", "demands", { maxTier: null }),
  taking("does not ask for the phase's measures", "demands", { controls: [] }),
  taking("does not ask for the phase's evidence", "demands", { evidence: [] }),
  taking("does not hold the terms against the phase", "demands", { terms: "none" }),
  taking("does not mind the level of the phase", "demands", { maxLevel: null }),
  taking("lets what is only to be viewed be taken away", "request", { mode: "view_only" }),
  taking("does not count what is out already", "demands", { maxItems: null }),
  taking("does not look at the promise behind the item", "material", { ownHead: null }),
  taking("does not look at the item's countries", "material", { allowedCountries: null }),
  taking("does not ask people for undertakings", "material", { undertaking: false }),
  taking("does not look at citizenships", "material", { export: "none" }),
  overlooking("looks at the latest citizenship only", (facts) => ({
    ...facts,
    material: facts.material && {
      ...facts.material,
      export: facts.material.export === "every" ? "latest" : facts.material.export,
    },
  })),
  takingPeople("lets people in who were shut out", (one) => ({ ...one, revoked: false })),
  takingPeople("believes undertakings nobody confirmed", (one) =>
    one.person?.undertaking
      ? {
          ...one,
          person: { ...one.person, undertaking: { ...one.person.undertaking, confirmed: true } },
        }
      : one,
  ),
  takingPeople("lets undertakings run on after their end", (one) =>
    one.person?.undertaking
      ? {
          ...one,
          person: { ...one.person, undertaking: { ...one.person.undertaking, until: null } },
        }
      : one,
  ),
  takingPeople("believes citizenships nobody confirmed", (one) => ({
    ...one,
    person: one.person && { ...one.person, citizenshipConfirmed: true },
  })),
  takingPeople("does not read the rules about countries", (one) => ({
    ...one,
    route: [{ from: "2000-01-01", until: null, state: "open" }],
  })),
  takingPeople("takes a way that needs a basis for an open one", (one) => ({
    ...one,
    route: one.route?.map((s) => (s.state === "no_basis" ? { ...s, state: "open" } : s)) ?? null,
  })),
  takingPeople("lets a basis run on after its end", (one) => ({
    ...one,
    route: one.route?.slice(0, 1).map((span) => ({ ...span, until: null })) ?? null,
  })),
  overlooking("does not count the days left", (facts) => ({ ...facts, policy: { daysLeft: 0 } })),
  taking("does not look at where recipients are", "agreement", { territories: ["WORLD"] }),
  overlooking("lets a person approve their own request", (facts) => ({
    ...facts,
    request: facts.request && { ...facts.request, requesterId: "nobody" },
  })),
  taking("does not mind a revoked grant", "grant", { revoked: false }),
  taking("lets a grant run on after its end", "grant", { endsOn: "2999-01-01" }),
  overlooking("judges every grant like a request", (facts) => ({ ...facts, judging: "request" })),
  {
    flaw: "gives one day of grace",
    decide: (facts, today) => decideGate(facts, addDays(today, -1)),
  },
  {
    flaw: "closes one day early",
    decide: (facts, today) => decideGate(facts, addDays(today, 1)),
  },
];
