// The part of the map about deliveries: other systems, opening material, copies and their return. app/routes.ts puts it in place.
import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** For other systems: the gate as an answer, its description, its verifier. */
export const machineRoutes: RouteConfigEntry[] = [
  route("api/v1/gate", "routes/machine/gate-answer.ts"),
  route("api/v1/openapi.json", "routes/machine/gate-description.ts"),
  route("api/v1/verify-gate-answer.mjs", "routes/machine/gate-verifier.ts"),
];

/** A supplier's pages, inside its frame. */
export const portalDelivery: RouteConfigEntry[] = [
  route("material", "routes/supplier/material/list.tsx"),
  route("material/:grantId", "routes/supplier/material/view.tsx"),
  route("returns", "routes/supplier/returns/list.tsx"),
  route("returns/declare", "routes/supplier/returns/declare.tsx"),
  route("returns/lines/:lineId", "routes/supplier/returns/line.tsx"),
  route("returns/:engagementId/certificate", "routes/supplier/returns/certificate.tsx"),
  route("compelled", "routes/supplier/compelled/list.tsx"),
  route("compelled/new", "routes/supplier/compelled/new.tsx"),
  route("compelled/:demandId", "routes/supplier/compelled/demand.tsx"),
  route("compelled/notices/:noticeId", "routes/supplier/compelled/notice.tsx"),
];

/** A supplier's files, outside its frame. */
export const portalFiles: RouteConfigEntry[] = [
  route("portal/material/:grantId/content", "routes/supplier/material/content.ts"),
  route("portal/material/:grantId/pages", "routes/supplier/material/pages.ts"),
  route("portal/material/:grantId/notice.txt", "routes/supplier/material/notice.ts"),
  route("portal/returns/records/:recordId/receipt.json", "routes/supplier/returns/receipt.ts"),
  route("portal/returns/records/:recordId/text", "routes/supplier/returns/text.ts"),
];

/** Staff: files and answers to scripts, outside the frame. */
export const staffFiles: RouteConfigEntry[] = [
  route("break-glass/:breakGlassId/content", "routes/staff/break-glass/content.ts"),
  route("copies/read", "routes/staff/copies/read-back.ts"),
  route("returns/export.csv", "routes/staff/returns/export.ts"),
  route("returns/records/:recordId/receipt.json", "routes/staff/returns/receipt.ts"),
  route("returns/records/:recordId/text", "routes/staff/returns/text.ts"),
  route("compelled/export.csv", "routes/staff/compelled/export.ts"),
  route("holds/export.csv", "routes/staff/holds/export.ts"),
  route("erasures/:erasureId/certificate.pdf", "routes/staff/erasures/certificate.ts"),
  route("erasures/:erasureId/text", "routes/staff/erasures/text.ts"),
  route("erasures/:erasureId/receipt.json", "routes/staff/erasures/receipt.ts"),
];

/** Staff: pages inside the frame. */
export const staffDelivery: RouteConfigEntry[] = [
  route("materials/:materialId/place", "routes/staff/material/place.ts"),
  route("copies", "routes/staff/copies/copies.tsx"),
  route("engagements/:engagementId/close", "routes/staff/engagements/close.tsx"),
  route("returns", "routes/staff/returns/list.tsx"),
  route("returns/:engagementId", "routes/staff/returns/engagement.tsx"),
  route("returns/:engagementId/accept", "routes/staff/returns/accept.ts"),
  route("returns/:engagementId/send-back", "routes/staff/returns/send-back.ts"),
  route("break-glass", "routes/staff/break-glass/break-glass.tsx"),
  route("break-glass/:breakGlassId/approve", "routes/staff/break-glass/approve.ts"),
  route("break-glass/:breakGlassId/unmarked", "routes/staff/break-glass/ask-unmarked.ts"),
  route(
    "break-glass/:breakGlassId/unmarked/approve",
    "routes/staff/break-glass/approve-unmarked.ts",
  ),
  route("break-glass/:breakGlassId/end", "routes/staff/break-glass/end.ts"),
  route("compelled", "routes/staff/compelled/list.tsx"),
  route("compelled/new", "routes/staff/compelled/new.tsx"),
  route("compelled/:demandId", "routes/staff/compelled/demand.tsx"),
  route("compelled/:demandId/close", "routes/staff/compelled/close.ts"),
  route("compelled/:demandId/notices/:noticeId", "routes/staff/compelled/notice.ts"),
  route("holds", "routes/staff/holds/list.tsx"),
  route("holds/new", "routes/staff/holds/new.tsx"),
  route("holds/:holdId", "routes/staff/holds/hold.tsx"),
  route("holds/:holdId/release", "routes/staff/holds/ask-release.ts"),
  route("erasures", "routes/staff/erasures/list.tsx"),
  route("erasures/new", "routes/staff/erasures/new.tsx"),
  route("erasures/:erasureId", "routes/staff/erasures/erasure.tsx"),
  route("erasures/:erasureId/withdraw", "routes/staff/erasures/withdraw.ts"),
  route("systems", "routes/staff/systems/systems.tsx"),
  route("systems/:tokenId/revoke", "routes/staff/systems/revoke.ts"),
];
