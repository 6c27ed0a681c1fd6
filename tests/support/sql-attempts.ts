// Data: attempts by bare SQL to get at material past the gate, and what each of them meets.

export interface Attempt {
  readonly to: string;
  /** Whose scope is set: anybody's on the staff's side, or the supplier of one scene. */
  readonly as: "staff" | "live" | "revoked" | "suspended" | "waiting" | "shut";
  /** `{live.grant}` and the like stand for ids of the scenes; the last statement is the attempt itself. */
  readonly statements: readonly string[];
  /** The code of the refusal, or how many rows came of it. */
  readonly meets: string;
}

const DENIED = "42501";
const NOTHING = "0 rows";

const decide = (scene: string, by: string) =>
  `insert into access_decision (request_id, supplier_id, outcome, conditions, decided_by)
    values ({${scene}.request}, {${scene}.supplier}, 'granted', '[]', {${by}})`;

const grant = (scene: string, change: Readonly<Record<string, string>> = {}) => {
  const columns = {
    request_id: `{${scene}.request}`,
    decision_id: `(select id from access_decision where request_id = {${scene}.request})`,
    supplier_id: `{${scene}.supplier}`,
    engagement_id: `{${scene}.engagement}`,
    material_id: `{${scene}.material}`,
    starts_on: "flowdown_today()",
    ends_on: "flowdown_today()",
    ...change,
  };
  return `insert into access_grant (${Object.keys(columns).join(", ")}) values (${Object.values(columns).join(", ")})`;
};

const MAKING: readonly Attempt[] = [
  {
    to: "grant without a decision",
    as: "staff",
    statements: [grant("waiting", { decision_id: "gen_random_uuid()" })],
    meets: "FD003",
  },
  {
    to: "grant by the decision about another request",
    as: "staff",
    statements: [
      grant("waiting", {
        decision_id: "(select id from access_decision where request_id = {live.request})",
      }),
    ],
    meets: "FD003",
  },
  {
    to: "grant as the one who asked",
    as: "staff",
    statements: [decide("waiting", "waiting.requester"), grant("waiting")],
    meets: "FD003",
  },
  {
    to: "grant while evidence is missing",
    as: "staff",
    statements: [decide("shut", "officer"), grant("shut")],
    meets: "FD004",
  },
  {
    to: "grant another item than was asked for",
    as: "staff",
    statements: [
      decide("waiting", "officer"),
      grant("waiting", { material_id: "{live.material}" }),
    ],
    meets: "FD003",
  },
  {
    to: "grant to another supplier than was asked for",
    as: "staff",
    statements: [
      decide("waiting", "officer"),
      grant("waiting", { supplier_id: "{live.supplier}" }),
    ],
    meets: "FD003",
  },
  {
    to: "grant under another engagement than was asked for",
    as: "staff",
    statements: [
      decide("waiting", "officer"),
      grant("waiting", { engagement_id: "{live.engagement}" }),
    ],
    meets: "FD003",
  },
  {
    to: "grant for longer than was asked for",
    as: "staff",
    statements: [
      decide("waiting", "officer"),
      grant("waiting", { ends_on: "flowdown_today() + 9000" }),
    ],
    meets: "FD003",
  },
  {
    to: "grant a second time what was granted",
    as: "staff",
    statements: [grant("live")],
    meets: "FD003",
  },
  {
    to: "grant by a decision about another request for the same item",
    as: "staff",
    statements: [
      `insert into access_request (supplier_id, engagement_id, material_id, purpose, until_on, requested_by)
        values ({waiting.supplier}, {waiting.engagement}, {waiting.material}, 'try', flowdown_today(), {waiting.requester})`,
      `insert into access_decision (request_id, supplier_id, outcome, conditions, decided_by)
        select r.id, r.supplier_id, 'granted', '[]', {officer} from access_request r
        where r.engagement_id = {waiting.engagement} and r.id <> {waiting.request}`,
      grant("waiting", {
        decision_id: `(select d.id from access_decision d join access_request r on r.id = d.request_id
          where r.engagement_id = {waiting.engagement} and r.id <> {waiting.request})`,
      }),
    ],
    meets: "FD003",
  },
  {
    to: "grant by a decision that says no",
    as: "staff",
    statements: [
      `insert into access_decision (request_id, supplier_id, outcome, conditions, decided_by)
        values ({waiting.request}, {waiting.supplier}, 'refused', '[]', {officer})`,
      grant("waiting"),
    ],
    meets: "FD003",
  },
  {
    to: "decide as somebody who is no risk officer",
    as: "staff",
    statements: [decide("waiting", "clerk")],
    meets: "FD009",
  },
  {
    to: "decide as a risk officer who no longer works here",
    as: "staff",
    statements: [decide("waiting", "gone")],
    meets: "FD009",
  },
  {
    to: "decide a second time what was decided",
    as: "staff",
    statements: [decide("live", "officer")],
    // one decision a request: the key says so
    meets: "23505",
  },
  {
    to: "decide about a request as its own supplier",
    as: "waiting",
    statements: [decide("waiting", "officer")],
    meets: "FD009",
  },
  {
    to: "ask for itself as a supplier",
    as: "waiting",
    statements: [
      `insert into access_request (supplier_id, engagement_id, material_id, purpose, until_on, requested_by)
        values ({waiting.supplier}, {waiting.engagement}, {live.material}, 'more', flowdown_today(), {waiting.requester})`,
    ],
    meets: "FD009",
  },
  {
    to: "grant to itself as a supplier",
    as: "waiting",
    statements: [grant("waiting", { decision_id: "gen_random_uuid()" })],
    meets: "FD003",
  },
  {
    to: "switch the gate's trigger off",
    as: "staff",
    statements: ["alter table access_grant disable trigger access_grant_guard"],
    meets: DENIED,
  },
  {
    to: "drop the gate's trigger",
    as: "staff",
    statements: ["drop trigger access_grant_guard on access_grant"],
    meets: DENIED,
  },
  {
    to: "pass triggers by",
    as: "staff",
    statements: ["set local session_replication_role = replica"],
    meets: DENIED,
  },
  {
    to: "become the owner of the tables",
    as: "staff",
    statements: [
      "do $$ begin execute format('set role %I', (select tableowner from pg_tables where tablename = 'access_grant')); end $$",
    ],
    meets: DENIED,
  },
  {
    to: "write a gate of its own",
    as: "staff",
    statements: [
      `create or replace function gate_evidence_conditions(e engagement, in_day date)
        returns table (code text, subject text, met boolean, holds_until date) language sql stable as
        $$ select 'evidence_current', null::text, true, null::date $$`,
    ],
    meets: DENIED,
  },
  {
    to: "set another day for the gate",
    as: "staff",
    statements: ["insert into clock (pinned_on) values ('2020-01-01')"],
    meets: DENIED,
  },
  {
    to: "lower what the policy allows",
    as: "staff",
    statements: ["update tier_policy set max_tier = 'critical'"],
    meets: DENIED,
  },
];

const WIDENING: readonly Attempt[] = (
  [
    ["lengthen a grant", "ends_on = ends_on + 1"],
    ["begin a grant earlier", "starts_on = starts_on - 1"],
    ["point a grant at another item", "material_id = {waiting.material}"],
    ["point a grant at another supplier", "supplier_id = {waiting.supplier}"],
    ["point a grant at another engagement", "engagement_id = {waiting.engagement}"],
    ["point a grant at another request", "request_id = {waiting.request}"],
    ["point a grant at another decision", "decision_id = gen_random_uuid()"],
    ["date a grant back", "created_at = now() - interval '1 year'"],
  ] as const
).map(([to, change]) => ({
  to,
  as: "staff",
  statements: [`update access_grant set ${change} where id = {live.grant}`],
  meets: "FD005",
}));

const ROUND: readonly Attempt[] = [
  {
    to: "add a recipient to what was decided",
    as: "staff",
    statements: [
      `insert into access_recipient (request_id, supplier_id, name, email, country)
        values ({live.request}, {live.supplier}, 'Eve', 'eve@x.example', 'DE')`,
    ],
    meets: "FD009",
  },
  {
    to: "rename a recipient",
    as: "staff",
    statements: ["update access_recipient set name = 'Eve' where request_id = {live.request}"],
    meets: DENIED,
  },
  {
    to: "take a recipient out of the record",
    as: "staff",
    statements: ["delete from access_recipient where request_id = {live.request}"],
    meets: DENIED,
  },
  {
    to: "change what was asked for",
    as: "staff",
    statements: ["update access_request set until_on = until_on + 300 where id = {live.request}"],
    meets: DENIED,
  },
  {
    to: "ask for a download where viewing was asked for",
    as: "staff",
    statements: ["update access_request set mode = 'download' where id = {live.request}"],
    meets: DENIED,
  },
  {
    to: "change a decision",
    as: "staff",
    statements: [
      "update access_decision set outcome = 'granted' where request_id = {live.request}",
    ],
    meets: DENIED,
  },
  {
    to: "open a decided request again",
    as: "staff",
    statements: ["update access_request set state = 'open' where id = {live.request}"],
    meets: "FD009",
  },
  {
    to: "take a decision out of the record",
    as: "staff",
    statements: ["delete from access_decision where request_id = {live.request}"],
    meets: DENIED,
  },
  {
    to: "take custody out of the record",
    as: "staff",
    statements: ["delete from material_event where material_id = {live.material}"],
    meets: DENIED,
  },
  {
    to: "delete a grant",
    as: "staff",
    statements: ["delete from access_grant where id = {live.grant}"],
    meets: DENIED,
  },
];

const REVIVING: readonly Attempt[] = [
  ...(
    [
      ["revive what was revoked", "revoked_at = null, revoke_reason = ''"],
      ["give another reason for a revocation", "revoke_reason = 'another'"],
      ["name another who revoked", "revoked_by = null"],
      ["revoke at another time", "revoked_at = revoked_at + interval '1 year'"],
    ] as const
  ).map(([to, change]) => ({
    to,
    as: "staff" as const,
    statements: [`update access_grant set ${change} where id = {revoked.grant}`],
    meets: "FD005",
  })),
  {
    to: "take its grant for noted as a supplier",
    as: "live",
    statements: ["update access_grant set suspension_noted_at = now() where id = {live.grant}"],
    meets: "FD005",
  },
  {
    to: "revive its grant as a supplier",
    as: "revoked",
    statements: ["update access_grant set revoked_at = null where id = {revoked.grant}"],
    meets: "FD005",
  },
];

const OPENING = "select * from open_material";
const READING: readonly Attempt[] = [
  {
    to: "read where the bytes lie",
    as: "staff",
    statements: ["select * from material_content"],
    meets: DENIED,
  },
  {
    to: "read the bytes' keys as the supplier of a grant",
    as: "live",
    statements: ["select wrapped_key from material_content"],
    meets: DENIED,
  },
  {
    to: "open what was revoked",
    as: "revoked",
    statements: [`${OPENING}({revoked.grant}::uuid)`],
    meets: NOTHING,
  },
  {
    to: "open what is suspended",
    as: "suspended",
    statements: [`${OPENING}({suspended.grant}::uuid)`],
    meets: NOTHING,
  },
  {
    to: "open another supplier's grant",
    as: "waiting",
    statements: [`${OPENING}({live.grant}::uuid)`],
    meets: NOTHING,
  },
  {
    to: "open a supplier's grant as staff",
    as: "staff",
    statements: [`${OPENING}({live.grant}::uuid)`],
    meets: NOTHING,
  },
  {
    to: "open what is only asked for",
    as: "waiting",
    statements: [`${OPENING}({waiting.request}::uuid)`],
    meets: NOTHING,
  },
  {
    to: "see another supplier's grants",
    as: "waiting",
    statements: ["select * from access_grant where supplier_id <> {waiting.supplier}"],
    meets: NOTHING,
  },
  {
    to: "see an item nobody asked for on its behalf",
    as: "waiting",
    statements: ["select * from material where id = {live.material}"],
    meets: NOTHING,
  },
  {
    to: "see another supplier's conditions",
    as: "waiting",
    statements: [
      "select * from gate_conditions({live.engagement}::uuid, {live.request}::uuid, flowdown_today())",
    ],
    meets: NOTHING,
  },
];

export const ATTEMPTS: readonly Attempt[] = [
  ...MAKING,
  ...WIDENING,
  ...ROUND,
  ...REVIVING,
  ...READING,
];
