// Tells whoever asked for an access how it was settled.
import type { Notice } from "#app/emails/staff-notice.ts";
import type { AccessRequestFile } from "#db/access-requests.ts";
import type { Writer } from "#db/connection.ts";
import { findStaffAddress } from "#db/staff-address.ts";
import { tellStaff } from "./tell-staff.server.ts";

/** Queues the mail, unless the requester settled it or is no longer active. */
export async function tellRequester(
  writer: Writer,
  who: Parameters<typeof tellStaff>[1],
  notice: Notice,
  request: Pick<
    AccessRequestFile,
    "id" | "requestedBy" | "supplierId" | "supplierName" | "engagementTitle"
  >,
): Promise<void> {
  const requester = await findStaffAddress(writer, request.requestedBy);
  await tellStaff(writer, who, notice, requester ? [requester] : [], {
    supplierId: request.supplierId,
    supplierName: request.supplierName,
    engagement: request.engagementTitle,
    subjectId: request.id,
    path: `/access/${request.id}`,
  });
}
