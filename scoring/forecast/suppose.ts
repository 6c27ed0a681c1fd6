// Changes the facts of the gate as if one thing had lapsed, joined or left, and says which conditions turn by it.
import { addDays, type Day } from "#scoring/day.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import type {
  AgreementFact,
  ChainEdgeFact,
  EvidenceRequirementFact,
  GateFacts,
} from "#scoring/gate/gate-facts.ts";

/** One thing that did not happen. */
export type Supposition =
  /** A document's last day was yesterday; a decision that counts as long as the document goes with it. */
  | { readonly kind: "evidence_lapses"; readonly id: string }
  /** An agreement, a head agreement or a joinder ended yesterday. */
  | { readonly kind: "agreement_ends"; readonly id: string }
  /** A subcontractor that waits is consented to and bound as strictly as is asked. */
  | { readonly kind: "sub_joins"; readonly id: string }
  | { readonly kind: "sub_leaves"; readonly id: string }
  /** One more subcontractor is named: nobody consented, nothing is signed. */
  | { readonly kind: "sub_named"; readonly id: string }
  /** A person no longer works for the supplier. */
  | { readonly kind: "person_leaves"; readonly id: string };

export const SUPPOSITIONS: readonly Supposition["kind"][] = [
  "evidence_lapses",
  "agreement_ends",
  "sub_joins",
  "sub_leaves",
  "sub_named",
  "person_leaves",
];

/** The facts as they would be on the day. Without a supposition they stay what they are. */
export function suppose(facts: GateFacts, what: Supposition | null, day: Day): GateFacts {
  if (what === null) return facts;
  const yesterday = addDays(day, -1);
  switch (what.kind) {
    case "evidence_lapses":
      return withoutDocument(facts, what.id, yesterday);
    case "agreement_ends":
      return withoutAgreement(facts, what.id, yesterday);
    case "sub_joins":
      return withChain(facts, (chain) =>
        chain.map((edge) => (edge.id === what.id ? bound(edge, day) : edge)),
      );
    case "sub_leaves":
      return withChain(facts, (chain) => chain.filter(({ id }) => id !== what.id));
    case "sub_named":
      return withChain(facts, (chain) => [...chain, NAMED]);
    case "person_leaves":
      return withoutPerson(facts, what.id);
  }
}

const NAMED: ChainEdgeFact = {
  id: "",
  name: "one more",
  consented: false,
  objectsUntil: null,
  joinder: null,
  flowDown: null,
};

function bound(edge: ChainEdgeFact, day: Day): ChainEdgeFact {
  const joinder: AgreementFact = {
    id: "",
    name: edge.name,
    effectiveOn: day,
    endsOn: null,
    ...edge.joinder,
    signed: true,
    countersigned: true,
    renewBy: null,
    stopped: null,
  };
  return {
    ...edge,
    consented: true,
    joinder: { ...joinder, ...(joinder.effectiveOn > day && { effectiveOn: day }) },
    flowDown: { verdict: "pass", acceptedUntil: null },
  };
}

function withChain(
  facts: GateFacts,
  change: (chain: readonly ChainEdgeFact[]) => readonly ChainEdgeFact[],
): GateFacts {
  return facts.chain ? { ...facts, chain: change(facts.chain) } : facts;
}

function withoutDocument(facts: GateFacts, id: string, last: Day): GateFacts {
  const { requiredEvidence, demands, assessment } = facts;
  const all = [...(requiredEvidence ?? []), ...(demands?.evidence ?? [])];
  const offer = all.flatMap(({ offers }) => offers).find((one) => one.id === id);
  const lapsed = (requirement: EvidenceRequirementFact): EvidenceRequirementFact => ({
    ...requirement,
    offers: requirement.offers.map((one) =>
      one.id === id ? { ...one, expiresOn: earlier(one.expiresOn, last) } : one,
    ),
  });
  // a decision never counts longer than the document it was made on
  const goesToo =
    offer?.state === "accepted" &&
    assessment?.validUntil &&
    assessment.validUntil === offer.expiresOn;
  return {
    ...facts,
    requiredEvidence: requiredEvidence?.map(lapsed) ?? null,
    demands: demands && { ...demands, evidence: demands.evidence.map(lapsed) },
    assessment: goesToo
      ? { ...assessment, validUntil: earlier(assessment.validUntil, last) }
      : assessment,
  };
}

function withoutAgreement(facts: GateFacts, id: string, last: Day): GateFacts {
  function ended<A extends AgreementFact>(agreement: A): A;
  function ended<A extends AgreementFact>(agreement: A | null): A | null;
  function ended<A extends AgreementFact>(agreement: A | null): A | null {
    return agreement?.id === id
      ? { ...agreement, endsOn: earlier(agreement.endsOn, last) }
      : agreement;
  }
  const { agreement, headAgreement, chain, above, material } = facts;
  const ownHead = material?.ownHead;
  return {
    ...facts,
    agreement: ended(agreement),
    headAgreement: ended(headAgreement),
    chain: chain?.map((edge) => ({ ...edge, joinder: ended(edge.joinder) })) ?? null,
    above: above?.map((link) => ({ ...link, agreement: ended(link.agreement) })) ?? null,
    material: ownHead
      ? { ...material, ownHead: { ...ownHead, agreement: ended(ownHead.agreement) } }
      : material,
  };
}

function withoutPerson(facts: GateFacts, id: string): GateFacts {
  const { request } = facts;
  if (!request) return facts;
  const recipients = request.recipients.map((one) =>
    one.person?.id === id ? { ...one, person: null } : one,
  );
  return { ...facts, request: { ...request, recipients } };
}

function earlier(day: Day | null, other: Day): Day {
  return day !== null && day < other ? day : other;
}

/** What turns between two judgements of the same gate. */
export interface Turned {
  /** Not met any more, with the reason. */
  readonly shuts: readonly Condition[];
  /** Not met before, and met or gone now. */
  readonly opens: readonly Condition[];
}

/** The conditions that are unmet in one of the two and not in the other, told apart by what they are about. */
export function turned(before: readonly Condition[], after: readonly Condition[]): Turned {
  return { shuts: unmetOnlyIn(after, before), opens: unmetOnlyIn(before, after) };
}

function unmetOnlyIn(these: readonly Condition[], those: readonly Condition[]): Condition[] {
  const known = those.filter(({ met }) => !met).map(keyOf);
  return these.filter((condition) => !condition.met && !known.includes(keyOf(condition)));
}

// a person who left has no id any more, and stays the same person by name
function keyOf({ code, subject }: Condition): string {
  return `${code} ${subject?.name ?? ""}`;
}
