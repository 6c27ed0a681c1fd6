// The people around copies that are to be returned, and what they do over HTTP: take, end, answer, certify.
import { accessPeople } from "#tests/support/access-people.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import type { TestPortal } from "#tests/support/portal.ts";

export interface Line {
  id: string;
  state: string;
  cause: string;
  due_on: string;
  standard: string;
  holder: string;
  version: number;
}

export type ReturnPeople = Awaited<ReturnType<typeof returnPeople>>;

/** The people of an access, a clerk who ends engagements, and the steps of a return. */
export async function returnPeople(portal: TestPortal) {
  const people = await accessPeople(portal);
  const clerk = await callersOf(portal).staff(["procurement"], "Petra Clerk");

  const linesOf = async (supplierId: string): Promise<Line[]> =>
    (
      await portal.db.owner.query<Line>(
        "select *, due_on::text from return_line where supplier_id = $1 order by opened_at, id",
        [supplierId],
      )
    ).rows;

  /** A grant whose file was downloaded. */
  async function aTaken() {
    const granted = await people.aGranted("plain words");
    await granted.lead.post(`/portal/material/${granted.grantId}/content`, {});
    return granted;
  }

  const answer = (lead: Caller, line: Line, change: Record<string, string> = {}) =>
    lead.post(`/portal/returns/lines/${line.id}`, {
      version: String(line.version),
      outcome: "destroyed",
      method: "800-88_purge",
      doneOn: people.today,
      doneBy: "Workshop IT",
      ...change,
    });

  async function certify(lead: Caller, engagementId: string): Promise<Response> {
    const page = await (await lead.get(`/portal/returns/${engagementId}/certificate`)).text();
    const sha256 = /name="sha256" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? "";
    return lead.post(`/portal/returns/${engagementId}/certificate`, {
      sha256,
      name: "Jana Lead",
      position: "Managing director",
      enquiries: "on",
    });
  }

  const close = (engagementId: string) =>
    clerk.post(`/engagements/${engagementId}/close`, { reason: "The project is over." });

  return { ...people, linesOf, aTaken, answer, certify, close };
}
