// A batch of invitations: the preview for every supplier, the progress, the result.
import { Form } from "@remix-run/react";
import { AskedList, type AskedLine } from "#app/screens/engagements/proposal.tsx";
import { useFreshWhile } from "#app/screens/suppliers/import-progress.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { ExposureBadge } from "#app/ui/exposure-badge.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { DayText } from "#app/ui/when.tsx";
import type { Exposure } from "#scoring/facts.ts";

export interface BatchItem {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactLanguage: "en" | "de" | null;
  readonly state: "ready" | "no_contact" | "archived" | "sent";
  readonly engagementId: string | null;
}

export interface BatchPageProps {
  readonly batch: {
    readonly id: string;
    readonly title: string;
    readonly state: "prepared" | "running" | "done" | "discarded";
    readonly dueOn: string;
  };
  readonly exposure: Exposure;
  readonly asked: readonly AskedLine[];
  readonly items: readonly BatchItem[];
  readonly mail: { readonly subject: string; readonly text: string; readonly to: BatchItem } | null;
  readonly trouble: string | undefined;
}

const STATES: Readonly<Record<BatchItem["state"], { tone: StateTone; word: string }>> = {
  ready: { tone: "waiting", word: "Ready" },
  no_contact: { tone: "warn", word: "Nobody to write to" },
  archived: { tone: "off", word: "Archived meanwhile" },
  sent: { tone: "ok", word: "Sent" },
};

const COLUMNS: readonly Column<BatchItem>[] = [
  {
    key: "supplier",
    label: "Supplier",
    cell: (row) => <a href={`/suppliers/${row.supplierId}`}>{row.supplierName}</a>,
  },
  {
    key: "contact",
    label: "Contact",
    cell: (row) =>
      row.contactEmail ? (
        <>
          {row.contactName}
          <span className="sub">
            {row.contactEmail} · {row.contactLanguage === "de" ? "German" : "English"}
          </span>
        </>
      ) : (
        <a href={`/suppliers/${row.supplierId}/contacts/new`}>Add a contact</a>
      ),
  },
  {
    key: "state",
    label: "State",
    cell: (row) => (
      <>
        <StateBadge tone={STATES[row.state].tone}>{STATES[row.state].word}</StateBadge>
        {row.engagementId && (
          <a className="sub" href={`/engagements/${row.engagementId}`}>
            Open the engagement
          </a>
        )}
      </>
    ),
  },
];

export function BatchPage(props: BatchPageProps) {
  const { batch, items } = props;
  useFreshWhile(batch.state === "running");
  const count = (state: BatchItem["state"]) => items.filter((item) => item.state === state).length;
  const ready = count("ready");
  const missing = count("no_contact");
  const sent = count("sent");
  const plural = (n: number) => `${n} ${n === 1 ? "supplier" : "suppliers"}`;
  return (
    <div className="page">
      <PageHead
        title={batch.title}
        badges={<ExposureBadge exposure={props.exposure} />}
        lede={
          <>
            Invitation of {plural(items.length)}, answers due <DayText day={batch.dueOn} />.
          </>
        }
        back={{ href: "/suppliers", label: "Suppliers" }}
        actions={
          batch.state !== "running" &&
          ready + missing > 0 && (
            <Form method="post" action={`/suppliers/invite/${batch.id}/send`}>
              <SubmitButton icon="mail">
                {batch.state === "done" ? "Send to the rest" : `Send to ${plural(ready)}`}
              </SubmitButton>
            </Form>
          )
        }
      />
      {props.trouble === "nothing_ready" && (
        <Banner tone="warn">There is nobody to send to: add the missing contacts first.</Banner>
      )}
      {props.trouble === "due_passed" && (
        <Banner tone="warn">
          The due day has passed: prepare a new invitation with a later one.
        </Banner>
      )}
      {batch.state === "running" && (
        <div aria-live="polite">
          <Progress
            label="Sending"
            value={sent}
            max={Math.max(1, sent + ready)}
            text={`${sent} of ${sent + ready} sent`}
          />
          <p className="muted small">You may leave this page: the sending goes on.</p>
        </div>
      )}
      {batch.state === "done" && (
        <Banner tone="ok" title={`Sent to ${plural(sent)}`}>
          {missing > 0 && `${plural(missing)} could not be written to.`}
        </Banner>
      )}
      {batch.state === "prepared" && missing > 0 && (
        <Banner tone="warn" title={`${plural(missing)} without a contact`}>
          They are left out until a contact is added; you can send to them from here later.
        </Banner>
      )}
      <Section title="Suppliers">
        <DataTable
          still
          caption="Suppliers of this invitation"
          columns={COLUMNS}
          rows={items}
          keyOf={(row) => row.supplierId}
        />
      </Section>
      <div className="split split-even">
        <Section title="What is asked of each">
          <AskedList lines={props.asked} />
        </Section>
        {props.mail && (
          <Section title="The mail" lede={`As ${props.mail.to.supplierName} gets it.`}>
            <article className="letter" lang={props.mail.to.contactLanguage ?? "en"}>
              <strong>{props.mail.subject}</strong>
              <pre>{props.mail.text}</pre>
            </article>
          </Section>
        )}
      </div>
    </div>
  );
}
