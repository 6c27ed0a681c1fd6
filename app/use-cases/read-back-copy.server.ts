// Reads the number out of a copy that turned up somewhere, and records that somebody looked.
import { createHash } from "node:crypto";
import type { StaffContext } from "#app/access/context.ts";
import { grantsNamedIn } from "#app/pdf/copy-mark.ts";
import { workOnPdf, type PdfRefusal } from "#app/pdf/pdf-child.server.ts";
import { recordEvent } from "#db/audit.ts";
import { findGrantsNamed } from "#db/traced-copies.ts";
import { inTransaction } from "#db/transaction.ts";

/** The most numbers of one file that are looked up. */
const MOST = 50;

/**
 * The grants whose number stands in the text of the PDF. None is an answer too: the copy was printed, photographed or
 * stripped of its text, and the number has to be read from the paper. Nothing of the file is kept but its hash.
 */
export async function readBackCopy(
  context: StaffContext<"copy.trace">,
  bytes: Buffer,
): Promise<{ ok: true; grants: readonly string[] } | { ok: false; reason: PdfRefusal }> {
  const read = await workOnPdf({ what: "read" }, bytes);
  if ("refused" in read) return { ok: false, reason: read.refused };
  const named = grantsNamedIn(read.bytes.toString("utf8")).slice(0, MOST);
  return inTransaction(context, async (writer) => {
    const grants = await findGrantsNamed(writer, named);
    await recordEvent(writer, context.scope.actor, {
      type: "copy.read_back",
      supplierId: null,
      subjectId: null,
      detail: { sha256: createHash("sha256").update(bytes).digest("hex"), grants },
    });
    return { ok: true, grants };
  });
}
