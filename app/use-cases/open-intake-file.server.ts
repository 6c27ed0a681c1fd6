// Hands out the file an agreement was read from: only when its check allows it, and never before the record says who took it.
import type { Readable } from "node:stream";
import type { StaffContext } from "#app/access/context.ts";
import { FileUnreadable } from "#app/files/encrypt.server.ts";
import { fileResponse } from "#app/files/file-response.server.ts";
import { openIntakeContent } from "#app/imports/agreements/open-intake-content.server.ts";
import { findIntakeFile } from "#db/agreement-intakes.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";

export type IntakeOpening =
  | { readonly ok: true; readonly response: Response }
  | {
      readonly ok: false;
      readonly reason: "not-found" | "being-checked" | "infected" | "unreadable";
    };

/** Opens it as a download. */
export async function openIntakeFile(
  context: StaffContext<"agreement.read">,
  intakeId: string,
): Promise<IntakeOpening> {
  const opening = await inTransaction(context, async (writer) => {
    const file = await findIntakeFile(writer, intakeId);
    if (!file) return { reason: "not-found" as const };
    if (file.scanState === "infected") return { reason: "infected" as const };
    if (file.scanState !== "clean" && file.scanState !== "not_scanned")
      return { reason: "being-checked" as const };
    await recordEvent(writer, context.scope.actor, {
      type: "agreement_intake.file_opened",
      supplierId: null,
      subjectId: intakeId,
      detail: { sha256: file.sha256, scan: file.scanState, address: context.address },
    });
    return { file };
  });
  if (!opening.file) return { ok: false, reason: opening.reason };
  let content: Readable | undefined;
  try {
    content = openIntakeContent(context.portal, opening.file);
    return { ok: true, response: await fileResponse(opening.file, content) };
  } catch (error) {
    content?.destroy();
    // lost, altered or under another key: whoever runs the portal must hear of it
    context.portal.log.error({ err: error, intakeId }, "a kept agreement cannot be read");
    if (error instanceof FileUnreadable || isKeptFileTrouble(error))
      return { ok: false, reason: "unreadable" };
    throw error;
  }
}

function isKeptFileTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "KeyRefused" || ("code" in error && error.code === "ENOENT");
}
