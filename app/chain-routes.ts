// The part of the map about what stands below a supplier: the chain, gaps that are accepted, rules about countries.
import { route } from "@remix-run/route-config";

export const chainPages = [
  route("chain", "routes/staff/chain/list.tsx"),
  route("chain/export.csv", "routes/staff/chain/export.tsx"),
  route("chain/edges/:subcontractingId", "routes/staff/chain/edge.tsx"),
  route("chain/edges/:subcontractingId/consent", "routes/staff/chain/consent.tsx"),
  route("chain/edges/:subcontractingId/object", "routes/staff/chain/object.tsx"),
  route("chain/:engagementId", "routes/staff/chain/tree.tsx"),
  route("chain/:engagementId/export.csv", "routes/staff/chain/tree-export.tsx"),

  route("deviations", "routes/staff/deviations/list.tsx"),
  route("deviations/export.csv", "routes/staff/deviations/export.tsx"),
  route("deviations/:deviationId", "routes/staff/deviations/deviation.tsx"),
  route("deviations/:deviationId/confirm", "routes/staff/deviations/confirm.tsx"),
  route("deviations/:deviationId/refuse", "routes/staff/deviations/refuse.tsx"),
  route("deviations/:deviationId/withdraw", "routes/staff/deviations/withdraw.tsx"),
  route("agreements/:agreementId/deviations/new", "routes/staff/deviations/new.tsx"),

  route("jurisdictions", "routes/staff/jurisdictions/list.tsx"),
  route("jurisdictions/export.csv", "routes/staff/jurisdictions/export.tsx"),
  route("jurisdictions/home", "routes/staff/jurisdictions/home.tsx"),
  route("jurisdictions/new", "routes/staff/jurisdictions/new.tsx"),
  route("jurisdictions/:ruleId", "routes/staff/jurisdictions/rule.tsx"),
  route("jurisdictions/:ruleId/withdraw", "routes/staff/jurisdictions/withdraw.tsx"),

  route("engagements/:engagementId/countries", "routes/staff/transfers/countries.tsx"),
  route("engagements/:engagementId/countries/new", "routes/staff/transfers/new.tsx"),
  route("engagements/:engagementId/countries/ask", "routes/staff/transfers/ask.tsx"),
  route("transfer-bases/:basisId/withdraw", "routes/staff/transfers/withdraw.tsx"),
];
