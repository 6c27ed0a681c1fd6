// A hold that stands for a claim, and the files of a supplier that left, erased by two people with a certificate.
import { readCertificate } from "#app/access/read-certificate.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { acceptReturns } from "#app/use-cases/accept-returns.server.ts";
import { answerReturn } from "#app/use-cases/answer-return.server.ts";
import { certifyReturns } from "#app/use-cases/certify-returns.server.ts";
import { confirmErasure } from "#app/use-cases/confirm-erasure.server.ts";
import { sha256Of } from "#app/use-cases/parts/seal-delivery.server.ts";
import { placeHold } from "#app/use-cases/place-hold.server.ts";
import { proposeErasure } from "#app/use-cases/propose-erasure.server.ts";
import { listReturnLines } from "#db/returns.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { asContact, asStaff, contactOf, done, nameOf } from "./actors.server.ts";
import { engagementIdOf, supplierIdOf } from "../telling.ts";

/** Everything about the blankets of one lot is kept until a claim is settled. */
export async function placeClaimHold(portal: Portal): Promise<void> {
  const placed = await placeHold(asStaff(portal, "samuel", "hold.write"), {
    target: { scope: "engagement", id: engagementIdOf("vernaison/blankets") },
    covers: "Claim over delaminated blankets, lot 7",
    reason:
      "Counsel asks that drawings, copies and correspondence about lot 7 are kept until the claim is settled.",
  });
  done("a hold", placed);
}

/** The last copy of a foundry that left is certified and accepted; then the key of its files is destroyed. */
export async function eraseFormerFoundry(portal: Portal): Promise<void> {
  const supplierId = supplierIdOf("blackfen");
  await settleCopies(portal, supplierId);
  const typed = nameOf("blackfen");
  const { erasureId } = done(
    "an erasure",
    await proposeErasure(asStaff(portal, "ruben", "erasure.manage"), {
      supplierId,
      materialId: null,
      cause: "ended",
      reason: "Work moved to another foundry, every copy is settled, nothing has to be kept.",
      typed,
    }),
  );
  const second = asStaff(portal, "ilse", "erasure.manage");
  done("its confirmation", await confirmErasure(second, { erasureId, typed }));
}

async function settleCopies(portal: Portal, supplierId: string): Promise<void> {
  const contact = contactOf("blackfen", "lead");
  const technician = asContact(portal, "blackfen", contact, "own.returns");
  const [lines, today] = await inReading(
    { database: portal.database, scope: SYSTEM },
    async (reader, moment) => [await listReturnLines(reader, { supplierId }), moment.today],
  );
  const open = lines.filter(({ state }) => state === "open");
  if (open.length === 0) return;
  for (const { id, version, standard } of open)
    done(
      "the end of a copy",
      await answerReturn(
        technician,
        { lineId: id, version },
        {
          outcome: "destroyed",
          method: standard,
          doneOn: addDays(today, -2),
          doneBy: contact.name,
          exception: null,
          reason: "",
        },
      ),
    );
  const engagementId = engagementIdOf("blackfen/trial");
  const { text } = await inReading(technician, (reader) =>
    readCertificate(reader, technician.supplier, engagementId),
  );
  done(
    "a certificate",
    await certifyReturns(technician, engagementId, {
      sha256: sha256Of(text ?? ""),
      name: contact.name,
      position: contact.title,
    }),
  );
  done(
    "its acceptance",
    await acceptReturns(asStaff(portal, "samuel", "return.review"), engagementId),
  );
}
