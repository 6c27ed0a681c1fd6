// The receipt of a submission as a PDF, written when it is asked for.
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { readReceipt } from "#app/access/read-receipt.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { submissionReceipt } from "#app/pdf/submission-receipt.ts";
import { writeDocument } from "#app/pdf/write-document.server.ts";

export const loader = forSupplier(
  "own.answers.submit",
  z.object({ assessmentId: z.uuid() }),
  async ({ reader, context }, { assessmentId }) => {
    const submission = await readReceipt(
      reader,
      context.supplier,
      assessmentId,
      context.portal.config.FLOWDOWN_URL,
    );
    if (!submission) throw notFound();
    const bytes = await writeDocument(submissionReceipt(submission));
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `attachment; filename="receipt-${assessmentId.slice(0, 8)}.pdf"`,
      },
    });
  },
);
