// The certificate of an erasure as a PDF sealed by the portal.
import { forStaff } from "#app/access/doors.server.ts";
import { erasureCertificate } from "#app/access/erasure-certificate.server.ts";
import { ErasureParams } from "./erasure.form.ts";

export const loader = forStaff(
  "erasure.read",
  ErasureParams,
  async ({ reader, context }, { erasureId }) =>
    erasureCertificate(reader, context.portal, erasureId),
);
