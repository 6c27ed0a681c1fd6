// Data: what happens to agreements: the supplier's own, the head above it, those below and those above.
import { DAY, flag, near, nearOrNever, update, verdict, type ChangeKind } from "./change.ts";

const IN_FORCE =
  "state = 'in_force', signed_at = x.at, countersigned_at = x.at, effective_on = flowdown_today() - 5, ends_on = null, authority_recorded = true";
const GAP = `'{"clauses": [{"term": "breach_notice", "verdict": "weaker", "head": 24, "sub": 48}]}'`;

const DEED = "t.engagement_id = x.e and t.kind in ('supplier_deed', 'joinder')";
const HEAD = "t.id = (select e.head_agreement_id from engagement e where e.id = x.e)";
const JOINDER =
  "t.id = (select c.joinder_id from subcontracting c where c.engagement_id = x.e order by c.id limit 1)";
const DEEPER = `t.id = (select c.joinder_id from subcontracting p join subcontracting c on c.engagement_id = p.sub_engagement_id
  where p.engagement_id = x.e order by c.id limit 1)`;
const ABOVE =
  "t.engagement_id = (select e.parent_engagement_id from engagement e where e.id = x.e) and t.kind <> 'head'";
const ITEM_HEAD = "t.id = (select m.head_agreement_id from material m where m.id = x.m)";
const OWN_DEED = "(gate_deed(x.e)).id";

// an engagement has one draft of a kind: nobody can begin another beside it
const ONE_DRAFT = `(x.a ->> 'is' <> 'draft' or not exists (select from agreement o
  where o.engagement_id = t.engagement_id and o.kind = t.kind and o.id <> t.id))`;

const paper = (whose: string, where: string): Record<string, ChangeKind> => ({
  [`${whose} ends`]: {
    say: `${whose} ends on day {d}`,
    weight: where === DEED ? 3 : 1,
    choose: nearOrNever,
    sql: update("agreement", `ends_on = ${DAY}`, where),
  },
  [`${whose} stops`]: {
    say: `${whose} is {is}`,
    choose: (dice) => ({ is: dice.of(["terminated", "superseded", "signed", "sent", "draft"]) }),
    sql: update("agreement", "state = x.a ->> 'is'", `${where} and ${ONE_DRAFT}`),
  },
  [`${whose} begins`]: {
    say: `${whose} begins on day {d}`,
    choose: near,
    sql: update("agreement", `effective_on = ${DAY}`, where),
  },
  [`${whose} stands`]: {
    say: `${whose} is signed and countersigned`,
    sql: update("agreement", IN_FORCE, where),
  },
});

const compared = (agreement: string, head: string, supplier: string) =>
  `insert into flow_down_check (agreement_id, parent_id, supplier_id, verdict, result, checked_at, above)
   select y.agreement, y.head, y.supplier, y.a ->> 'v', case when y.a ->> 'v' = 'pass' then '{"clauses": []}' else ${GAP} end::jsonb, y.at,
     case y.a ->> 'above' when 'now' then agreements_between(y.agreement) when 'stale' then array[gen_random_uuid()] end
   from (select ${agreement} as agreement, ${head} as head, ${supplier} as supplier, x.a, x.at from x) y
   where y.agreement is not null and y.head is not null`;
const OWN_HEAD = "(select e.head_agreement_id from engagement e where e.id = x.e)";
const FIRST_JOINDER =
  "(select c.joinder_id from subcontracting c where c.engagement_id = x.e order by c.id limit 1)";
const ABOVE_DEED =
  "(select (gate_deed(e.parent_engagement_id)).id from engagement e where e.id = x.e)";

const acceptedUntil = (days: string, from: string, whose: string) =>
  `insert into deviation (agreement_id, parent_id, supplier_id, term, verdict, owed, given, reason, compensating_measure,
      expires_on, proposed_on, proposed_by, state, settled_by, settled_at)
    select ${whose}, 'breach_notice', 'weaker', '24', '48', 'a reason that is long enough', 'somebody looks every day',
      flowdown_today() + ${days}, flowdown_today() - 30, x.who, 'confirmed', x.by, x.at from ${from}`;

export const PAPER_CHANGES: Readonly<Record<string, ChangeKind>> = {
  ...paper("the agreement", DEED),
  ...paper("the head agreement", HEAD),
  ...paper("a joinder", JOINDER),
  ...paper("a joinder two tiers down", DEEPER),
  ...paper("the agreement above", ABOVE),
  ...paper("the promise behind the item", ITEM_HEAD),
  authority: {
    say: "authority to sign is on record: {is}",
    choose: flag,
    sql: update("agreement", "authority_recorded = (x.a ->> 'is')::boolean", DEED),
  },
  territory: {
    say: "the agreement allows {is}",
    choose: (dice) => ({ is: dice.of([["DE"], ["FR"], [], ["DE", "FR", "US"]]) }),
    sql: update(
      "agreement",
      "allowed_countries = array(select jsonb_array_elements_text(x.a -> 'is'))",
      DEED,
    ),
  },
  replaced: {
    say: "a new agreement replaces the old one; compared: {is}",
    choose: flag,
    sql: `, old as (update agreement t set state = 'superseded' from x where ${DEED} and t.state = 'in_force' returning t.*, x.e as of),
      fresh as (insert into agreement (id, kind, title, template, edition, terms, allowed_countries, supplier_id, engagement_id, state,
          text_sha256, text_body, signed_at, countersigned_at, effective_on, authority_recorded, created_at)
        select distinct on (o.of) gen_random_uuid(), o.kind, o.title, o.template, o.edition, o.terms, o.allowed_countries, o.supplier_id, o.engagement_id,
          'in_force', o.text_sha256, o.text_body, x.at, x.at, flowdown_today(), true, x.at from old o join x on x.e = o.of returning *)
      insert into flow_down_check (agreement_id, parent_id, supplier_id, verdict, result, checked_at)
        select f.id, e.head_agreement_id, f.supplier_id, 'pass', '{"clauses": []}', x.at from fresh f join x on x.e = f.engagement_id
          join engagement e on e.id = x.e where (x.a ->> 'is')::boolean and e.head_agreement_id is not null`,
  },
  "no head": {
    say: "the engagement is taken from under its head agreement",
    sql: update("engagement", "head_agreement_id = null", "t.id = x.e"),
  },
  compared: {
    say: "the agreement is compared with the head: {v}, against what stood above: {above}",
    weight: 2,
    choose: verdict,
    sql: compared(OWN_DEED, OWN_HEAD, "x.s"),
  },
  "sub compared": {
    say: "a joinder is compared with the head: {v}, against what stood above: {above}",
    weight: 2,
    choose: verdict,
    sql: compared(FIRST_JOINDER, OWN_HEAD, "x.s"),
  },
  "above compared": {
    say: "the agreement above is compared with the head: {v}, against what stood above: {above}",
    choose: verdict,
    sql: compared(ABOVE_DEED, OWN_HEAD, "x.s"),
  },
  "item compared": {
    say: "the agreement is compared with the promise behind the item: {v}",
    choose: verdict,
    sql: compared(OWN_DEED, "(select m.head_agreement_id from material m where m.id = x.m)", "x.s"),
  },
  "gap accepted": {
    say: "the gap is accepted until day {d}",
    weight: 2,
    choose: (dice) => ({ d: dice.of([0, 0, 1, 2, 40]) }),
    sql: acceptedUntil(
      "(x.a ->> 'd')::int",
      `x join lateral (select distinct f.agreement_id, f.parent_id, f.supplier_id from flow_down_check f
        where f.agreement_id in (${OWN_DEED}, ${FIRST_JOINDER}) and f.verdict <> 'pass') c on true`,
      "c.agreement_id, c.parent_id, c.supplier_id",
    ),
  },
  "gap withdrawn": {
    say: "what was accepted is withdrawn",
    sql: update(
      "deviation",
      "state = 'withdrawn', withdrawn_by = x.by, withdrawn_at = x.at",
      `t.agreement_id in (${OWN_DEED}, ${FIRST_JOINDER}) and t.state = 'confirmed'`,
    ),
  },
  renewal: {
    say: "the agreement has to be signed anew by day {d}; after: {after}; held until day {held}",
    weight: 2,
    choose: (dice) => ({
      d: dice.of([-1, 0, 1, 20]),
      held: dice.of([-1, 0, 1, 20, null]),
      after: dice.of(["suspend", "suspend", "at_once", "remind"]),
    }),
    sql: `insert into renewal (round_id, agreement_id, supplier_id, engagement_id, head_id, previous_head_id, opened_on, due_on, afterwards, held_until)
      select gen_random_uuid(), d.id, x.s, x.e, e.head_agreement_id, e.head_agreement_id, flowdown_today() - 30, ${DAY}, x.a ->> 'after',
        flowdown_today() + (x.a ->> 'held')::int
      from x join engagement e on e.id = x.e cross join lateral (select ${OWN_DEED} as id) d where d.id is not null and e.head_agreement_id is not null`,
  },
  "weaker for a time": {
    say: "the agreement is found weaker; accepted until day {gap}, to be signed anew by day {d}, after: {after}, held until day {held}",
    weight: 4,
    choose: (dice) => ({
      gap: dice.of([0, 1, 40, null, null]),
      d: dice.of([0, 1, 20, null]),
      held: dice.of([0, 1, 20, 20, null]),
      after: dice.of(["suspend", "suspend", "at_once", "at_once"]),
    }),
    sql: `, own as (select x.*, ${OWN_DEED} as deed, ${OWN_HEAD} as head from x),
      known as (select * from own where deed is not null and head is not null),
      checked as (insert into flow_down_check (agreement_id, parent_id, supplier_id, verdict, result, checked_at)
        select deed, head, s, 'fail', ${GAP}, at from known),
      asked as (insert into renewal (round_id, agreement_id, supplier_id, engagement_id, head_id, previous_head_id, opened_on, due_on, afterwards, held_until)
        select gen_random_uuid(), deed, s, e, head, head, flowdown_today() - 30, ${DAY}, a ->> 'after', flowdown_today() + (a ->> 'held')::int
        from known x where a ->> 'd' is not null)
      ${acceptedUntil("(x.a ->> 'gap')::int", "known x where x.a ->> 'gap' is not null", "x.deed, x.head, x.s")}`,
  },
  "another promise": {
    say: "the item rests on another promise, {is}; the agreement compared with it: {v}",
    weight: 3,
    choose: (dice) => ({
      is: dice.of(["in_force", "terminated", "signed"]),
      v: dice.of(["pass", "pass", "fail"]),
    }),
    sql: `, promise as (insert into agreement (kind, title, template, edition, terms, allowed_countries, state, text_sha256, text_body,
          signed_at, countersigned_at, effective_on, counterparty)
        select 'head', 'Another', 'head-agreement', '2026-1', '{}', '{DE}', x.a ->> 'is', repeat('0', 64), 'A text',
          x.at, case when x.a ->> 'is' <> 'signed' then x.at end, flowdown_today() - 5, x.e::text from x returning id, counterparty),
      told as (insert into flow_down_check (agreement_id, parent_id, supplier_id, verdict, result, checked_at)
        select (gate_deed(x.e)).id, p.id, x.s, x.a ->> 'v', ${GAP}, x.at from x join promise p on p.counterparty = x.e::text
        where (gate_deed(x.e)).id is not null)
      update material t set head_agreement_id = p.id from x join promise p on p.counterparty = x.e::text where t.id = x.m`,
  },
  released: {
    say: "the agreement need not be signed anew",
    sql: update(
      "renewal",
      "state = 'released', released_at = x.at",
      "t.engagement_id = x.e and t.state = 'open'",
    ),
  },
};
