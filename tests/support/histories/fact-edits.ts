// Data: small edits of the facts before the gate, each mostly harmless and sometimes not, made by fast dice.
import { addDays, type Day } from "#scoring/day.ts";
import { TIERS } from "#scoring/facts.ts";
import type {
  AgreementFact,
  ChainEdgeFact,
  EvidenceRequirementFact,
  FlowDownFact,
  GateFacts,
  LinkAboveFact,
} from "#scoring/gate/gate-facts.ts";
import type { RecipientFact } from "#scoring/gate/recipient-fact.ts";
import {
  ada,
  certificate,
  edge,
  GATE_DAY,
  linkAbove,
  TOMORROW,
  YESTERDAY,
} from "#tests/support/gate-facts.ts";
import type { Dice } from "#tests/support/term-dice.ts";

/** An edit in a word, and what it makes of facts. */
export type FactEdit = readonly [name: string, edit: (facts: GateFacts, dice: Dice) => GateFacts];

/** Harmless in five of six. */
const rarely = (dice: Dice) => dice.below(6) === 0;
const GOOD_ENDS: readonly Day[] = [GATE_DAY, TOMORROW, "2026-06-01", "2027-02-28"];
const last = (dice: Dice): Day => (rarely(dice) ? YESTERDAY : dice.of(GOOD_ENDS));
const lastOrNever = (dice: Dice): Day | null => (dice.below(3) === 0 ? null : last(dice));
const first = (dice: Dice): Day =>
  rarely(dice) ? TOMORROW : dice.of([GATE_DAY, YESTERDAY, "2026-01-01"]);
const yes = (dice: Dice) => !rarely(dice);

function paper<A extends AgreementFact>(of: A, dice: Dice): A {
  switch (dice.below(7)) {
    case 0:
      return { ...of, signed: yes(dice) };
    case 1:
      return { ...of, countersigned: yes(dice) };
    case 2:
      return { ...of, effectiveOn: first(dice) };
    case 3:
      return { ...of, renewBy: lastOrNever(dice) };
    case 4:
      return { ...of, stopped: rarely(dice) ? dice.of(["terminated", "superseded"]) : null };
    default:
      return { ...of, endsOn: lastOrNever(dice) };
  }
}

function strictness(dice: Dice): FlowDownFact | null {
  if (dice.below(20) === 0) return null;
  if (dice.below(2) === 0) return { verdict: "pass", acceptedUntil: null };
  return {
    verdict: dice.of(["fail", "review"]),
    acceptedUntil: dice.below(4) === 0 ? null : last(dice),
    graceUntil: dice.below(2) === 0 ? null : last(dice),
  };
}

const consent = (dice: Dice) =>
  dice.below(2) === 0
    ? { consented: true, objectsUntil: null }
    : {
        consented: false,
        objectsUntil: rarely(dice) ? dice.of([GATE_DAY, TOMORROW, null]) : YESTERDAY,
      };

function offers(of: EvidenceRequirementFact, dice: Dice): EvidenceRequirementFact {
  const offer = {
    state: rarely(dice) ? dice.of(["submitted", "rejected"] as const) : ("accepted" as const),
    expiresOn: lastOrNever(dice),
  };
  return { ...of, offers: dice.below(3) === 0 ? [offer] : [...of.offers.slice(-1), offer] };
}

function subcontractor(of: ChainEdgeFact, dice: Dice): ChainEdgeFact {
  if (dice.below(3) === 0) return { ...of, ...consent(dice) };
  if (dice.below(2) === 0) return { ...of, flowDown: strictness(dice) };
  return { ...of, joinder: of.joinder && (dice.below(30) === 0 ? null : paper(of.joinder, dice)) };
}

function companyAbove(of: LinkAboveFact, dice: Dice): LinkAboveFact {
  if (dice.below(4) === 0) return { ...of, open: yes(dice) };
  if (dice.below(3) === 0) return { ...of, ...consent(dice) };
  if (dice.below(2) === 0) return { ...of, flowDown: strictness(dice) };
  return { ...of, agreement: of.agreement && paper(of.agreement, dice) };
}

const SHUT = ["forbidden", "no_basis", "no_basis", "unknown"] as const;

/** The way to a person: as it stands today, and often otherwise later. */
function way(dice: Dice): RecipientFact["route"] {
  if (dice.below(30) === 0) return null;
  const until = dice.of([GATE_DAY, TOMORROW, "2026-06-01"]);
  const now = { from: "2026-01-01", until, state: rarely(dice) ? dice.of(SHUT) : "open" } as const;
  if (dice.below(2) === 0) return [{ ...now, until: null }];
  return [
    now,
    { from: addDays(until, 1), until: null, state: now.state === "open" ? dice.of(SHUT) : "open" },
  ];
}

function person(of: RecipientFact, dice: Dice): RecipientFact {
  const { person: known } = of;
  switch (dice.below(7)) {
    case 6:
      return { ...of, route: way(dice) };
    case 0:
      return { ...of, country: rarely(dice) ? dice.of(["US", "CH"]) : dice.of(["DE", "FR"]) };
    case 1:
      return { ...of, revoked: rarely(dice) };
    case 2:
      return { ...of, person: dice.below(20) === 0 ? null : (known ?? ada.person) };
    case 3:
      return {
        ...of,
        person: known && {
          ...known,
          citizenships: dice.of([["DE"], ["TR", "DE"], ["DE", "FR"], ["DE", "TR"], []]),
        },
      };
    case 4:
      return { ...of, person: known && { ...known, citizenshipConfirmed: yes(dice) } };
    default:
      return {
        ...of,
        person: known && {
          ...known,
          undertaking:
            dice.below(12) === 0
              ? null
              : { signedOn: first(dice), until: lastOrNever(dice), confirmed: yes(dice) },
        },
      };
  }
}

/** One of a list changed, one added, or the last one gone. */
function among<T>(list: readonly T[], fresh: T, dice: Dice, edit: (one: T, dice: Dice) => T): T[] {
  if (list.length < 3 && dice.below(4) === 0) return [...list, edit(fresh, dice)];
  if (list.length === 0 || dice.below(6) === 0) return list.slice(0, -1);
  const at = dice.below(list.length);
  return list.map((one, place) => (place === at ? edit(one, dice) : one));
}

/** A part of the facts that is known is changed; now and then it is forgotten altogether. */
function known<K extends keyof GateFacts>(
  key: K,
  edit: (part: NonNullable<GateFacts[K]>, dice: Dice, facts: GateFacts) => GateFacts[K],
): FactEdit[1] {
  return (facts, dice) => {
    const part = facts[key];
    if (part === null || part === undefined) return facts;
    if (dice.below(60) === 0) return { ...facts, [key]: null };
    return { ...facts, [key]: edit(part as NonNullable<GateFacts[K]>, dice, facts) };
  };
}

export const FACT_EDITS: readonly FactEdit[] = [
  [
    "the supplier",
    known("supplier", (of, dice) => ({ ...of, state: rarely(dice) ? "archived" : "active" })),
  ],
  [
    "the engagement",
    known("engagement", (of, dice) => ({
      ...of,
      state: rarely(dice) ? dice.of(["closed", "draft"]) : "open",
    })),
  ],
  [
    "the engagement's level",
    known("engagement", (of, dice) => ({ ...of, level: dice.of(["C2", "C3", "C3", "C4"]) })),
  ],
  ["the agreement", known("agreement", paper)],
  ["authority", known("agreement", (of, dice) => ({ ...of, authorityRecorded: yes(dice) }))],
  [
    "territories",
    known("agreement", (of, dice) => ({
      ...of,
      territories: dice.of([["EEA"], ["EEA"], ["DE", "FR"], ["EU", "US"], ["CH"], null]),
    })),
  ],
  ["the head agreement", known("headAgreement", paper)],
  ["strictness", (facts, dice) => ({ ...facts, flowDown: strictness(dice) })],
  ["the chain", known("chain", (of, dice) => among(of, edge, dice, subcontractor))],
  ["what is above", known("above", (of, dice) => among(of, linkAbove, dice, companyAbove))],
  [
    "the assessment",
    known("assessment", (of, dice) => ({
      ...of,
      validUntil: dice.below(12) === 0 ? null : last(dice),
    })),
  ],
  [
    "the tier",
    known("assessment", (of, dice) => ({
      ...of,
      tier:
        dice.below(20) === 0
          ? null
          : {
              assessed: dice.of(["low", "low", "moderate", ...TIERS]),
              override: dice.below(2) === 0 ? null : { tier: dice.of(TIERS), until: last(dice) },
            },
    })),
  ],
  ["knock-outs", known("openKnockOuts", (_, dice) => (rarely(dice) ? ["no_mfa"] : []))],
  ["evidence", known("requiredEvidence", (of, dice) => among(of, certificate, dice, offers))],
  ["the revocation list", known("supplierRevoked", (_, dice) => rarely(dice))],
  ["incidents", known("severeIncidents", (_, dice) => (rarely(dice) ? ["incident-1"] : []))],
  [
    "the item's level",
    known("material", (of, dice) => ({ ...of, level: dice.of(["C1", "C2", "C3", "C3", "C4"]) })),
  ],
  [
    "the item's phase",
    known("material", (of, dice) => ({ ...of, phase: dice.of(["P0", "P1", "P2", "P2"]) })),
  ],
  [
    "the item's countries",
    known("material", (of, dice) => ({
      ...of,
      allowedCountries: dice.of([null, ["DE", "FR"], ["DE", "FR"], ["FR"]]),
    })),
  ],
  [
    "export rules",
    known("material", (of, dice) => ({
      ...of,
      export: dice.of(["none", "every", "latest"]),
      allowedCitizenships: dice.of([["DE", "TR", "FR"], ["DE", "TR"], ["DE"], null]),
    })),
  ],
  [
    "handling rules",
    known("material", (of, dice) => ({
      ...of,
      undertaking: dice.below(2) === 0,
      viewOnly: dice.below(4) === 0,
    })),
  ],
  [
    "the item's promise",
    known("material", (of, dice, { agreement }) => ({
      ...of,
      ownHead:
        dice.below(3) === 0 || !agreement
          ? null
          : {
              agreement: paper(of.ownHead?.agreement ?? agreement, dice),
              flowDown: strictness(dice),
            },
    })),
  ],
  [
    "the phase's result",
    known("demands", (of, dice) => ({ ...of, maxTier: dice.of([null, null, ...TIERS]) })),
  ],
  [
    "the phase's level",
    known("demands", (of, dice) => ({ ...of, maxLevel: dice.of([null, "C4", "C3", "C2"]) })),
  ],
  [
    "the phase's way",
    known("demands", (of, dice) => ({
      ...of,
      viewOnly: dice.below(4) === 0,
      maxItems: dice.of([null, null, 1, 2, 3]),
    })),
  ],
  [
    "the phase's measures",
    known("demands", (of, dice) => ({
      ...of,
      controls: dice.below(3) === 0 ? [] : [{ question: "remote_access_mfa", met: yes(dice) }],
    })),
  ],
  [
    "the phase's evidence",
    known("demands", (of, dice) => ({
      ...of,
      evidence: among(of.evidence, certificate, dice, offers),
    })),
  ],
  [
    "the phase's terms",
    known("demands", (of, dice) => ({
      ...of,
      terms: rarely(dice) ? dice.of(["fail", "not_compared"]) : dice.of(["none", "pass"]),
    })),
  ],
  [
    "other items",
    known("otherItems", (_, dice) =>
      Array.from({ length: dice.below(3) }, () => dice.of([YESTERDAY, GATE_DAY, "2026-05-10"])),
    ),
  ],
  ["days left", known("policy", (_, dice) => ({ daysLeft: dice.of([0, 1, 7, 28, 29]) }))],
  [
    "phases",
    known("phases", (of, dice) => {
      const at = dice.below(3);
      if (dice.below(15) === 0) return of.filter((_, place) => place !== at);
      return of.map((one, place) =>
        place === at ? { ...one, opened: yes(dice), closesOn: last(dice) } : one,
      );
    }),
  ],
  [
    "the way asked for",
    known("request", (of, dice) => ({ ...of, mode: dice.of(["view_only", "download"]) })),
  ],
  [
    "people",
    known("request", (of, dice) => ({
      ...of,
      recipients: among(of.recipients, ada, dice, person),
    })),
  ],
  [
    "the way to people",
    known("request", (of, dice) => ({
      ...of,
      recipients: of.recipients.map((one) => ({ ...one, route: way(dice) })),
    })),
  ],
  [
    "approval",
    known("request", (of, dice) => ({
      ...of,
      approvedBy: rarely(dice)
        ? dice.of([[], [of.requesterId]])
        : dice.of([["officer-1"], [of.requesterId, "officer-2"]]),
    })),
  ],
  [
    "a grant",
    (facts, dice) =>
      dice.below(2) === 0
        ? { ...facts, judging: "request", grant: null }
        : {
            ...facts,
            judging: "grant",
            grant:
              dice.below(20) === 0
                ? null
                : { id: "grant-1", endsOn: last(dice), revoked: rarely(dice) },
          },
  ],
];
