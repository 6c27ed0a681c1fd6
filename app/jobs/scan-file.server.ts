// Has one kept file checked for malware. Without a scanner it says so; with one, nothing but its own OK lets a file out.
import { z } from "zod";
import { readClamAddress, scanFile as askScanner } from "#app/files/clam.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import { openSupplierKey } from "#app/files/supplier-key.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { writeToSupplier } from "#app/use-cases/parts/write-to-supplier.server.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { listFileUses, touchEvidenceOf } from "#db/file-uses.ts";
import { enqueue } from "#db/jobs.ts";
import { findStoredFile, listUnscannedFiles, noteScan, type ScanState } from "#db/stored-files.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";

const Payload = z.object({ fileId: z.uuid() });
const SILENCE_MS = 60_000;

/** Idempotent: a file whose result is known is left alone. Throws when the scanner failed, so that the queue tries again. */
export async function scanFile(portal: Portal, payload: unknown): Promise<void> {
  const { fileId } = Payload.parse(payload);
  const asking = { database: portal.database, scope: SYSTEM };
  const file = await inReading(asking, (reader) => findStoredFile(reader, fileId));
  if (!file || !["quarantined", "error"].includes(file.scanState)) return;
  // erased meanwhile: there is nothing left that a scanner could read
  if (file.wrappedSupplierKey === "") return;
  const verdict = await judge(portal, file);
  await inTransaction(asking, async (writer) => {
    if (!(await noteScan(writer, fileId, verdict))) return;
    if (verdict.state === "error") return;
    await recordEvent(writer, SYSTEM.actor, {
      type: verdict.state === "not_scanned" ? "file.not_scanned" : "file.scanned",
      supplierId: file.supplierId,
      subjectId: fileId,
      detail: { state: verdict.state, found: verdict.detail, sha256: file.sha256 },
    });
    if (verdict.state === "infected") await tellUploader(portal, writer, fileId);
  });
  if (verdict.state === "error")
    throw new Error(`the scanner could not judge it: ${verdict.detail}`);
}

type Kept = NonNullable<Awaited<ReturnType<typeof findStoredFile>>>;

async function judge(
  { config, masterKey, store }: Portal,
  file: Kept,
): Promise<{ state: ScanState; detail: string }> {
  if (!config.CLAMD) return { state: "not_scanned", detail: "" };
  const supplierKey = openSupplierKey(masterKey, file.supplierId, file.wrappedSupplierKey);
  const source = openFile({ ...file, fileId: file.id, supplierKey, store });
  const scanner = { address: readClamAddress(config.CLAMD), timeoutMs: SILENCE_MS };
  const said = await askScanner(source, scanner).finally(() => source.destroy());
  if (said.outcome === "infected") return { state: "infected", detail: said.name };
  return said.outcome === "clean"
    ? { state: "clean", detail: "" }
    : { state: "error", detail: said.reason };
}

async function tellUploader(portal: Portal, writer: Writer, fileId: string): Promise<void> {
  // what rested on the file no longer counts: the wall's forecast is made anew
  await touchEvidenceOf(writer, fileId);
  for (const use of await listFileUses(writer, fileId))
    await writeToSupplier(writer, portal, {
      ...use,
      path: `/portal/evidence/${use.subjectId}`,
      news: { about: "malware" },
    });
}

/** Puts files back on the queue whose check was lost or given up, a scanner that was down for days included. */
export async function rescanWaiting(portal: Portal): Promise<void> {
  await inTransaction({ database: portal.database, scope: SYSTEM }, async (writer) => {
    for (const fileId of await listUnscannedFiles(writer, 30))
      await enqueue(writer, "scan_file", { fileId }, { key: `scan_file:${fileId}` });
  });
}
