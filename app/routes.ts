// Data: the map, every address of the portal, grouped by persona. Health, metrics and files of the build are in app/http/web.ts.
import { chainPages } from "./chain-routes.ts";
import { agreementImportFiles, agreementImportPages } from "./agreement-import-routes.ts";
import { index, layout, route, type RouteConfig } from "@remix-run/route-config";
import {
  machineRoutes,
  portalDelivery,
  portalFiles,
  staffDelivery,
  staffFiles,
} from "./delivery-routes.ts";
import { STAFF_AGREEMENTS, SUPPLIER_AGREEMENTS } from "./agreement-routes.ts";

export default [
  index("routes/account/start.tsx"),

  // everyone: set-up, signing in, entering by a link
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-in/code", "routes/account/sign-in-code.tsx"),
  route("sign-in/recovery", "routes/account/sign-in-recovery.tsx"),
  route("sign-out", "routes/account/sign-out.tsx"),
  route("enter", "routes/supplier/enter.tsx"),
  route("enter/look", "routes/supplier/enter-look.tsx"),
  route("enter/confirm", "routes/supplier/enter-confirm.tsx"),
  route("enter/renew", "routes/supplier/enter-renew.tsx"),
  route("setup", "routes/account/setup.tsx"),
  route("join", "routes/account/join.tsx"),
  route("demo-sign-in", "routes/account/demo-sign-in.tsx"),
  route("api/auth/*", "routes/machine/sign-in-library.ts"),
  route("verify", "routes/machine/verify-page.ts"),
  route("verify.html", "routes/machine/verify-file.ts"),
  route("verify.mjs", "routes/machine/verifier.ts"),
  route(".well-known/portal-signing-keys", "routes/machine/signing-keys.ts"),

  // other systems: the gate as an answer, its description, its verifier
  ...machineRoutes,

  // suppliers: every page lies inside the frame that says who asks
  route("portal", "routes/supplier/layout.tsx", [
    index("routes/supplier/checklist.tsx"),
    route("language", "routes/supplier/language.tsx"),
    route("leave", "routes/supplier/leave.tsx"),

    // answering: questionnaire, hand-over, review
    route("assessments", "routes/supplier/assessments.tsx"),
    route("assessments/:assessmentId", "routes/supplier/assessment.tsx"),
    route("assessments/:assessmentId/survey", "routes/supplier/survey.tsx"),
    route("assessments/:assessmentId/answers", "routes/supplier/answers.tsx"),
    route("assessments/:assessmentId/attachments", "routes/supplier/attachments.tsx"),
    route("assessments/:assessmentId/handover", "routes/supplier/handover.tsx"),
    route(
      "assessments/:assessmentId/handover/:contactId/take-back",
      "routes/supplier/take-back.tsx",
    ),
    route("assessments/:assessmentId/finished", "routes/supplier/finished.tsx"),
    route("assessments/:assessmentId/review", "routes/supplier/review.tsx"),
    route("assessments/:assessmentId/submit", "routes/supplier/submit.tsx"),
    route("assessments/:assessmentId/receipt.pdf", "routes/supplier/receipt.tsx"),

    // evidence
    route("evidence", "routes/supplier/evidence/list.tsx"),
    route("evidence/:evidenceId", "routes/supplier/evidence/piece.tsx"),
    route("evidence/:evidenceId/reply", "routes/supplier/evidence/reply.ts"),

    // agreements and subcontractors
    ...SUPPLIER_AGREEMENTS,
    route("subcontractors", "routes/supplier/subcontractors.tsx"),
    route("subcontractors/:subcontractingId/stop", "routes/supplier/subcontractor-stop.tsx"),
    route(
      "subcontractors/:subcontractingId/withdraw",
      "routes/supplier/subcontractor-withdraw.tsx",
    ),

    // material, and what becomes of its copies
    ...portalDelivery,
    // people who may be named for material
    route("people", "routes/supplier/people.tsx"),
    route("people/new", "routes/supplier/person-new.tsx"),
    route("people/:personId", "routes/supplier/person.tsx"),

    // the contact's own account and devices
    route("account", "routes/supplier/account.tsx"),
    route("account/passkeys/:passkeyId/remove", "routes/supplier/passkey-remove.tsx"),
    route("sessions", "routes/supplier/sessions.tsx"),
  ]),

  // procurement: files and answers for scripts, without the frame
  route("suppliers/export.csv", "routes/staff/suppliers/export.tsx"),
  route("engagements/proposal", "routes/staff/engagements/proposal.tsx"),
  route("engagements/:engagementId/send", "routes/staff/engagements/send.tsx"),
  route("engagements/:engagementId/resend", "routes/staff/engagements/resend.tsx"),
  route("engagements/:engagementId/remind", "routes/staff/engagements/remind.tsx"),
  route("engagements/:engagementId/withdraw", "routes/staff/engagements/withdraw.tsx"),
  route("engagements/:engagementId/due", "routes/staff/engagements/due.tsx"),
  route("engagements/:engagementId/phase", "routes/staff/phases/propose.ts"),
  route("engagements/:engagementId/phase/back", "routes/staff/phases/back.ts"),
  route("engagements/:engagementId/phase/tick", "routes/staff/phases/tick.ts"),
  route("engagements/:engagementId/phase/:proposalId/approve", "routes/staff/phases/approve.ts"),
  route("engagements/:engagementId/phase/:proposalId/settle", "routes/staff/phases/settle.ts"),
  route("engagements/:engagementId/project", "routes/staff/phases/assign.ts"),
  route("suppliers/import/read", "routes/staff/suppliers/import-read.tsx"),
  route("suppliers/import/template.csv", "routes/staff/suppliers/import-template.tsx"),
  route("suppliers/import/:importId/columns", "routes/staff/suppliers/import-columns.tsx"),
  route("suppliers/import/:importId/run", "routes/staff/suppliers/import-run.tsx"),
  route("suppliers/import/:importId/refused.csv", "routes/staff/suppliers/import-refused.tsx"),
  route("suppliers/invite/:batchId/send", "routes/staff/suppliers/invite-send.tsx"),
  route("suppliers/duplicates", "routes/staff/suppliers/duplicates.tsx"),
  route("suppliers/:supplierId/archive", "routes/staff/suppliers/archive.tsx"),
  route("suppliers/:supplierId/restore", "routes/staff/suppliers/restore.tsx"),
  route(
    "suppliers/:supplierId/contacts/:contactId/remove",
    "routes/staff/suppliers/contact-remove.tsx",
  ),

  // risk officer: people of a supplier, who is shut out, what went wrong
  route("suppliers/:supplierId/persons/:personId/confirm", "routes/staff/persons/confirm.ts"),
  route("suppliers/:supplierId/shut-out", "routes/staff/persons/shut-out.ts"),
  route("suppliers/:supplierId/shut-out/:entryId/lift", "routes/staff/persons/lift.ts"),
  route("suppliers/:supplierId/incidents", "routes/staff/persons/incident.ts"),
  route(
    "suppliers/:supplierId/incidents/:incidentId/close",
    "routes/staff/persons/close-incident.ts",
  ),

  // suppliers: files, without the frame
  route("portal/evidence/upload", "routes/supplier/evidence/upload.ts"),
  route("portal/files/:fileId", "routes/supplier/evidence/file.ts"),

  ...portalFiles,

  // staff: files, outside the frame
  route("materials/export.csv", "routes/staff/material/export.ts"),
  route("materials/:materialId/content", "routes/staff/material/content.ts"),
  ...staffFiles,
  route("access/export.csv", "routes/staff/access/export.ts"),
  route("gate.json", "routes/staff/access/gate.ts"),
  route("lapse.csv", "routes/staff/lapse/export.ts"),
  route("files/:fileId", "routes/staff/evidence/file.ts"),
  route("evidence/export.csv", "routes/staff/evidence/export.ts"),

  ...agreementImportFiles,
  // risk officer: files, without the frame
  route("review.csv", "routes/staff/review/desk-csv.tsx"),

  // staff: lists as files, without the frame
  route("people.csv", "routes/staff/people/export-people.ts"),
  route("mail.csv", "routes/staff/mail/export-mail.ts"),
  route("audit.csv", "routes/staff/audit/export-events.ts"),
  route("audit/export.jsonl", "routes/staff/audit/export.ts"),
  route("audit/verify.mjs", "routes/staff/audit/verifier.ts"),
  route("audit/checkpoint.json", "routes/staff/audit/checkpoint.ts"),

  // staff: every page lies inside the frame with the navigation
  layout("routes/staff/layout.tsx", [
    // procurement: suppliers, engagements
    route("suppliers", "routes/staff/suppliers/list.tsx"),
    route("suppliers/new", "routes/staff/suppliers/new.tsx"),
    route("suppliers/import", "routes/staff/suppliers/import.tsx"),
    route("suppliers/import/:importId", "routes/staff/suppliers/import-preview.tsx"),
    route("suppliers/invite", "routes/staff/suppliers/invite.tsx"),
    route("suppliers/invite/:batchId", "routes/staff/suppliers/invite-batch.tsx"),
    route("suppliers/:supplierId", "routes/staff/suppliers/supplier.tsx"),
    route("engagements", "routes/staff/engagements/list.tsx"),
    route("engagements/new", "routes/staff/engagements/new.tsx"),
    route("engagements/:engagementId", "routes/staff/engagements/engagement.tsx"),
    route("engagements/:engagementId/edit", "routes/staff/engagements/edit.tsx"),
    route("suppliers/:supplierId/persons", "routes/staff/persons/persons.tsx"),
    route("suppliers/:supplierId/edit", "routes/staff/suppliers/edit.tsx"),
    route("suppliers/:supplierId/contacts/:contactId", "routes/staff/suppliers/contact.tsx"),

    // risk officer: evidence
    route("evidence", "routes/staff/evidence/list.tsx"),
    route("evidence/:evidenceId", "routes/staff/evidence/piece.tsx"),
    route("evidence/:evidenceId/accept", "routes/staff/evidence/accept.ts"),
    route("evidence/:evidenceId/reject", "routes/staff/evidence/reject.ts"),
    route("evidence/:evidenceId/ask", "routes/staff/evidence/ask.ts"),
    route("engagements/:engagementId/evidence", "routes/staff/evidence/requests.tsx"),
    route("engagements/:engagementId/evidence/request", "routes/staff/evidence/request.ts"),
    route("engagements/:engagementId/evidence/:requestId/waive", "routes/staff/evidence/waive.ts"),

    // risk officer: review desk, agreements, chain, dashboard
    route("dashboard", "routes/staff/dashboard/dashboard.tsx"),
    route("review", "routes/staff/review/desk.tsx"),
    route("review/:assessmentId", "routes/staff/review/assessment.tsx"),
    route("review/:assessmentId/answers/:questionId", "routes/staff/review/history.tsx"),
    route("review/:assessmentId/accept", "routes/staff/review/accept.tsx"),
    route("review/:assessmentId/accept-section", "routes/staff/review/accept-section.tsx"),
    route("review/:assessmentId/return", "routes/staff/review/return.tsx"),
    route("review/:assessmentId/return-all", "routes/staff/review/return-all.tsx"),
    route("review/:assessmentId/not-applicable", "routes/staff/review/not-applicable.tsx"),
    route("review/:assessmentId/assurance", "routes/staff/review/assurance.tsx"),
    route("review/:assessmentId/note", "routes/staff/review/note.tsx"),
    route("review/:assessmentId/decide", "routes/staff/review/decide.tsx"),
    route("review/:assessmentId/decisions/:decisionId", "routes/staff/review/decision.tsx"),
    route(
      "review/:assessmentId/decisions/:decisionId/override",
      "routes/staff/review/override.tsx",
    ),
    route(
      "review/:assessmentId/overrides/:overrideId/confirm",
      "routes/staff/review/confirm-override.tsx",
    ),
    route(
      "review/:assessmentId/overrides/:overrideId/refuse",
      "routes/staff/review/refuse-override.tsx",
    ),
    route(
      "review/:assessmentId/overrides/:overrideId/withdraw",
      "routes/staff/review/withdraw-override.tsx",
    ),
    ...STAFF_AGREEMENTS,
    ...agreementImportPages,
    route("engagements/:engagementId/agreement", "routes/staff/engagement-agreement/agreement.tsx"),
    route(
      "engagements/:engagementId/agreement/draft",
      "routes/staff/engagement-agreement/begin.tsx",
    ),
    route("engagements/:engagementId/agreement/head", "routes/staff/engagement-agreement/head.tsx"),
    route(
      "engagements/:engagementId/agreement/preview",
      "routes/staff/engagement-agreement/preview.tsx",
    ),
    route("engagements/:engagementId/agreement/send", "routes/staff/engagement-agreement/send.tsx"),
    ...chainPages,

    // business owner: projects and their phases
    route("projects", "routes/staff/projects/list.tsx"),
    route("projects/new", "routes/staff/projects/new.tsx"),
    route("projects/:projectId", "routes/staff/projects/project.tsx"),
    route("projects/:projectId/phases/:phase/plan", "routes/staff/projects/plan.tsx"),
    route("engagements/:engagementId/phases", "routes/staff/phases/phases.tsx"),
    route("engagements/:engagementId/phases/:phase/plan", "routes/staff/phases/plan.tsx"),

    // business owner: material, access
    route("materials", "routes/staff/material/list.tsx"),
    route("materials/new", "routes/staff/material/new.tsx"),
    route("materials/:materialId", "routes/staff/material/item.tsx"),
    route("materials/:materialId/edit", "routes/staff/material/edit.tsx"),
    route("materials/:materialId/retire", "routes/staff/material/retire.tsx"),
    route("handling", "routes/staff/handling/handling.tsx"),
    route("handling/draft", "routes/staff/handling/draft.tsx"),
    route("handling/publish", "routes/staff/handling/publish.ts"),
    route("access", "routes/staff/access/list.tsx"),
    route("access/new", "routes/staff/access/new.tsx"),
    route("gate", "routes/staff/gate/gate.tsx"),
    route("lapse", "routes/staff/lapse/lapse.tsx"),
    route("access/:requestId", "routes/staff/access/request.tsx"),
    route("access/:requestId/approve", "routes/staff/access/approve.tsx"),
    route("access/:requestId/refuse", "routes/staff/access/refuse.tsx"),
    route("access/:requestId/revoke", "routes/staff/access/revoke.tsx"),
    route("access/:requestId/withdraw", "routes/staff/access/withdraw.ts"),

    // administrator and auditor: people, mail, settings, audit
    route("people", "routes/staff/people/people.tsx"),
    route("people/invite", "routes/staff/people/invite.tsx"),
    route("people/passkeys", "routes/staff/people/passkeys.tsx"),
    route("people/passkeys/:passkeyId/remove", "routes/staff/people/passkey-remove.tsx"),
    route("people/:staffId", "routes/staff/people/person.tsx"),
    route("people/:staffId/roles", "routes/staff/people/roles.tsx"),
    route("people/:staffId/link", "routes/staff/people/link.tsx"),
    route("people/:staffId/disable", "routes/staff/people/disable.tsx"),
    route("people/:staffId/enable", "routes/staff/people/enable.tsx"),
    route("people/:staffId/second-factor", "routes/staff/people/reset-second-factor.tsx"),
    route("mail", "routes/staff/mail/mail.tsx"),
    route("mail/:mailId", "routes/staff/mail/one-mail.tsx"),
    route("settings", "routes/staff/settings/settings.tsx"),
    // deliveries: copies, their return, other systems
    ...staffDelivery,
    route("audit", "routes/staff/audit/audit.tsx"),
    route("audit/export", "routes/staff/audit/prepare-export.tsx"),
    route("audit/checkpoints", "routes/staff/audit/checkpoints.tsx"),
    route("audit/:stream/:seq", "routes/staff/audit/event.tsx"),

    // everybody's own account
    route("account", "routes/staff/account/own.tsx"),
    route("account/confirm", "routes/staff/account/confirm.tsx"),
    route("account/confirm/passkey", "routes/staff/account/confirm-passkey.ts"),
    route("account/password", "routes/staff/account/password.tsx"),
    route("account/sessions", "routes/staff/account/end-sessions.tsx"),
    route("account/second-factor", "routes/staff/account/second-factor.tsx"),
    route("account/second-factor/confirm", "routes/staff/account/confirm-second-factor.tsx"),
    route("account/second-factor/codes", "routes/staff/account/recovery-codes.tsx"),
  ]),
] satisfies RouteConfig;
