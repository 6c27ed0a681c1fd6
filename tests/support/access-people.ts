// The people around an access and what they do over HTTP: ask, approve, fill, open.
import { addDays } from "#scoring/day.ts";
import { callersOf, type Caller } from "./as.ts";
import { aContact, todayOf } from "./builders.ts";
import type { Scene } from "./scene.ts";
import { aWaitingRequest, signInAs } from "./open-access.ts";
import type { TestPortal } from "./portal.ts";

export type AccessPeople = Awaited<ReturnType<typeof accessPeople>>;

/** A risk officer, an auditor, and requests with their owner and their supplier's lead. */
export async function accessPeople(portal: TestPortal) {
  const today = await todayOf(portal.db);
  const officer = await callersOf(portal).staff(["risk_officer"], "Rita Officer");
  const auditor = await callersOf(portal).staff(["auditor"]);

  /** How many rows there are of `text`, which goes behind "from". */
  async function count(text: string, values: unknown[]): Promise<number> {
    const { rows } = await portal.db.owner.query<{ n: number }>(
      `select count(*)::int as n from ${text}`,
      values,
    );
    return rows[0]!.n;
  }

  const approve = (caller: Caller, requestId: string, endsOn = addDays(today, 10)) =>
    caller.post(`/access/${requestId}/approve`, { endsOn, note: "" });

  /** A request that waits; its supplier's contact reads German. */
  async function aRequest(changes: Partial<Scene> = {}) {
    const request = await aWaitingRequest(portal.db, changes);
    const owner = await signInAs(portal, request.requesterId, ["business_owner"]);
    const contactId = await aContact(portal.db, request.supplierId, { language: "de" });
    const lead = await callersOf(portal).supplier({ supplierId: request.supplierId, contactId });
    return { ...request, owner, lead, contactId };
  }

  /** A request that was approved, with content to open. */
  async function aGranted(
    content: string | Uint8Array = "plain words",
    name = "notes.txt",
    changes: Partial<Scene> = {},
  ) {
    const request = await aRequest(changes);
    const path = `/materials/${request.materialId}/content?name=${name}`;
    const stored = await request.owner.send("POST", path, Buffer.from(content));
    const approved = await approve(officer, request.requestId);
    if (stored.status !== 201 || approved.status !== 302)
      throw new Error(`no grant: ${stored.status} ${approved.status}`);
    const { rows } = await portal.db.owner.query<{ id: string }>(
      "select id from access_grant where request_id = $1",
      [request.requestId],
    );
    return { ...request, grantId: rows[0]!.id };
  }

  return {
    today,
    officer,
    auditor,
    count,
    approve,
    aRequest,
    aGranted,
    grants: (requestId: string) => count("access_grant where request_id = $1", [requestId]),
  };
}
