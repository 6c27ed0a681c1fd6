// Decides how emergency access is asked for and watched: who, which item, why, two administrators, until when.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Unmarked, type UnmarkedRow } from "./unmarked.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { TextArea } from "#app/ui/text-field.tsx";

type Moment = Date | string;

export interface BreakGlassPageProps {
  readonly own: string;
  /** No other administrator is there to approve. */
  readonly alone: boolean;
  readonly rows: readonly ({
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly staffId: string;
    readonly reader: string;
    readonly reason: string;
    readonly requestedById: string;
    readonly requestedBy: string;
    readonly requestedAt: Moment;
    readonly approvedBy: string | null;
    readonly endsAt: Moment | null;
    readonly state: "asked" | "running" | "over" | "lapsed";
  } & UnmarkedRow)[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly { readonly id: string; readonly reference: string }[];
  readonly reply: Reply | undefined;
}

const STATES = {
  asked: ["waiting", "Waits for a second administrator"],
  running: ["bad", "Running"],
  over: ["off", "Over"],
  lapsed: ["off", "Never approved"],
} as const satisfies Record<string, readonly [StateTone, string]>;

export function BreakGlassPage(props: BreakGlassPageProps) {
  const { rows, people, items, own, reply } = props;
  const meta = (name: string) => plainMeta(name, reply);
  return (
    <div className="page">
      <PageHead
        title="Break-glass"
        lede="Emergency access of one colleague to one item: two administrators, four hours, a mail to everybody concerned, a red line on every page while it runs."
      />
      <Section title="What runs, waits or ran">
        {rows.length === 0 && (
          <EmptyState title="It was never needed">
            An emergency access appears here from the moment it is asked for.
          </EmptyState>
        )}
        <ul className="edges">
          {rows.map((row) => (
            <Row key={row.id} row={row} own={own} />
          ))}
        </ul>
      </Section>
      <Section title="Ask for emergency access">
        {props.alone && (
          <Banner tone="warn" title="Nobody could approve it">
            You are the only administrator. Give a colleague the role first, under{" "}
            <a href="/people">People</a>.
          </Banner>
        )}
        {/* a form of its own after each question: what was asked is not asked twice by mistake */}
        <Form key={rows[0]?.id} method="post" className="form" noValidate>
          <ErrorSummary
            title="Not asked yet"
            errors={reply?.error?.[""] ?? []}
            fields={["materialId", "staffId", "reason"].map(meta)}
          />
          <SelectField
            meta={meta("materialId")}
            label="Item"
            nothing="Choose"
            options={items.map(({ id, reference }) => ({ value: id, label: reference }))}
          />
          <SelectField
            meta={meta("staffId")}
            label="Who has to read it"
            hint="Neither you nor the administrator who approves."
            nothing="Choose"
            options={people
              .filter(({ id }) => id !== own)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea meta={meta("reason")} label="What the emergency is" rows={3} />
          <div className="form-actions">
            <SubmitButton danger>Ask the other administrators</SubmitButton>
          </div>
        </Form>
      </Section>
    </div>
  );
}

function Row({ row, own }: { row: BreakGlassPageProps["rows"][number]; own: string }) {
  const [tone, word] = STATES[row.state];
  const mayApprove = row.state === "asked" && row.requestedById !== own && row.staffId !== own;
  return (
    <li className="edge">
      <div className="clause-head">
        <h3>
          {row.reader}: {row.reference}
        </h3>
        <StateBadge tone={tone}>{word}</StateBadge>
      </div>
      <p>{row.reason}</p>
      <p className="small muted">
        Asked by {row.requestedBy}, {formatInstant(row.requestedAt)}
        {row.approvedBy && ` · approved by ${row.approvedBy}`}
        {row.endsAt && ` · until ${formatInstant(row.endsAt)}`}
      </p>
      <Unmarked row={row} own={own} />
      <div className="cluster">
        {mayApprove && (
          <form method="post" action={`/break-glass/${row.id}/approve`}>
            <Button type="submit" danger>
              Approve for four hours
            </Button>
          </form>
        )}
        {(row.state === "asked" || row.state === "running") && (
          <form method="post" action={`/break-glass/${row.id}/end`}>
            <Button type="submit">{row.state === "running" ? "End now" : "Take back"}</Button>
          </form>
        )}
      </div>
    </li>
  );
}
