// Decides how a risk officer reviews the copies of an engagement: lines, what is missing below, certificates, the countdown.
import { Form } from "@remix-run/react";
import { HoldBanner, type StandingHold } from "#app/screens/holds/hold-banner.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { InstantText } from "#app/ui/when.tsx";
import type { Day } from "#scoring/day.ts";
import { KeptCopies, protectionText, type Protection } from "./kept-copies.tsx";
import { lineColumns } from "./line-columns.tsx";
import type { ShownLine } from "./shown-line.ts";

export interface ReturnsOfEngagementProps {
  readonly today: Day;
  readonly trouble: "below" | "nothing" | undefined;
  readonly engagement: {
    readonly id: string;
    readonly title: string;
    readonly supplierId: string;
    readonly supplierName: string;
    readonly state: string;
    readonly endedOn: Day | null;
  };
  readonly lines: readonly ShownLine[];
  readonly below: number;
  readonly records: readonly {
    readonly id: string;
    readonly seq: number;
    readonly at: Date | string;
    readonly by: string | null;
    readonly text: string;
    readonly hash: string;
  }[];
  readonly protection: Protection;
  readonly holds: readonly StandingHold[];
  readonly may: { readonly review: boolean };
}

export function ReturnsOfEngagement(props: ReturnsOfEngagementProps) {
  const { engagement, lines, below, records, today } = props;
  const waits = lines.some(({ state }) => state === "certified");
  const settled = lines.length > 0 && lines.every(({ state }) => state === "accepted");
  return (
    <div className="page">
      <PageHead
        title={`${engagement.supplierName}: ${engagement.title}`}
        back={{ href: "/returns", label: "Returns" }}
        lede={<a href={`/engagements/${engagement.id}`}>To the engagement</a>}
        actions={waits && props.may.review && <Review id={engagement.id} blocked={below > 0} />}
      />
      {props.trouble && (
        <Banner tone="error" title="Nothing was changed">
          {props.trouble === "below"
            ? "A subcontractor still has open copies. The certificate is accepted once they are settled."
            : "Nothing waits for review any more: somebody else was faster, or the supplier changed it."}
        </Banner>
      )}
      <HoldBanner holds={props.holds} />
      {below > 0 && (
        <Banner tone="warn" title="Open further down the chain">
          {below === 1 ? "One copy" : `${below} copies`} of subcontractors below this engagement{" "}
          {below === 1 ? "is" : "are"} not settled. The supplier sees this number and no more.
        </Banner>
      )}
      {settled && <Banner tone="ok">Every copy is settled.</Banner>}
      <Section title="Copies">
        {lines.length > 0 ? (
          <DataTable
            still
            caption="Copies"
            columns={lineColumns(today)}
            rows={lines}
            keyOf={(row) => row.id}
          />
        ) : (
          <EmptyState title="No copy has to be returned">
            Nothing was downloaded under this engagement, or access under it has not ended.
          </EmptyState>
        )}
      </Section>
      <KeptCopies {...props} locale="en" />
      <Silence {...props} />
      {records.length > 0 && (
        <Section
          title="Certificates"
          lede="Each is sealed as it was given; one that was sent back stays on record."
        >
          {records.map((record) => (
            <details key={record.id} className="place">
              <summary>
                <InstantText instant={record.at} /> by {record.by}
              </summary>
              <div className="stack">
                <pre className="certificate" tabIndex={0}>
                  {record.text}
                </pre>
                <p className="cluster small">
                  <a data-document="" href={`/returns/records/${record.id}/text`}>
                    Text
                  </a>
                  <a data-document="" href={`/returns/records/${record.id}/receipt.json`}>
                    Sealed record {record.seq}
                  </a>
                </p>
              </div>
            </details>
          ))}
        </Section>
      )}
    </div>
  );
}

function Review({ id, blocked }: { id: string; blocked: boolean }) {
  return (
    <>
      <Form method="post" action={`/returns/${id}/accept`}>
        <SubmitButton disabled={blocked}>Accept the certificate</SubmitButton>
      </Form>
      <Dialog
        id="send-back"
        title="Send the certificate back?"
        trigger={{ label: "Send back" }}
        cancel="Leave it"
      >
        <p>Its lines open again, the supplier gets a mail. The sealed record stays.</p>
        <Form method="post" action={`/returns/${id}/send-back`} className="stack">
          <TextArea
            meta={{ id: "note", name: "note", required: true, minLength: 5 }}
            label="What is missing"
            hint="The supplier reads it."
            rows={3}
          />
          <SubmitButton>Send back</SubmitButton>
        </Form>
      </Dialog>
    </>
  );
}

function Silence({ protection, today }: ReturnsOfEngagementProps) {
  if (!protection) return null;
  return (
    <Section title="What was learned stays confidential">
      <p>{protectionText(protection, today, "en")}</p>
    </Section>
  );
}
