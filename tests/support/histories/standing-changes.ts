// Data: what happens to companies, edges of the chain, assessments and evidence.
import { DAY, flag, near, nearOrNever, update, type ChangeKind } from "./change.ts";

const NEED = "t.engagement_id = x.e";
const PIECE =
  "t.request_id = (select q.id from evidence_request q where q.engagement_id = x.e order by q.id limit 1)";
const LATEST =
  "(select y.id from tier_decision y where y.engagement_id = x.e order by y.decided_at desc, y.id limit 1)";
const EDGE =
  "t.id = (select c.id from subcontracting c where c.engagement_id = x.e order by c.id limit 1)";
const PARENT = "(select e.parent_engagement_id from engagement e where e.id = x.e)";
const edge =
  "state = x.a ->> 'is', objects_until = case when x.a ->> 'is' = 'proposed' then " +
  `${DAY} end, window_rule = 'general_consent_objection'`;
const TIERS = ["low", "moderate", "high", "critical"];

export const STANDING_CHANGES: Readonly<Record<string, ChangeKind>> = {
  supplier: {
    say: "the supplier is {is}",
    weight: 2,
    choose: (dice) => ({ is: dice.of(["active", "archived"]) }),
    sql: update("supplier", "status = x.a ->> 'is'", "t.id = x.s"),
  },
  engagement: {
    say: "the engagement is {is}",
    weight: 2,
    choose: (dice) => ({ is: dice.of(["open", "open", "closed", "withdrawn", "draft"]) }),
    sql: update("engagement", "state = x.a ->> 'is'", "t.id = x.e"),
  },
  "engagement level": {
    say: "the engagement is for {is}",
    choose: (dice) => ({ is: dice.of(["C2", "C3", "C4"]) }),
    sql: update("engagement", "material_level = x.a ->> 'is'", "t.id = x.e"),
  },
  edge: {
    say: "a subcontractor is {is}, to be objected to until day {d}",
    weight: 2,
    choose: (dice) => ({
      is: dice.of(["consented", "proposed", "proposed", "objected", "ended"]),
      ...nearOrNever(dice),
    }),
    sql: update("subcontracting", edge, EDGE),
  },
  "new edge": {
    say: "the supplier names another subcontractor, without papers; objections until day {d}",
    choose: near,
    sql: `insert into subcontracting (engagement_id, prime_supplier_id, name, country, touches, state, proposed_on, window_rule, objects_until)
      select x.e, x.s, 'Another', 'FR', 'parts', 'proposed', flowdown_today(), 'general_consent_objection', ${DAY} from x`,
  },
  "edge above": {
    say: "the edge from above is {is}, to be objected to until day {d}",
    choose: (dice) => ({ is: dice.of(["consented", "proposed", "ended"]), ...nearOrNever(dice) }),
    sql: update("subcontracting", edge, "t.sub_engagement_id = x.e"),
  },
  "engagement above": {
    say: "the engagement above is {is}",
    choose: (dice) => ({ is: dice.of(["open", "closed"]) }),
    sql: update("engagement", "state = x.a ->> 'is'", `t.id = ${PARENT}`),
  },
  "supplier above": {
    say: "the company above is {is}",
    choose: (dice) => ({ is: dice.of(["active", "archived"]) }),
    sql: update(
      "supplier",
      "status = x.a ->> 'is'",
      `t.id = (select p.supplier_id from engagement p where p.id = ${PARENT})`,
    ),
  },
  decided: {
    say: "a decision: {tier}, until day {d}, knock-outs {knock}",
    weight: 3,
    choose: (dice) => ({
      tier: dice.of(["low", "low", ...TIERS]),
      knock: dice.of([[], [], [], ["no_mfa"]]),
      d: dice.of([-1, 0, 1, 90, 90]),
    }),
    sql: `insert into tier_decision (assessment_id, supplier_id, engagement_id, computed_tier, tier, band, knock_outs, low_bp, high_bp,
        assured_bp, model_edition, edition_sha256, inputs, result, decided_by, decided_on, decided_at, valid_until)
      select a.id, x.s, x.e, x.a ->> 'tier', x.a ->> 'tier', 'A2', array(select jsonb_array_elements_text(x.a -> 'knock')), 0, 0, 0,
        '2026-1', repeat('0', 64), '{}', '{}', x.by, flowdown_today(), x.at, ${DAY}
      from x join assessment a on a.engagement_id = x.e`,
  },
  override: {
    say: "an override to {tier} until day {d}; confirmed: {is}",
    weight: 4,
    choose: (dice) => ({
      tier: dice.of(TIERS),
      d: dice.of([-1, 0, 0, 0, 1, 30]),
      is: dice.below(6) > 0,
    }),
    sql: `insert into tier_override (decision_id, supplier_id, tier, reason, expires_on, proposed_by, state, confirmed_by, confirmed_at)
      select d.id, x.s, x.a ->> 'tier', 'a reason that is long enough', ${DAY}, x.by,
        case when (x.a ->> 'is')::boolean then 'confirmed' else 'proposed' end,
        case when (x.a ->> 'is')::boolean then x.who end, case when (x.a ->> 'is')::boolean then x.at end
      from x cross join lateral (select ${LATEST} as id) d where d.id is not null on conflict do nothing`,
  },
  assessment: {
    say: "the assessment is {is}",
    choose: (dice) => ({ is: dice.of(["decided", "decided", "returned", "submitted"]) }),
    sql: update("assessment", "state = x.a ->> 'is'", NEED),
  },
  reviewed: {
    say: "the certificate is {is}",
    choose: (dice) => ({ is: dice.of(["accepted", "rejected", "pending"]) }),
    sql: update("evidence", "review_state = x.a ->> 'is'", PIECE),
  },
  expires: {
    say: "the certificate runs to day {d}",
    choose: nearOrNever,
    sql: update("evidence", `expires_on = ${DAY}`, PIECE),
  },
  scanned: {
    say: "the scanner calls the certificate {is}",
    choose: (dice) => ({ is: dice.of(["clean", "infected", "infected", "not_scanned", "error"]) }),
    sql: update(
      "stored_file",
      "scan_state = x.a ->> 'is'",
      "t.id in (select v.file_id from evidence v join evidence_request q on q.id = v.request_id where q.engagement_id = x.e)",
    ),
  },
  replacedPiece: {
    say: "the certificate is replaced by none",
    sql: update("evidence", "replaced_at = x.at", PIECE),
  },
  "another piece": {
    say: "another certificate is accepted, to day {d}",
    choose: nearOrNever,
    sql: `, file as (insert into stored_file (supplier_id, object_key, sha256, size_bytes, sniffed_type, original_name, wrapped_key, scan_state)
        select x.s, gen_random_uuid()::text, repeat('0', 64), 1, 'application/pdf', 'c.pdf', 'w', 'clean' from x returning id, supplier_id)
      insert into evidence (supplier_id, request_id, file_id, kind, title, expires_on, review_state)
        select x.s, q.id, f.id, 'iso27001_certificate', 'Another', ${DAY}, 'accepted'
        from x join file f on f.supplier_id = x.s join lateral (select y.id from evidence_request y where y.engagement_id = x.e order by y.id limit 1) q on true`,
  },
  required: {
    say: "the certificate is required: {is}",
    choose: flag,
    sql: update("evidence_request", "required = (x.a ->> 'is')::boolean", NEED),
  },
  waived: {
    say: "what was asked for is {is}",
    choose: (dice) => ({ is: dice.of(["open", "waived", "withdrawn"]) }),
    sql: update("evidence_request", "state = x.a ->> 'is'", NEED),
  },
  listed: {
    say: "the supplier is put on the revocation list on day {d}, until day {l}",
    weight: 2,
    choose: (dice) => ({ d: dice.of([-1, 0, 1]), l: dice.of([-1, 0, 0, 1, null]) }),
    sql: `insert into revocation_entry (supplier_id, reason, listed_by, listed_on, lifted_by, lifted_on, lift_reason)
      select x.s, 'a reason', x.who, ${DAY}, case when x.a ->> 'l' is not null then x.by end,
        flowdown_today() + (x.a ->> 'l')::int, case when x.a ->> 'l' is null then '' else 'settled' end from x`,
  },
  lifted: {
    say: "entries of the revocation list are lifted on day {d}",
    choose: (dice) => ({ d: dice.of([-1, 0, 1]) }),
    sql: update(
      "revocation_entry",
      `lifted_by = x.by, lifted_on = ${DAY}, lift_reason = 'settled'`,
      "t.supplier_id = x.s and t.lifted_on is null",
    ),
  },
  incident: {
    say: "an incident of {is}, on record on day {d}",
    weight: 2,
    choose: (dice) => ({ is: dice.of(["S1", "S2", "S2", "S3"]), d: dice.of([-1, 0, 1]) }),
    sql: `insert into incident (supplier_id, title, report, severity, happened_on, opened_by, opened_on)
      select x.s, 'Loss', 'Lost.', x.a ->> 'is', ${DAY}, x.who, ${DAY} from x`,
  },
  "incident closed": {
    say: "incidents are closed on day {d}",
    choose: (dice) => ({ d: dice.of([-1, 0, 1]) }),
    sql: update(
      "incident",
      `closed_by = x.by, closed_on = ${DAY}, closing_note = 'done'`,
      "t.supplier_id = x.s and t.closed_on is null",
    ),
  },
};
