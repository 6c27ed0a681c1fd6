// Has the file of an agreement checked for malware and read, and keeps what was read or why it could not be.
import { z } from "zod";
import { readClamAddress, scanFile } from "#app/files/clam.server.ts";
import { FileUnreadable } from "#app/files/encrypt.server.ts";
import { openIntakeContent } from "#app/imports/agreements/open-intake-content.server.ts";
import { readAgreement as read } from "#app/imports/agreements/reading/read-agreement.server.ts";
import type { ReadAgreement } from "#app/imports/agreements/reading/read-agreement.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { noteIntakeScan, noteRead, noteUnreadable } from "#db/agreement-intake-changes.ts";
import { findIntakeFile, listUnread, type IntakeScan } from "#db/agreement-intakes.ts";
import { recordEvent } from "#db/audit.ts";
import { enqueue } from "#db/jobs.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";

const Payload = z.object({ intakeId: z.uuid() });
const SILENCE_MS = 60_000;

/** Idempotent: what is read already is left alone. Throws when the scanner failed, so that the queue tries again. */
export async function readAgreement(portal: Portal, payload: unknown): Promise<void> {
  const { intakeId } = Payload.parse(payload);
  const asking = { database: portal.database, scope: SYSTEM };
  const file = await inReading(asking, (reader) => findIntakeFile(reader, intakeId));
  if (file?.state !== "reading") return;
  const scan = await judge(portal, file);
  await inTransaction(asking, (writer) => noteIntakeScan(writer, intakeId, scan));
  if (scan.state === "error") throw new Error(`the scanner could not judge it: ${scan.detail}`);
  const answer: ReadAgreement =
    scan.state === "infected" ? { ok: false, problem: "infected" } : await readFile(portal, file);
  await inTransaction(asking, async (writer) => {
    const noted = answer.ok
      ? await noteRead(writer, intakeId, answer)
      : await noteUnreadable(writer, intakeId, answer.problem);
    if (!noted) return;
    await recordEvent(writer, SYSTEM.actor, {
      type: answer.ok ? "agreement_intake.read" : "agreement_intake.unreadable",
      supplierId: null,
      subjectId: intakeId,
      detail: {
        scan: scan.state,
        sha256: file.sha256,
        ...(answer.ok
          ? { passages: answer.findings.suggestions.length }
          : { problem: answer.problem }),
      },
    });
  });
}

type File = NonNullable<Awaited<ReturnType<typeof findIntakeFile>>>;

async function judge(portal: Portal, file: File): Promise<{ state: IntakeScan; detail: string }> {
  const { CLAMD } = portal.config;
  if (!CLAMD) return { state: "not_scanned", detail: "" };
  const source = openIntakeContent(portal, file);
  const scanner = { address: readClamAddress(CLAMD), timeoutMs: SILENCE_MS };
  const said = await scanFile(source, scanner).finally(() => source.destroy());
  if (said.outcome === "infected") return { state: "infected", detail: said.name };
  return said.outcome === "clean"
    ? { state: "clean", detail: "" }
    : { state: "error", detail: said.reason };
}

// bytes that are gone or altered stay so: that is an answer, not a reason to try again
async function readFile(portal: Portal, file: File): Promise<ReadAgreement> {
  try {
    return await read(file.sniffedType, openIntakeContent(portal, file));
  } catch (error) {
    portal.log.error({ err: error, intakeId: file.id }, "a kept agreement cannot be read");
    const gone = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (gone || error instanceof FileUnreadable) return { ok: false, problem: "lost" };
    throw error;
  }
}

/** Puts files back on the queue whose reading was lost or given up. */
export async function rereadWaiting(portal: Portal): Promise<void> {
  await inTransaction({ database: portal.database, scope: SYSTEM }, async (writer) => {
    for (const intakeId of await listUnread(writer, 10))
      await enqueue(writer, "read_agreement", { intakeId }, { key: `read_agreement:${intakeId}` });
  });
}
