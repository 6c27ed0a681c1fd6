// Rules about countries as dated rows: entered, replaced by later rows, never changed; and what they say about one way.
import { sql, type SqlBool } from "kysely";
import type { EvidenceKind } from "#scoring/facts.ts";
import { momentText } from "./agreements.ts";
import type {
  JurisdictionRule,
  JurisdictionTable,
} from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import type { Reader, Writer } from "./connection.ts";
import type { JurisdictionRule as Row } from "./schema.generated.ts";

export type RuleKind = Row["kind"];

export interface NewRule {
  readonly kind: RuleKind;
  readonly from: string;
  readonly to: string;
  readonly strength: "" | "hard" | "copy" | "conditional";
  readonly overlays: readonly string[];
  readonly scope: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly source: string;
  readonly note: string;
  readonly evidence: readonly EvidenceKind[];
  readonly checkedOn: string;
  /** The row this one replaces; null for a new rule. */
  readonly replacesId: string | null;
  /** Says only that the replaced row does not count any more. */
  readonly withdrawn: boolean;
}

/** Enters a row; null when the row it replaces was replaced meanwhile. */
export async function addRule(writer: Writer, rule: NewRule, by: string): Promise<string | null> {
  const row = await writer
    .insertInto("jurisdiction_rule")
    .values({
      kind: rule.kind,
      from_place: rule.from,
      to_place: rule.to,
      strength: rule.strength,
      overlays: [...rule.overlays],
      scope: rule.scope,
      valid_from: rule.validFrom,
      valid_until: rule.validUntil,
      source: rule.source,
      note: rule.note,
      evidence: [...rule.evidence],
      checked_on: rule.checkedOn,
      replaces_id: rule.replacesId,
      withdrawn: rule.withdrawn,
      entered_by: by,
    })
    .onConflict((conflict) => conflict.column("replaces_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

function rules(reader: Reader) {
  return reader
    .selectFrom("jurisdiction_rule as r")
    .leftJoin("jurisdiction_rule as n", "n.replaces_id", "r.id")
    .leftJoin("staff_member as person", "person.id", "r.entered_by")
    .select([
      "r.id",
      "r.kind",
      "r.from_place as from",
      "r.to_place as to",
      "r.strength",
      "r.overlays",
      "r.scope",
      "r.valid_from as validFrom",
      "r.valid_until as validUntil",
      "r.source",
      "r.note",
      sql<EvidenceKind[]>`r.evidence`.as("evidence"),
      "r.checked_on as checkedOn",
      "r.replaces_id as replacesId",
      "r.withdrawn",
      "n.id as replacedById",
      "person.name as enteredBy",
      momentText("r.entered_at").as("enteredAt"),
    ]);
}

/** Rows of a kind, by place; `history` shows replaced and withdrawn rows too. All of them fit on a page. */
export async function listRules(
  reader: Reader,
  filter: { readonly kind: RuleKind; readonly q: string; readonly history: boolean },
) {
  let query = rules(reader).where("r.kind", "=", filter.kind);
  if (!filter.history) query = query.where("n.id", "is", null).where("r.withdrawn", "=", false);
  if (filter.q !== "") {
    const like = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(
      sql<SqlBool>`(r.from_place ilike ${like} or r.to_place ilike ${like} or r.scope ilike ${like} or r.source ilike ${like})`,
    );
  }
  return query
    .orderBy("r.to_place")
    .orderBy("r.from_place")
    .orderBy("r.valid_from", "desc")
    .orderBy("r.entered_at", "desc")
    .limit(2000)
    .execute();
}

export type Rule = Awaited<ReturnType<typeof listRules>>[number];

/** One row; undefined when there is none of this id. */
export async function findRule(reader: Reader, id: string): Promise<Rule | undefined> {
  return rules(reader).where("r.id", "=", id).executeTakeFirst();
}

/** A row with every row it replaced, newest first. */
export async function listRuleHistory(reader: Reader, id: string): Promise<Rule[]> {
  const { rows } = await sql<{ id: string; step: number }>`with recursive back as (
      select id, replaces_id, 0 as step from jurisdiction_rule where id = ${id}::uuid
      union all select r.id, r.replaces_id, b.step + 1 from back b join jurisdiction_rule r on r.id = b.replaces_id)
    select id, step from back order by step`.execute(reader);
  if (rows.length < 2) return [];
  const found = await rules(reader)
    .where(
      "r.id",
      "in",
      rows.slice(1).map((row) => row.id),
    )
    .execute();
  return rows.slice(1).flatMap((row) => found.find((one) => one.id === row.id) ?? []);
}

export interface WayFinding {
  readonly finding: "forbidden" | "needs_basis" | "conditional" | "allowed";
  readonly source: string;
  readonly scope: string;
  readonly ruleId: string;
}

/** What the register says about one way on a day, worst first; nothing when no rule speaks. */
export async function listWayFindings(
  reader: Reader,
  way: { readonly from: string; readonly to: string; readonly overlay: string },
  day: string,
): Promise<WayFinding[]> {
  const { rows } = await sql<WayFinding>`select f.finding, r.source, r.scope, r.id as "ruleId"
    from route_findings(${way.from}::text, ${way.to}::text, ${way.overlay}::text, ${day}::date) f
      join jurisdiction_rule r on r.id = f.rule_id
    order by array_position(array['forbidden','needs_basis','conditional','allowed'], f.finding), r.id`.execute(
    reader,
  );
  return rows;
}

/** Every row that counts, as scoring reads them. */
export async function listStandingRules(reader: Reader): Promise<JurisdictionTable> {
  return reader
    .selectFrom("jurisdiction_standing")
    .select([
      sql<RuleKind>`kind`.as("kind"),
      sql<string>`from_place`.as("from"),
      sql<string>`to_place`.as("to"),
      sql<JurisdictionRule["strength"]>`strength`.as("strength"),
      sql<string[]>`overlays`.as("overlays"),
      sql<string>`scope`.as("scope"),
      sql<string>`valid_from::text`.as("validFrom"),
      sql<string | null>`valid_until::text`.as("validUntil"),
      sql<string>`source`.as("source"),
      sql<EvidenceKind[]>`evidence`.as("evidence"),
    ])
    .execute();
}

/** The marks of the items that were asked for under an engagement or rest on its promise; personal data where none is known. */
export async function listMarks(reader: Reader, engagementId: string): Promise<string[]> {
  const { rows } = await sql<{ mark: string }>`
    select distinct unnest(m.overlays) as mark from material m
    where m.id in (select q.material_id from access_request q where q.engagement_id = ${engagementId}::uuid)
      or m.head_agreement_id = (select e.head_agreement_id from engagement e where e.id = ${engagementId}::uuid)
    order by 1`.execute(reader);
  return rows.length === 0 ? ["personal_data"] : rows.map(({ mark }) => mark);
}
