// Arranges requests and uploads for the tests of evidence: rows by SQL, files through the real door.
import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Caller } from "#tests/support/as.ts";
import {
  aContact,
  anEngagement,
  aPerson,
  aSupplier,
  insert,
  type Arranging,
} from "#tests/support/builders.ts";
import type { TestPortal } from "#tests/support/portal.ts";

/** Adds a request to an engagement. */
export async function aRequest(
  db: Arranging,
  of: { supplierId: string; engagementId: string },
  facts: { kind?: string; message?: string; required?: boolean; dueOn?: string | null } = {},
): Promise<string> {
  return insert(db, "evidence_request", {
    supplier_id: of.supplierId,
    engagement_id: of.engagementId,
    kind: facts.kind ?? "iso27001_certificate",
    message: facts.message ?? "",
    required: facts.required ?? true,
    due_on: facts.dueOn ?? null,
    created_by: await aPerson(db, ["procurement"]),
  });
}

/** A supplier with a contact, an open engagement and one request. */
export async function anAskedSupplier(db: Arranging, kind?: string) {
  const supplierId = await aSupplier(db);
  const contactId = await aContact(db, supplierId);
  const engagementId = await anEngagement(db, supplierId);
  const requestId = await aRequest(db, { supplierId, engagementId }, kind ? { kind } : {});
  return { supplierId, contactId, engagementId, requestId };
}

export const aPdf = (length = 500) =>
  Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(Math.max(0, length - 9))]);

/** Sends a file as the page does. */
export function send(
  caller: Caller,
  where: Record<string, string>,
  bytes: Uint8Array,
): Promise<Response> {
  const search = new URLSearchParams(where);
  return caller.send(
    "POST",
    `/portal/evidence/upload?${search}`,
    new Blob([new Uint8Array(bytes)]),
  );
}

/** Sends a good file and returns the piece of evidence it became. */
export async function sent(
  caller: Caller,
  where: Record<string, string>,
  bytes: Uint8Array = aPdf(),
): Promise<string> {
  const answer = (await (await send(caller, where, bytes)).json()) as { evidenceId: string };
  return answer.evidenceId;
}

/** The evidence of a supplier with its file, the oldest first. */
export async function evidenceOf(db: Arranging, supplierId: string) {
  const { rows } = await db.owner.query<{
    id: string;
    file: string;
    request: string | null;
    scan: string;
    title: string;
    review: string;
    replaced: boolean;
    object: string;
  }>(
    `select v.id, f.id as file, v.request_id as request, f.scan_state as scan, v.title, v.review_state as review,
       v.replaced_at is not null as replaced, f.object_key as object
     from evidence v join stored_file f on f.id = v.file_id where v.supplier_id = $1 order by v.created_at, v.id`,
    [supplierId],
  );
  return rows;
}

/** Every object and half object in the portal's store. */
export async function objectsOf(portal: TestPortal): Promise<string[]> {
  const folder = path.join(portal.portal.config.dataFolder, "files");
  const all = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Waits until the background work has brought something about. */
export async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let turn = 0; turn < 200; turn += 1) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("waited ten seconds in vain");
}

/** Waits until the check of a file has come to one of these ends. */
export function untilScanned(db: Arranging, evidenceId: string, ...states: string[]) {
  return until(async () => {
    const { rows } = await db.owner.query<{ scan_state: string }>(
      "select f.scan_state from stored_file f join evidence v on v.file_id = f.id where v.id = $1",
      [evidenceId],
    );
    const state = rows[0]?.scan_state ?? "";
    return (states.length > 0 ? states.includes(state) : state !== "quarantined") && state;
  });
}
