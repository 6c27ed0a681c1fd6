// The gate said once more, as plainly as possible and without any of its code: what the gate is tested against.
import type { Day } from "#scoring/day.ts";
import { addDays } from "#scoring/day.ts";
import { LEVELS, PHASES, TIERS } from "#scoring/facts.ts";
import type {
  AgreementFact,
  ConsentFact,
  EvidenceRequirementFact,
  FlowDownFact,
  GateFacts,
} from "#scoring/gate/gate-facts.ts";
import { expandTerritories } from "#scoring/obligations/expand-territories.ts";

/** Whether the named people may open the item on a day. */
export function mayTouch(f: GateFacts, today: Day): boolean {
  const live = (a: AgreementFact | null) =>
    !!a &&
    a.signed &&
    a.countersigned &&
    !a.stopped &&
    a.effectiveOn <= today &&
    (a.endsOn ?? "9999") >= today &&
    (a.renewBy ?? "9999") >= today;
  const strict = (d: FlowDownFact | null) =>
    !!d &&
    (d.verdict === "pass" || (d.acceptedUntil ?? "") >= today || (d.graceUntil ?? "") >= today);
  const agreed = (c: ConsentFact) =>
    c.consented || (c.objectsUntil !== null && c.objectsUntil < today);
  const { supplier, engagement, agreement, assessment, material, phases, request, grant, demands } =
    f;
  if (
    !supplier ||
    !engagement ||
    !agreement ||
    !assessment?.tier ||
    !material ||
    !phases ||
    !request ||
    !demands
  )
    return false;
  const { assessed, override } = assessment.tier;
  const tier = override && override.until >= today ? override.tier : assessed;
  const limit = { C0: 2, C1: 2, C2: 2, C3: 1, C4: 0 }[material.level];
  const places = expandTerritories(agreement.territories ?? []);
  const opened = (name: string) => phases.find((p) => p.phase === name && p.opened);
  const evidenced = (e: EvidenceRequirementFact) =>
    e.offers.some((o) => o.state === "accepted" && (o.expiresOn ?? "9999") >= today);
  const counts = (held: readonly string[]) => (material.export === "every" ? held : held.slice(-1));
  const { ownHead } = material;
  return [
    f.supplierRevoked === false && f.severeIncidents?.length === 0,
    demands.maxTier === null || TIERS.indexOf(tier) <= TIERS.indexOf(demands.maxTier),
    demands.controls.every((control) => control.met) && demands.evidence.every(evidenced),
    demands.terms === "none" || demands.terms === "pass",
    LEVELS.indexOf(material.level) <= LEVELS.indexOf(demands.maxLevel ?? "C4"),
    request.mode === "view_only" || !(material.viewOnly || demands.viewOnly),
    f.otherItems && f.otherItems.filter((day) => day >= today).length < (demands.maxItems ?? 99),
    !ownHead || (live(ownHead.agreement) && strict(ownHead.flowDown)),
    request.recipients.every((r) => material.allowedCountries?.includes(r.country) ?? true),
    request.recipients.every((r) =>
      r.route?.some((s) => s.state === "open" && s.from <= today && (s.until ?? "9999") >= today),
    ),
    request.recipients.every(({ revoked, person }) => {
      const paper = person?.undertaking;
      const bound = paper?.confirmed && paper.signedOn <= today && (paper.until ?? "9999") >= today;
      return !revoked && (bound || !material.undertaking);
    }),
    material.export === "none" ||
      request.recipients.every(
        ({ person }) =>
          person?.citizenshipConfirmed &&
          person.citizenships.length > 0 &&
          counts(person.citizenships).every((c) => material.allowedCitizenships?.includes(c)),
      ),
    f.judging === "grant" ||
      (f.policy && (agreement.endsOn ?? "9999-12-31") >= addDays(today, f.policy.daysLeft)),
    supplier.state === "active",
    engagement.state === "open",
    live(agreement) && agreement.authorityRecorded,
    live(f.headAgreement) && strict(f.flowDown),
    f.chain?.every((sub) => agreed(sub) && live(sub.joinder) && strict(sub.flowDown)),
    f.above?.every((up) => agreed(up) && up.open && live(up.agreement) && strict(up.flowDown)),
    (assessment.validUntil ?? "") >= today,
    TIERS.indexOf(tier) <= limit,
    f.openKnockOuts?.length === 0,
    f.requiredEvidence?.every(evidenced),
    PHASES.every((p) => p > material.phase || opened(p)),
    (opened(material.phase)?.closesOn ?? "") >= today,
    LEVELS.indexOf(material.level) <= LEVELS.indexOf(engagement.level),
    request.recipients.length > 0 && request.recipients.every(({ country }) => places.has(country)),
    request.approvedBy.some((person) => person !== request.requesterId),
    f.judging === "request" || (grant && !grant.revoked && grant.endsOn >= today),
  ].every(Boolean);
}
