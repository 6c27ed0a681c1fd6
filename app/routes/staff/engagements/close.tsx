// Ending an engagement: access under it is over, and every copy that was taken becomes a line to settle.
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { plainMeta } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { closeEngagement } from "#app/use-cases/close-engagement.server.ts";
import { countBelow } from "#db/engagement-exit.ts";
import { findEngagement } from "#db/engagements.ts";

export const meta = () => [{ title: "End · Engagement · Flowdown" }];

const Params = z.object({ engagementId: z.uuid() });
const why = "Give the reason: it is kept with the record.";
const CloseForm = z.object({ reason: z.string(why).trim().min(5, why).max(2000, why) });

export const loader = forStaff("engagement.close", Params, async ({ reader }, { engagementId }) => {
  const engagement = await findEngagement(reader, engagementId);
  if (!engagement) throw notFound();
  const { id, title, supplierName, state } = engagement;
  return { engagement: { id, title, supplierName, state }, below: await countBelow(reader, id) };
});

export const action = staffChanges(
  "engagement.close",
  Params,
  CloseForm,
  async ({ context, refuse }, { engagementId }, { reason }) => {
    const outcome = await closeEngagement(context, { engagementId, reason });
    if (!outcome.ok) return refuse({ "": ["It is not open: nothing was ended."] }, 409);
    return redirect(
      outcome.lines > 0 ? `/returns/${engagementId}` : `/engagements/${engagementId}`,
    );
  },
);

export default function CloseEngagement() {
  const { engagement, below } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const here = `/engagements/${engagement.id}`;
  return (
    <div className="page page-narrow">
      <PageHead
        title={`End “${engagement.title}”?`}
        lede={`From that moment nothing opens under it for ${engagement.supplierName}. Every copy that was downloaded becomes a line to return or destroy, due as the agreements say, and the supplier gets a mail.`}
        back={{ href: here, label: engagement.title }}
      />
      {below > 0 && (
        <Banner tone="info">
          {below === 1
            ? "One subcontractor's engagement below it ends with it."
            : `${below} engagements of subcontractors below it end with it.`}
        </Banner>
      )}
      {engagement.state === "open" ? (
        <Form method="post" className="form" noValidate>
          <ErrorSummary
            title="Not ended yet"
            errors={reply?.error?.[""] ?? []}
            fields={[plainMeta("reason", reply)]}
          />
          <TextArea
            meta={plainMeta("reason", reply)}
            label="Reason"
            hint="Stays inside: the supplier does not read it."
            rows={3}
          />
          <div className="form-actions">
            <SubmitButton danger>End the engagement</SubmitButton>
            <LinkButton quiet href={here}>
              Keep it open
            </LinkButton>
          </div>
        </Form>
      ) : (
        <Banner tone="info">It is not open: there is nothing to end.</Banner>
      )}
    </div>
  );
}
