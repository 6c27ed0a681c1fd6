// Data: what happens to the ways an item travels: its marks, what is on record for a country, and the papers beside it.
import { DAY, near, nearOrNever, update, type ChangeKind } from "./change.ts";

const MARKS = [["personal_data"], ["personal_data"], ["special_category"], ["bank_secrecy"], []];
const TO = ["DE", "DE", "FR", "US"];
// the papers that stand beside the agreement, and the sheet of clauses that a basis may rest on
const PAPERS: Readonly<Record<string, string>> = {
  nda: "mutual-nda",
  scc_sheet: "scc-reference-sheet",
  export_acknowledgement: "export-control-acknowledgement",
};
const paperOf = (kind: string, whose: string) =>
  `t.id = (select p.id from agreement p where p.kind = ${kind} and ${whose} order by p.created_at desc, p.id limit 1)`;
const PAPER = paperOf("x.a ->> 'kind'", "p.supplier_id = x.s");
const ON_RECORD =
  "insert into transfer_basis (supplier_id, engagement_id, to_country, overlay, mechanism, agreement_id, note, valid_from, valid_until, recorded_by, recorded_at)";
const COUNTED =
  "flowdown_today() + (x.a ->> 'from')::int, greatest(flowdown_today() + (x.a ->> 'from')::int, " +
  `${DAY}), x.by, x.at`;
const NOTE = "'What it rests on, in a sentence.'";
const made = (kind: string, template: string, state: string) =>
  `insert into agreement (kind, title, template, edition, terms, allowed_countries, supplier_id, engagement_id, state, text_sha256, text_body,
      signed_at, countersigned_at, effective_on, ends_on, authority_recorded, created_at)
    select ${kind}, 'A paper', ${template}, '2026-1', '{}', '{US}', x.s, case when ${kind} <> 'nda' then x.e end, ${state}, repeat('0', 64),
      'A text', case when ${state} <> 'sent' then x.at end, case when ${state} = 'in_force' then x.at end, flowdown_today() - 5, ${DAY}, true, x.at
    from x`;
const kinds = Object.keys(PAPERS);

export const WAY_CHANGES: Readonly<Record<string, ChangeKind>> = {
  marked: {
    say: "the item is marked {o}",
    weight: 2,
    choose: (dice) => ({ o: dice.of(MARKS) }),
    sql: update(
      "material",
      "overlays = array(select jsonb_array_elements_text(x.a -> 'o'))",
      "t.id = x.m",
    ),
  },
  "on record": {
    say: "a permit is on record for {o} to {to}, from day {from} to day {d}",
    weight: 2,
    choose: (dice) => ({
      o: dice.of(["personal_data", "personal_data", "bank_secrecy", "any"]),
      to: dice.of(TO),
      from: dice.of([-5, -5, 0, 1]),
      d: dice.of([-1, 0, 1, 40]),
    }),
    sql: `${ON_RECORD}
      select x.s, x.e, x.a ->> 'to', x.a ->> 'o', 'permit', null, ${NOTE}, ${COUNTED} from x`,
  },
  "off record": {
    say: "what is on record for the ways of the item is withdrawn on day {d}",
    weight: 2,
    choose: (dice) => ({ d: dice.of([-1, 0, 0, 1]) }),
    sql: update(
      "transfer_basis",
      `withdrawn_on = ${DAY}, withdrawn_by = x.by, withdraw_reason = 'no longer so'`,
      "t.engagement_id = x.e and t.withdrawn_on is null",
    ),
  },
  "by clauses": {
    say: "the item is marked {o}; clauses that are {is} to day {d} are on record for {to}",
    weight: 3,
    choose: (dice) => ({
      o: dice.of(MARKS.slice(0, 3)),
      is: dice.of(["in_force", "in_force", "signed", "sent"]),
      to: dice.of(TO),
      from: dice.of([-5, -5, 0, 1]),
      ...nearOrNever(dice),
    }),
    sql: `, sheet as (${made("'scc_sheet'", "'scc-reference-sheet'", "x.a ->> 'is'")} returning id, engagement_id),
      told as (${ON_RECORD}
        select x.s, x.e, x.a ->> 'to', 'personal_data', 'standard_clauses', sheet.id, ${NOTE}, flowdown_today() + (x.a ->> 'from')::int,
          flowdown_today() + 90, x.by, x.at from x join sheet on sheet.engagement_id = x.e)
      update material t set overlays = array(select jsonb_array_elements_text(x.a -> 'o')) from x where t.id = x.m`,
  },
  "a paper": {
    say: "a paper beside the agreement ({kind}) is {is}, to day {d}",
    weight: 3,
    choose: (dice) => {
      const kind = dice.of(kinds);
      const is = dice.of(["in_force", "in_force", "signed", "sent"]);
      return { kind, template: PAPERS[kind], is, ...nearOrNever(dice) };
    },
    sql: made("x.a ->> 'kind'", "x.a ->> 'template'", "x.a ->> 'is'"),
  },
  "the paper stops": {
    say: "the latest paper beside the agreement ({kind}) is {is}",
    weight: 2,
    choose: (dice) => ({
      kind: dice.of([...kinds, "scc_sheet", "scc_sheet"]),
      is: dice.of(["terminated", "superseded", "withdrawn"]),
    }),
    sql: update("agreement", "state = x.a ->> 'is'", PAPER),
  },
  "the paper stands": {
    say: "the latest paper beside the agreement ({kind}) is signed and countersigned, to day {d}",
    choose: (dice) => ({ kind: dice.of([...kinds, "scc_sheet"]), ...nearOrNever(dice) }),
    sql: update(
      "agreement",
      `state = 'in_force', signed_at = x.at, countersigned_at = x.at, effective_on = flowdown_today() - 5, ends_on = ${DAY}`,
      PAPER,
    ),
  },
  "the paper begins": {
    say: "the latest paper beside the agreement ({kind}) begins on day {d}",
    choose: (dice) => ({ kind: dice.of([...kinds, "scc_sheet"]), ...near(dice) }),
    sql: update("agreement", `effective_on = ${DAY}`, PAPER),
  },
};
