// One engagement: as a draft the preview with the button that sends, then where it stands.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { readReadiness } from "#app/access/read-gate.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { EngagementPage } from "#app/screens/engagements/engagement-page.tsx";
import { isLate } from "#app/screens/engagements/engagement-state.ts";
import { askedLines } from "#app/use-cases/parts/asked-lines.ts";
import { readMissingPapers } from "#app/use-cases/parts/missing-papers.ts";
import { readEvidenceStands } from "#app/use-cases/parts/country-evidence.ts";
import { invitationMail } from "#app/use-cases/parts/invitation-mail.server.ts";
import { asksNothing, readPackage, readReasons } from "#app/use-cases/parts/weigh-engagement.ts";
import { listAcceptedGaps } from "#db/accepted-gaps.ts";
import { listContacts } from "#db/contacts.ts";
import { findEngagement } from "#db/engagements.ts";
import { listAssessments, listInvitationMails } from "#db/invited-work.ts";
import { listPhases } from "#db/phases.ts";
import { readSettings } from "#db/settings.ts";
import { listSupplierEvents } from "#db/supplier-history.ts";
import { addRuleEvidence } from "#scoring/exposure/add-rule-evidence.ts";

const Params = z.object({
  engagementId: z.uuid(),
  /** Whom the preview is written to. */
  contact: z.uuid().optional().catch(undefined),
  done: z.enum(["sent", "resent", "reminded", "withdrawn", "due"]).optional().catch(undefined),
  trouble: z.string().max(40).optional().catch(undefined),
});

export const meta = ({ data }: { data?: { engagement: { title: string } } }) => [
  { title: `${data?.engagement.title ?? "Engagement"} · Flowdown` },
];

export const loader = forStaff(
  "engagement.read",
  Params,
  async ({ reader, context, today }, { engagementId, contact: wanted, done, trouble }) => {
    const found = await findEngagement(reader, engagementId);
    if (!found) throw notFound();
    const { package: kept, ...engagement } = found;
    const evidence = await readEvidenceStands(reader, engagementId, today);
    const proposed =
      engagement.state === "draft"
        ? addRuleEvidence(readPackage(kept), evidence.stands)
        : readPackage(kept);
    const settings = await readSettings(reader);
    const contacts = await listContacts(reader, engagement.supplierId);
    const contact =
      contacts.find(({ id }) => id === wanted) ??
      contacts.find(({ id }) => id === engagement.contactId) ??
      contacts[0];
    const assessments = await listAssessments(reader, engagementId);
    const mail =
      engagement.state === "draft" && contact && !asksNothing(proposed)
        ? invitationMail({
            ...engagement,
            kind: "invitation",
            contact,
            settings,
            secret: null,
            package: proposed,
            sender: context.staff,
            origin: context.portal.config.FLOWDOWN_URL,
          })
        : null;
    const may = (permission: Parameters<typeof staffMay>[1]) =>
      staffMay(context.staff.roles, permission);
    return {
      engagement: {
        ...engagement,
        late: isLate({ ...engagement, assessmentState: assessments[0]?.state ?? null }, today),
      },
      reasons: readReasons(kept),
      asked: askedLines(proposed, engagement.exposure),
      asksNothing: asksNothing(proposed),
      contacts,
      contactId: contact?.id,
      mail: mail && { subject: mail.subject, text: mail.text },
      assessments,
      mails: await listInvitationMails(reader, engagementId),
      phases: await listPhases(reader, engagementId),
      gate:
        engagement.state === "draft"
          ? null
          : await readReadiness(reader, { engagementId, today, roles: context.staff.roles }),
      events: await listSupplierEvents(reader, engagement.supplierId, {
        limit: 20,
        subjectId: engagementId,
      }),
      evidence,
      gaps: await listAcceptedGaps(reader, { engagements: [engagementId] }),
      papers: await readMissingPapers(reader, { engagementId }, today),
      today,
      done,
      trouble,
      may: {
        write: may("engagement.write"),
        send: may("engagement.send"),
        close: may("engagement.close"),
        addContact: may("supplier.write"),
        seeGaps: may("deviation.read"),
        seeAgreements: may("agreement.read"),
        seeCountries: may("jurisdiction.read"),
        askEvidence: may("evidence.review"),
        requestAccess: may("access.request") && engagement.businessOwnerId === context.staff.id,
      },
    };
  },
);

export default function Engagement() {
  return <EngagementPage {...useLoaderData<typeof loader>()} />;
}
