// Projects: what several engagements belong to, with their phases and what was granted in them.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface ProjectFacts {
  readonly name: string;
  readonly purpose: string;
  readonly ownerId: string;
}

/** All projects, running ones first, with how many engagements and running grants each has. */
export async function listProjects(reader: Reader) {
  const { rows } = await sql<{
    id: string;
    name: string;
    purpose: string;
    state: "active" | "closed";
    ownerName: string;
    engagements: number;
    grants: number;
  }>`select p.id, p.name, p.purpose, p.state, m.name as "ownerName",
      (select count(*)::int from engagement e where e.project_id = p.id) as engagements,
      (select count(*)::int from access_grant g join engagement e on e.id = g.engagement_id
        where e.project_id = p.id and g.revoked_at is null and g.ends_on >= flowdown_today()) as grants
    from project p join staff_member m on m.id = p.owner_id order by p.state, lower(p.name), p.id limit 500`.execute(
    reader,
  );
  return rows;
}

export async function findProject(reader: Reader, id: string) {
  return reader
    .selectFrom("project as p")
    .innerJoin("staff_member as m", "m.id", "p.owner_id")
    .where("p.id", "=", id)
    .select([
      "p.id",
      "p.name",
      "p.purpose",
      "p.owner_id as ownerId",
      "m.name as ownerName",
      "p.state",
      "p.version",
    ])
    .executeTakeFirst();
}

/** The engagements of a project with their phases and the grants in them, for its timeline. */
export async function listProjectTimeline(reader: Reader, projectId: string) {
  const { rows } = await sql<{
    id: string;
    title: string;
    supplierId: string;
    supplierName: string;
    state: string;
    phases: {
      phase: string;
      openedOn: string;
      closesOn: string;
      closedOn: string | null;
    }[];
    proposed: string[];
    grants: {
      id: string;
      requestId: string;
      title: string;
      materialId: string;
      phase: string;
      startsOn: string;
      endsOn: string;
      revokedOn: string | null;
    }[];
  }>`select e.id, e.title, e.supplier_id as "supplierId", s.legal_name as "supplierName", e.state,
      coalesce((select jsonb_agg(jsonb_build_object('phase', p.phase, 'openedOn', (p.opened_at at time zone 'UTC')::date,
        'closesOn', p.closes_on, 'closedOn', p.closed_on) order by p.phase) from engagement_phase p where p.engagement_id = e.id), '[]') as phases,
      array(select q.phase from phase_proposal q where q.engagement_id = e.id and q.state = 'open' order by 1) as proposed,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'requestId', g.request_id, 'title', m.title, 'materialId', m.id,
          'phase', m.phase, 'startsOn', g.starts_on, 'endsOn', g.ends_on, 'revokedOn', (g.revoked_at at time zone 'UTC')::date)
          order by m.phase, g.starts_on, g.id)
        from access_grant g join material m on m.id = g.material_id where g.engagement_id = e.id), '[]') as grants
    from engagement e join supplier s on s.id = e.supplier_id where e.project_id = ${projectId}::uuid
    order by lower(s.legal_name), e.created_at, e.id limit 100`.execute(reader);
  return rows;
}

/** Adds a project. "taken" when another one has the name. */
export async function addProject(
  writer: Writer,
  facts: ProjectFacts,
  createdBy: string,
): Promise<string | "taken"> {
  const row = await writer
    .insertInto("project")
    .values({
      name: facts.name,
      purpose: facts.purpose,
      owner_id: facts.ownerId,
      created_by: createdBy,
    })
    .onConflict((conflict) => conflict.expression(sql`lower(name)`).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? "taken";
}

/** Puts an engagement into a project, or out of any. False when there is no such engagement. */
export async function moveToProject(
  writer: Writer,
  engagementId: string,
  projectId: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("engagement")
    .set({ project_id: projectId })
    .where("id", "=", engagementId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The project an engagement belongs to; undefined when it belongs to none. */
export async function findProjectOf(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("engagement as e")
    .innerJoin("project as p", "p.id", "e.project_id")
    .where("e.id", "=", engagementId)
    .select(["p.id", "p.name"])
    .executeTakeFirst();
}
