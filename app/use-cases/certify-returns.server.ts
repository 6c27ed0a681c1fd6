// A supplier certifies what became of its copies: exactly the text that was shown, sealed, once.
import type { SupplierContext } from "#app/access/context.ts";
import { keyInUse } from "#app/sealing/key-in-use.server.ts";
import { readCertificate } from "#app/access/read-certificate.server.ts";
import { recordEvent } from "#db/audit.ts";
import { certifyLines } from "#db/return-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { circumstances, sessionHash } from "./parts/act-payload.ts";
import { refusable } from "./parts/refusable.ts";
import { orRefusedBy } from "./parts/wall-refusals.ts";
import { sealDelivery, sha256Of } from "./parts/seal-delivery.server.ts";

export type CertifyRefusal = "nothing" | "unfilled" | "changed" | "held";

/**
 * Seals one record over all answered lines of an engagement. Every line has to be filled in; `changed` when the text is
 * not the one that was shown. Of two people at once one certifies, the other finds nothing left.
 */
export async function certifyReturns(
  context: SupplierContext<"own.returns">,
  engagementId: string,
  form: { readonly sha256: string; readonly name: string; readonly position: string },
) {
  const { supplier, portal } = context;
  const certify = refusable<CertifyRefusal, { seq: number }>((refuse) =>
    inTransaction(context, async (writer, { now }) => {
      const { lines, text, unfilled } = await readCertificate(writer, supplier, engagementId);
      if (text === null) return refuse("nothing");
      if (unfilled > 0) return refuse("unfilled");
      if (sha256Of(text) !== form.sha256) return refuse("changed");
      const record = await sealDelivery(writer, await keyInUse(writer, portal), {
        recordType: "return.certified",
        supplierId: supplier.supplierId,
        subjectId: engagementId,
        by: { contactId: supplier.contactId },
        text,
        payload: {
          supplier: { id: supplier.supplierId, legalName: supplier.supplierName },
          engagement: engagementId,
          lines: lines.map((line) => ({
            id: line.id,
            grant: line.grantId,
            outcome: line.outcome,
            method: line.method,
            doneOn: line.doneOn,
          })),
          signer: {
            contactId: supplier.contactId,
            typedName: form.name,
            registeredName: supplier.name,
            email: supplier.email,
            title: form.position,
          },
          authentication: {
            method: supplier.method,
            session: supplier.sessionId === null ? null : sessionHash(supplier.sessionId),
          },
          ...circumstances({ ...context, now }),
        },
      });
      const tied = await certifyLines(writer, supplier.supplierId, engagementId, record.id);
      // another session certified or changed a line between reading and tying: nothing of this stands
      if (tied !== lines.length) return refuse("changed");
      await recordEvent(writer, context.scope.actor, {
        type: "return.certified",
        supplierId: supplier.supplierId,
        subjectId: engagementId,
        detail: { lines: tied, record: record.seq, sha256: form.sha256 },
      });
      return { seq: record.seq };
    }),
  );
  // a legal hold that was placed after the line was filled in
  return orRefusedBy({ FD077: "held" as const }, () => certify);
}
