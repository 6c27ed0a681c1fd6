// Data: what happens to phases, the item, the people named for it, the approval and the grant.
import { FULL_MORE } from "#tests/support/more-arbitrary.ts";
import { DAY, flag, near, update, type ChangeKind } from "./change.ts";

const ITEM_PHASE =
  "t.engagement_id = x.e and t.phase = (select m.phase from material m where m.id = x.m)";
const ANY_PHASE = "t.engagement_id = x.e and t.phase = x.a ->> 'p'";
const PHASES = ["P0", "P1", "P2"];
const ADA = "'ada@' || x.s || '.example'";
const LISTS = [null, ["DE"], ["FR"], ["DE", "FR"], []];
const list = (name: string) =>
  `case when jsonb_typeof(x.a -> '${name}') = 'array' then array(select jsonb_array_elements_text(x.a -> '${name}')) end`;
const confirmed = (what: string) =>
  `${what}_by = case when (x.a ->> 'is')::boolean then x.by end, ${what}_on = case when (x.a ->> 'is')::boolean then flowdown_today() end`;
const { demands: FULL } = FULL_MORE;
const DEMANDS = [
  {},
  FULL,
  { maxTier: "low" },
  { maxTier: "moderate" },
  { maxLevel: "C2" },
  { maxLevel: "C3" },
  { mode: "view_only" },
  { maxItems: 1 },
  { controls: FULL?.controls },
  { evidence: ["iso27001_certificate"] },
  { evidence: ["soc2_report"] },
  { terms: { notice_hours: 24 } },
];

export const REQUEST_CHANGES: Readonly<Record<string, ChangeKind>> = {
  "phase ends": {
    say: "the item's phase ends on day {d}",
    weight: 2,
    choose: near,
    sql: update("engagement_phase", `closes_on = ${DAY}`, ITEM_PHASE),
  },
  "phase closed": {
    say: "{p} is closed from day {d} on",
    choose: (dice) => ({ p: dice.of(PHASES), d: dice.of([-1, 0, 1]) }),
    sql: update("engagement_phase", `closed_on = ${DAY}, closed_by = x.by`, ANY_PHASE),
  },
  "phase opened": {
    say: "{p} is opened again",
    choose: (dice) => ({ p: dice.of(PHASES) }),
    sql: `insert into engagement_phase (engagement_id, supplier_id, phase, purpose, closes_on, opened_by)
      select x.e, x.s, x.a ->> 'p', 'try', flowdown_today() + 30, x.by from x
      on conflict (engagement_id, phase) do update set closes_on = excluded.closes_on, closed_on = null, closed_by = null`,
  },
  "phases opened": {
    say: "every phase is opened again",
    sql: `insert into engagement_phase (engagement_id, supplier_id, phase, purpose, closes_on, opened_by)
      select x.e, x.s, p, 'try', flowdown_today() + 30, x.by from x cross join unnest(array['P0', 'P1', 'P2']) p
      on conflict (engagement_id, phase) do update set closes_on = excluded.closes_on, closed_on = null, closed_by = null`,
  },
  "phase missing": {
    say: "{p} was never opened",
    choose: (dice) => ({ p: dice.of(PHASES) }),
    sql: `delete from engagement_phase t using x where ${ANY_PHASE}`,
  },
  demands: {
    say: "the item's phase asks for {is}",
    weight: 4,
    choose: (dice) => ({ is: dice.of(DEMANDS) }),
    sql: `, asked as (insert into phase_proposal (engagement_id, supplier_id, phase, purpose, spillover_level, demands, closes_on, proposed_by,
          state, decided_by, decided_at)
        select x.e, x.s, m.phase, 'try', 'low', x.a -> 'is', flowdown_today() + 30, x.who, 'approved', x.by, x.at
        from x join material m on m.id = x.m returning id, engagement_id, phase)
      update engagement_phase t set proposal_id = a.id from asked a where t.engagement_id = a.engagement_id and t.phase = a.phase`,
  },
  "terms compared": {
    say: "the agreement is compared with what the phase asks for: {is}",
    choose: (dice) => ({ is: dice.of(["pass", "fail"]) }),
    sql: `insert into phase_term_check (proposal_id, agreement_id, supplier_id, verdict, result, checked_at)
      select t.proposal_id, d.id, x.s, x.a ->> 'is', '{}', x.at from x cross join lateral (select (gate_deed(x.e)).id) d
        join engagement_phase t on ${ITEM_PHASE} where t.proposal_id is not null and d.id is not null`,
  },
  answered: {
    say: "the question of a measure is answered {is}; returned: {back}",
    choose: (dice) => ({ is: dice.of(["always", "mostly", "never"]), back: dice.below(3) === 0 }),
    sql: `insert into answer (assessment_id, supplier_id, question_id, value, answered_by, review_state)
      select a.id, x.s, 'remote_access_mfa', x.a -> 'is', x.by, case when (x.a ->> 'back')::boolean then 'returned' else 'accepted' end
      from x join assessment a on a.engagement_id = x.e
      on conflict (assessment_id, question_id) do update set value = excluded.value, review_state = excluded.review_state`,
  },
  level: {
    say: "the item is {is}",
    weight: 2,
    choose: (dice) => ({ is: dice.of(["C1", "C2", "C3", "C3", "C4"]) }),
    sql: update("material", "level = x.a ->> 'is'", "t.id = x.m"),
  },
  "item phase": {
    say: "the item belongs to {p}",
    choose: (dice) => ({ p: dice.of(PHASES) }),
    sql: update("material", "phase = x.a ->> 'p'", "t.id = x.m"),
  },
  export: {
    say: "the item is under {o}, for citizens of {is}",
    weight: 3,
    choose: (dice) => ({
      o: dice.of([[], ["export_itar"], ["export_ear"], ["export_ear"], ["personal_data"]]),
      is: dice.of(LISTS),
    }),
    sql: update(
      "material",
      `overlays = ${list("o")}, allowed_citizenships = ${list("is")}`,
      "t.id = x.m",
    ),
  },
  countries: {
    say: "the item may be opened in {is}",
    weight: 2,
    choose: (dice) => ({ is: dice.of(LISTS) }),
    sql: update("material", `allowed_countries = ${list("is")}`, "t.id = x.m"),
  },
  mode: {
    say: "it is asked for as {is}",
    choose: (dice) => ({ is: dice.of(["view_only", "download"]) }),
    sql: update("access_request", "mode = x.a ->> 'is'", "t.id = x.r"),
  },
  named: {
    say: "somebody in {is} is named too",
    choose: (dice) => ({ is: dice.of(["DE", "FR", "US"]) }),
    sql: `insert into access_recipient (request_id, supplier_id, name, email, country)
      select x.r, x.s, 'Eve', 'eve@' || x.s || '.example', x.a ->> 'is' from x`,
  },
  "named nobody": {
    say: "nobody is named any more",
    sql: "delete from access_recipient t using x where t.request_id = x.r",
  },
  "named one": {
    say: "Ada in {is} is named alone",
    choose: (dice) => ({ is: dice.of(["DE", "FR", "US"]) }),
    sql: `, gone as (delete from access_recipient t using x where t.request_id = x.r)
      insert into access_recipient (request_id, supplier_id, name, email, country) select x.r, x.s, 'Ada', ${ADA}, x.a ->> 'is' from x`,
  },
  person: {
    say: "the register knows Ada as a citizen of {held}, confirmed: {cleared}; undertaking from day {from} to day {d}, confirmed: {bound}",
    weight: 4,
    choose: (dice) => ({
      held: dice.of([[], ["DE"], ["US", "DE"], ["DE", "US"], ["FR", "DE"]]),
      cleared: dice.below(4) > 0,
      from: dice.of([-5, -5, 0, 1, null]),
      d: dice.of([-1, 0, 0, 1, 40, null]),
      bound: dice.below(4) > 0,
    }),
    sql: `insert into supplier_person (supplier_id, name, email, country, citizenships, citizenship_confirmed_by, citizenship_confirmed_on,
        undertaking_signed_on, undertaking_until, undertaking_confirmed_by, undertaking_confirmed_on)
      select x.s, 'Ada', ${ADA}, 'DE', array(select jsonb_array_elements_text(x.a -> 'held')),
        case when (x.a ->> 'cleared')::boolean then x.by end, case when (x.a ->> 'cleared')::boolean then flowdown_today() end,
        flowdown_today() + (x.a ->> 'from')::int, case when x.a ->> 'from' is not null and x.a ->> 'd' is not null then greatest(flowdown_today() + (x.a ->> 'from')::int, ${DAY}) end,
        case when (x.a ->> 'bound')::boolean then x.by end, case when (x.a ->> 'bound')::boolean then flowdown_today() end from x
      on conflict (supplier_id, email) do update set citizenships = excluded.citizenships, state = 'active',
        citizenship_confirmed_by = excluded.citizenship_confirmed_by, citizenship_confirmed_on = excluded.citizenship_confirmed_on,
        undertaking_signed_on = excluded.undertaking_signed_on, undertaking_until = excluded.undertaking_until,
        undertaking_confirmed_by = excluded.undertaking_confirmed_by, undertaking_confirmed_on = excluded.undertaking_confirmed_on`,
  },
  cleared: {
    say: "the citizenships of Ada are confirmed: {is}",
    weight: 2,
    choose: flag,
    sql: update(
      "supplier_person",
      confirmed("citizenship_confirmed"),
      "t.supplier_id = x.s and t.email = " + ADA,
    ),
  },
  bound: {
    say: "the undertaking of Ada is confirmed: {is}",
    choose: flag,
    sql: update(
      "supplier_person",
      confirmed("undertaking_confirmed"),
      "t.supplier_id = x.s and t.email = " + ADA,
    ),
  },
  left: {
    say: "Ada leaves the supplier",
    sql: update("supplier_person", "state = 'left'", "t.supplier_id = x.s"),
  },
  "person listed": {
    say: "Ada is put on the revocation list on day {d}",
    choose: (dice) => ({ d: dice.of([-1, 0, 1]) }),
    sql: `insert into revocation_entry (supplier_id, email, reason, listed_by, listed_on) select x.s, ${ADA}, 'a reason', x.who, ${DAY} from x`,
  },
  approved: {
    say: "it is approved, by the one who asked: {is}",
    choose: flag,
    sql: `insert into access_decision (request_id, supplier_id, outcome, conditions, decided_by)
      select x.r, x.s, 'granted', '[]', case when (x.a ->> 'is')::boolean then x.who else x.by end from x on conflict do nothing`,
  },
  "approved anew": {
    say: "whoever approved it, it is approved by {is}",
    weight: 2,
    choose: (dice) => ({ is: dice.of(["another", "the one who asked"]) }),
    sql: `insert into access_decision (request_id, supplier_id, outcome, conditions, decided_by)
      select x.r, x.s, 'granted', '[]', case x.a ->> 'is' when 'another' then x.by else x.who end from x
      on conflict (request_id) do update set decided_by = excluded.decided_by`,
  },
  "grant revoked": {
    say: "what was granted is revoked",
    sql: update(
      "access_grant",
      "revoked_at = x.at, revoked_by = x.by, revoke_reason = 'left'",
      "t.request_id = x.r and t.revoked_at is null",
    ),
  },
  "grant ends": {
    say: "what was granted ends on day {d}",
    weight: 2,
    choose: (dice) => ({ d: dice.of([-1, 0, 0, 1]) }),
    sql: update(
      "access_grant",
      `starts_on = least(starts_on, ${DAY}), ends_on = ${DAY}`,
      "t.request_id = x.r",
    ),
  },
  "other item": {
    say: "another item of the phase is out until day {d}",
    weight: 2,
    choose: (dice) => ({ d: dice.of([-1, 0, 5]) }),
    sql: `, item as (insert into material (reference, third_party, title, level, phase, owner_id, created_by)
        select gen_random_uuid()::text, x.e::text, 'Another', 'C2', m.phase, x.who, x.who from x join material m on m.id = x.m returning id, third_party)
      insert into access_grant (request_id, decision_id, supplier_id, engagement_id, material_id, starts_on, ends_on, created_at)
        select gen_random_uuid(), gen_random_uuid(), x.s, x.e, i.id, flowdown_today() - 20, ${DAY}, x.at - interval '1 year'
        from x join item i on i.third_party = x.e::text`,
  },
};
