// The part of the map that is about agreements: reading, signing and passing on at the supplier's, everything at ours.
import { route, type RouteConfigEntry } from "@remix-run/route-config";

/** Below /portal. */
export const SUPPLIER_AGREEMENTS: readonly RouteConfigEntry[] = [
  route("agreements", "routes/supplier/agreements.tsx"),
  route("agreements/signatories", "routes/supplier/signatories.tsx"),
  route("agreements/signatories/:contactId/withdraw", "routes/supplier/signatory-withdraw.tsx"),
  route("agreements/:agreementId", "routes/supplier/agreement.tsx"),
  route("agreements/:agreementId/delegate", "routes/supplier/agreement-delegate.tsx"),
  route("agreements/:agreementId/ask-authority", "routes/supplier/agreement-ask-authority.tsx"),
  route("agreements/:agreementId/decline", "routes/supplier/agreement-decline.tsx"),
  route("agreements/:agreementId/record.pdf", "routes/supplier/agreement-pdf.tsx"),
  route("agreements/:agreementId/package.zip", "routes/supplier/agreement-package.tsx"),
  route("agreements/:agreementId/receipt.json", "routes/supplier/agreement-receipt.tsx"),
  route("agreements/:agreementId/text", "routes/supplier/agreement-text.tsx"),
];

/** Signing anew, and the texts that are signed. */
const RENEWALS: readonly RouteConfigEntry[] = [
  route("agreements/renewals", "routes/staff/renewals/list.tsx"),
  route("agreements/renewals/open", "routes/staff/renewals/open.tsx"),
  route("agreements/renewals/:roundId", "routes/staff/renewals/round.tsx"),
  route("agreements/renewals/:roundId/send", "routes/staff/renewals/send.tsx"),
  route("agreements/renewals/:roundId/retry", "routes/staff/renewals/retry.tsx"),
  route("agreements/renewals/:roundId/end", "routes/staff/renewals/end.tsx"),
  route("agreements/renewals/items/:renewalId/move", "routes/staff/renewals/move.tsx"),
  route("agreements/renewals/items/:renewalId/release", "routes/staff/renewals/release.tsx"),
  route("agreements/renewals/items/:renewalId/remind", "routes/staff/renewals/remind.tsx"),
  route("agreements/library", "routes/staff/library/clauses.tsx"),
  route("agreements/library/clauses/:clauseId", "routes/staff/library/clause.tsx"),
  route("agreements/library/templates/:templateId", "routes/staff/library/template.tsx"),
];

/** Staff pages inside the frame. */
export const STAFF_AGREEMENTS: readonly RouteConfigEntry[] = [
  route("agreements", "routes/staff/agreements/list.tsx"),
  route("agreements/new", "routes/staff/agreements/register.tsx"),
  route("agreements/export.csv", "routes/staff/agreements/export.tsx"),
  ...RENEWALS,
  route("suppliers/:supplierId/agreements", "routes/staff/supplier-agreements/list.tsx"),
  route("suppliers/:supplierId/agreements/new", "routes/staff/supplier-agreements/new.tsx"),
  route("agreements/:agreementId/draft", "routes/staff/papers/draft.tsx"),
  route("agreements/:agreementId/preview", "routes/staff/papers/preview.tsx"),
  route("agreements/:agreementId/send", "routes/staff/papers/send.tsx"),
  route("agreements/:agreementId", "routes/staff/agreements/agreement.tsx"),
  route("agreements/:agreementId/countersign", "routes/staff/agreements/countersign.tsx"),
  route("agreements/:agreementId/end", "routes/staff/agreements/end.tsx"),
  route("agreements/:agreementId/modes", "routes/staff/agreements/mode.tsx"),
  route("agreements/:agreementId/resend", "routes/staff/agreements/resend.tsx"),
  route("agreements/:agreementId/signatories/:contactId", "routes/staff/agreements/signatory.tsx"),
  route(
    "agreements/:agreementId/signatories/:contactId/withdraw",
    "routes/staff/agreements/signatory-withdraw.tsx",
  ),
  route("agreements/:agreementId/record.pdf", "routes/staff/agreements/record-pdf.tsx"),
  route("agreements/:agreementId/package.zip", "routes/staff/agreements/package.tsx"),
  route("agreements/:agreementId/receipt.json", "routes/staff/agreements/receipt.tsx"),
  route("agreements/:agreementId/text", "routes/staff/agreements/text.tsx"),
];
