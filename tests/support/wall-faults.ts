// Data: faults sown into the wall's functions, each a small slip of the pen; the tests have to notice every one of them.

export interface WallFault {
  /** What the wall would do. */
  readonly fault: string;
  /** The function it is sown into. */
  readonly in: string;
  /** A text that stands in the function exactly once, and what stands there instead. */
  readonly text: string;
  readonly slip: string;
}

const sown =
  (name: string) =>
  (fault: string, text: string, slip: string): WallFault => ({ fault, in: name, text, slip });

const supplier = sown("gate_supplier_conditions");
const binds = sown("agreement_binds");
const agreement = sown("gate_agreement_conditions");
const chain = sown("gate_chain_conditions");
const assessed = sown("gate_assessment_conditions");
const evidence = sown("gate_evidence_conditions");
const phase = sown("gate_phase_conditions");
const demand = sown("gate_demand_conditions");
const limit = sown("gate_limit_conditions");
const owner = sown("gate_owner_conditions");
const people = sown("gate_recipient_conditions");
const request = sown("gate_request_conditions");

/** Slips in the functions that judge: the wall would open where the decision does not, or the other way round. */
export const JUDGING_FAULTS: readonly WallFault[] = [
  supplier("lets archived suppliers in", "s.status = 'active'", "true"),
  supplier("takes a draft engagement for an open one", "e.state = 'open'", "e.state <> 'closed'"),
  supplier(
    "reads entries of the revocation list that name a person as the supplier's",
    "v.email is null",
    "true",
  ),
  supplier(
    "takes an entry that was lifted for one that stands",
    "(v.lifted_on is null or v.lifted_on > in_day)",
    "(v.lifted_on is null or v.lifted_on >= in_day)",
  ),
  supplier("does not mind incidents of the second kind", "('S1', 'S2')", "('S1')"),
  supplier("minds incidents of the third kind", "('S1', 'S2')", "('S1', 'S2', 'S3')"),
  supplier(
    "never forgets an incident that was closed",
    "(i.closed_on is null or i.closed_on > in_day)",
    "true",
  ),
  binds("takes a signed agreement for one in force", "a.state = 'in_force'", "a.state <> 'draft'"),
  binds("shuts an agreement on its last day", "a.ends_on >= in_day", "a.ends_on > in_day"),
  binds(
    "lets an agreement begin a day early",
    "a.effective_on <= in_day",
    "a.effective_on <= in_day + 1",
  ),
  binds("lets an agreement without an end never begin", "a.ends_on is null or ", ""),
  binds(
    "does not ask whether an agreement was to be signed anew",
    "coalesce(renewal_due(a.id) >= in_day, true)",
    "true",
  ),
  binds(
    "shuts an agreement nobody asked to be signed anew",
    "coalesce(renewal_due(a.id) >= in_day, true)",
    "coalesce(renewal_due(a.id) >= in_day, false)",
  ),
  agreement(
    "takes an authority that is not on record for granted",
    "coalesce(deed.authority_recorded, false)",
    "coalesce(deed.authority_recorded, true) or deed.id is not null",
  ),
  agreement("does not look at the head agreement", "agreement_binds(head, in_day)", "true"),
  agreement(
    "takes what was never compared for strict enough",
    "coalesce(lasts >= in_day, false)",
    "coalesce(lasts >= in_day, true)",
  ),
  agreement("gives an accepted gap one day more", "lasts >= in_day", "lasts >= in_day - 1"),
  agreement(
    "compares with the head of another engagement",
    "flow_down_lasts(deed.id, head.id)",
    "flow_down_lasts(deed.id, deed.id)",
  ),
  chain(
    "uses subcontractors without consent",
    "edge_consented(c, in_day) and agreement_binds(j",
    "agreement_binds(j",
  ),
  chain("does not read the joinders", "agreement_binds(j, in_day)", "true"),
  chain(
    "takes a joinder that was never compared for strict enough",
    "coalesce(f.lasts >= in_day, false), least(agreement_last_day(j)",
    "coalesce(f.lasts >= in_day, true), least(agreement_last_day(j)",
  ),
  chain(
    "looks at the direct subcontractors only",
    "c.id = b.edge_id",
    "c.id = b.edge_id and b.depth = 1",
  ),
  chain("looks at nothing a subcontractor hangs from", "e.parent_engagement_id is null", "true"),
  chain("is content with one good link above", "bool_and", "bool_or"),
  chain("does not mind a prime whose engagement is closed", "x.state = 'open' and ", ""),
  chain("does not mind a prime that was archived", "s.status = 'active' and ", ""),
  sown("edge_consented")(
    "takes the last day to object for silence already",
    "c.objects_until < in_day",
    "c.objects_until <= in_day",
  ),
  sown("edge_consented")(
    "never takes silence for consent",
    " and c.objects_until is not null and c.objects_until < in_day",
    " and false",
  ),
  sown("chain_below")(
    "counts subcontractors that were objected to",
    "c.engagement_id = in_engagement and c.state in ('proposed', 'consented')",
    "c.engagement_id = in_engagement",
  ),
  sown("flow_down_lasts")(
    "ends every accepted gap with the shorter of two days",
    "greatest(",
    "least(",
  ),
  sown("flow_down_lasts")("takes a review for a pass", "v = 'pass'", "v in ('pass', 'review')"),
  sown("flow_down_accepted_until")(
    "counts gaps that nobody confirmed, and loses those somebody did",
    "d.state = 'confirmed'",
    "d.state = 'proposed'",
  ),
  sown("renewal_grace")(
    "keeps an old text although access was to stop at once",
    " and r.afterwards = 'suspend'",
    "",
  ),
  assessed(
    "lets a decision count for ever",
    "d.valid_until >= in_day",
    "d.valid_until is not null",
  ),
  assessed("does not mind answers that were returned since", "x.state = 'decided'", "true"),
  assessed("lets an override count for ever", "if o.expires_on < in_day then", "if false then"),
  assessed(
    "forgets an override on its last day",
    "o.expires_on < in_day",
    "o.expires_on <= in_day",
  ),
  assessed("does not look at overrides", "coalesce(o.tier, d.tier)", "d.tier"),
  assessed("does not look at knock-outs", "cardinality(d.knock_outs) = 0", "d.id is not null"),
  assessed(
    "holds the tier against the policy of another level",
    "p.material_level = level), false);\n  now_ok := coalesce((select tier_rank(coalesce(o.tier, d.tier)) <= tier_rank(p.max_tier) from tier_policy p\n    where p.material_level = level)",
    "p.material_level = level), false);\n  now_ok := coalesce((select tier_rank(coalesce(o.tier, d.tier)) <= tier_rank(p.max_tier) from tier_policy p\n    where p.material_level = 'C2')",
  ),
  evidence(
    "accepts evidence nobody has reviewed",
    "v.review_state = 'accepted'",
    "v.review_state <> 'rejected'",
  ),
  evidence("accepts an infected file", "f.scan_state <> 'infected'", "true"),
  evidence("accepts evidence that has expired", "v.expires_on >= in_day", "true"),
  evidence("forgets evidence on its last day", "v.expires_on >= in_day", "v.expires_on > in_day"),
  evidence("asks for evidence that is not required", "q.required and ", ""),
  phase("lets phases be skipped", "= substr(m.phase, 2)::integer + 1", "> 0"),
  phase("closes a phase on its last day", "ph.closes_on >= in_day", "ph.closes_on > in_day"),
  phase(
    "does not mind that a phase was closed again",
    "(x.closed_on is null or x.closed_on > in_day)",
    "true",
  ),
  phase("does not look at the engagement's level", "m.level <= e.material_level", "true"),
  phase(
    "does not look at the level the phase allows",
    "coalesce(demands ->> 'maxLevel', 'C4')",
    "'C4'",
  ),
  demand(
    "does not ask for the phase's better result",
    "demands ->> 'maxTier' is not null",
    "false",
  ),
  demand("takes an answer that was returned", " and a.review_state <> 'returned'", ""),
  demand(
    "takes any answer for the one the phase asks for",
    "and c -> 'values' ? (a.value #>> '{}')",
    "",
  ),
  demand("does not ask for the phase's evidence", "best.id is not null", "true"),
  demand(
    "takes terms nobody compared for met",
    "order by t.checked_at desc, t.id limit 1), false)",
    "order by t.checked_at desc, t.id limit 1), true)",
  ),
  limit(
    "does not hear the phase when it says view only",
    "demands ->> 'mode' = 'view_only' or ",
    "",
  ),
  limit(
    "lets what its level keeps in the portal be taken away",
    "coalesce((handling_rule(m.level) ->> 'viewOnly')::boolean, false)",
    "false",
  ),
  limit("lets one item too many out", "< (demands ->> 'maxItems')", "<= (demands ->> 'maxItems')"),
  limit("counts items that are back already", "having max(x.ends_on) >= in_day", ""),
  owner("does not read the promise behind the item", "agreement_binds(h, in_day)", "true"),
  owner(
    "does not compare with the promise behind the item",
    "coalesce(f.lasts >= in_day, false)",
    "true",
  ),
  people(
    "does not look at where people are",
    "not p.country = any (deed.allowed_countries)",
    "false",
  ),
  people(
    "does not look at the item's countries",
    "not p.country = any (m.allowed_countries)",
    "false",
  ),
  people(
    "lets a request without anybody through",
    "exists (select from access_recipient p where p.request_id = r.id), null",
    "true, null",
  ),
  people("does not look people up on the revocation list", "v.email = p.email", "false"),
  people("never asks people for an undertaking", "not needed or ", "true or "),
  people(
    "lets an undertaking run on after its last day",
    "and coalesce(q.undertaking_until, 'infinity') >= in_day",
    "",
  ),
  people(
    "lets an undertaking bind before it was signed",
    " and q.undertaking_signed_on <= in_day",
    "",
  ),
  people(
    "believes undertakings nobody confirmed",
    "q.undertaking_confirmed_on is not null",
    "q.id is not null",
  ),
  people(
    "believes citizenships nobody confirmed",
    "q.citizenship_confirmed_on is not null",
    "q.id is not null",
  ),
  people(
    "takes somebody without a citizenship for cleared",
    "\n        and cardinality(q.citizenships) > 0",
    "",
  ),
  people("is content with one good citizenship", "q.citizenships <@ m", "q.citizenships && m"),
  people(
    "looks at the first citizenship, not at the latest",
    "q.citizenships[cardinality(q.citizenships)]",
    "q.citizenships[1]",
  ),
  people(
    "asks for citizenships under one export rule only",
    "array['export_itar', 'export_ear']",
    "array['export_itar']",
  ),
  request(
    "does not count the days an agreement has left",
    "coalesce(deed.ends_on - days >= in_day, true)",
    "true",
  ),
  request(
    "shuts a new grant a day too early",
    "deed.ends_on - days >= in_day",
    "deed.ends_on - days > in_day",
  ),
  request("lets people approve their own request", "x.decided_by <> r.requested_by", "true"),
  request("reads approvals of other requests", "x.request_id = r.id and x.outcome", "x.outcome"),
  request("does not mind a revoked grant", "g.revoked_at is null and ", ""),
  request("lets a grant run on after its last day", "g.ends_on >= in_day", "true"),
];

const making = sown("guard_access_grant");
const changing = sown("guard_grant_change");
const deciding = sown("guard_access_decision");

/** Slips in the guards of grants: an attempt by bare SQL would get through that nobody may make. */
export const GUARDING_FAULTS: readonly WallFault[] = [
  making("does not ask the gate", "unmet is not null or", "false and"),
  making(
    "takes decisions of earlier transactions",
    "x.written_in = pg_current_xact_id() and",
    "true and",
  ),
  making("lets people grant what they asked for", "and x.decided_by <> r.requested_by", ""),
  making(
    "takes the decision about another request",
    "and x.request_id = new.request_id and",
    "and",
  ),
  making("takes a refusal for a decision", "and x.outcome = 'granted'", ""),
  making("grants longer than was asked for", "new.ends_on <= r.until_on", "true"),
  making("grants another item than was asked for", "and r.material_id = new.material_id", ""),
  making(
    "grants to another supplier than was asked for",
    "and r.supplier_id = new.supplier_id",
    "",
  ),
  deciding("lets anybody decide", "'risk_officer' = any (s.roles)", "true"),
  deciding("lets those decide who no longer work here", "s.status = 'active' and ", ""),
  deciding("lets suppliers decide", "flowdown_scope() not in ('staff', 'system')\n    or ", ""),
  changing(
    "lets a grant be made longer",
    "new.starts_on, new.ends_on,\n",
    "new.starts_on, old.ends_on,\n",
  ),
  changing(
    "lets a grant move to another item",
    "new.engagement_id, new.material_id,",
    "new.engagement_id, old.material_id,",
  ),
  changing("lets a revoked grant come back", "old.revoked_at is not null and", "false and"),
  changing(
    "lets suppliers change grants",
    "flowdown_scope() not in ('staff', 'system')",
    "flowdown_scope() not in ('staff', 'system', 'supplier')",
  ),
];
