// Who is shut out, and what went wrong: each with the form that begins and ends it.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DateField, TextArea, TextField } from "#app/ui/text-field.tsx";
import type { Day } from "#scoring/day.ts";

export interface Revocation {
  readonly id: string;
  readonly email: string | null;
  readonly personName: string;
  readonly reason: string;
  readonly listedBy: string;
  readonly listedOn: Day;
  readonly liftedBy: string | null;
  readonly liftedOn: Day | null;
  readonly liftReason: string;
  readonly own: boolean;
}

export interface Incident {
  readonly id: string;
  readonly title: string;
  readonly report: string;
  readonly severity: "S1" | "S2" | "S3" | "S4";
  readonly happenedOn: Day;
  readonly openedBy: string;
  readonly openedOn: Day;
  readonly closedBy: string | null;
  readonly closedOn: Day | null;
  readonly closingNote: string;
  readonly own: boolean;
}

const SEVERITIES = [
  { value: "S1", label: "S1: confirmed loss of restricted material, or an export violation" },
  { value: "S2", label: "S2: confirmed loss of confidential material, or suspected of restricted" },
  { value: "S3", label: "S3: contained, no sign of loss" },
  { value: "S4", label: "S4: near miss" },
];

type EntryRow = Revocation & { readonly supplierId: string; readonly may: boolean };
const ENTRIES: readonly Column<EntryRow>[] = [
  {
    key: "who",
    label: "Who",
    cell: ({ email, personName, reason }) => (
      <>
        {email ? personName || email : "The whole supplier"}
        <span className="sub">{reason}</span>
      </>
    ),
  },
  {
    key: "since",
    label: "Since",
    cell: ({ listedOn, listedBy }) => (
      <>
        {formatDay(listedOn)}
        <span className="sub">{listedBy}</span>
      </>
    ),
  },
  {
    key: "state",
    label: "State",
    cell: (row) =>
      row.liftedOn ? (
        <>
          <StateBadge tone="off">Lifted</StateBadge>
          <span className="sub">
            {formatDay(row.liftedOn)}, {row.liftedBy}: {row.liftReason}
          </span>
        </>
      ) : (
        <>
          <StateBadge tone="bad">Shut out</StateBadge>
          {row.may && !row.own && (
            <Ending
              id={`lift-${row.id}`}
              action={`/suppliers/${row.supplierId}/shut-out/${row.id}/lift`}
              title="Lift this entry"
              trigger="Lift"
              name="reason"
              label="Why it may be lifted"
            />
          )}
        </>
      ),
  },
];

export function Revocations(props: {
  supplierId: string;
  entries: readonly Revocation[];
  may: boolean;
}) {
  const { supplierId, may } = props;
  return (
    <Section
      id="shut-out"
      title="Revocation list"
      lede="Stops access at once, whatever else holds. A person is stopped wherever the mail address is named."
      aside={
        may && (
          <Dialog
            id="shut-out-new"
            title="Shut out"
            trigger={{ label: "Shut out", danger: true, small: true }}
            cancel="Leave it"
          >
            <Form method="post" action={`/suppliers/${supplierId}/shut-out`} className="stack">
              <TextField
                meta={{ id: "shut-out-email", name: "email" }}
                label="Mail address of the person"
                type="email"
                optional="empty for the whole supplier"
              />
              <TextField
                meta={{ id: "shut-out-name", name: "personName" }}
                label="Name of the person"
                optional="optional"
              />
              <TextField
                meta={{ id: "shut-out-reason", name: "reason", required: true }}
                label="Why"
              />
              <SubmitButton>Shut out now</SubmitButton>
            </Form>
          </Dialog>
        )
      }
    >
      <DataTable
        still
        caption="Revocation list"
        columns={ENTRIES}
        rows={props.entries.map((one) => ({ ...one, supplierId, may }))}
        keyOf={(row) => row.id}
        empty={<p className="muted">Nobody is shut out, and nobody was.</p>}
      />
    </Section>
  );
}

type IncidentRow = Incident & { readonly supplierId: string; readonly may: boolean };
const INCIDENTS: readonly Column<IncidentRow>[] = [
  {
    key: "what",
    label: "What happened",
    cell: ({ title, report }) => (
      <>
        {title}
        <span className="sub">{report}</span>
      </>
    ),
  },
  { key: "severity", label: "Severity", cell: ({ severity }) => severity },
  {
    key: "when",
    label: "When",
    cell: ({ happenedOn, openedOn, openedBy }) => (
      <>
        {formatDay(happenedOn)}
        <span className="sub">{`on record ${formatDay(openedOn)}, ${openedBy}`}</span>
      </>
    ),
  },
  {
    key: "state",
    label: "State",
    cell: (row) =>
      row.closedOn ? (
        <>
          <StateBadge tone="off">Closed</StateBadge>
          <span className="sub">
            {formatDay(row.closedOn)}, {row.closedBy}: {row.closingNote}
          </span>
        </>
      ) : (
        <>
          <StateBadge tone={row.severity < "S3" ? "bad" : "warn"}>Open</StateBadge>
          {row.may && !(row.own && row.severity < "S3") && (
            <Ending
              id={`close-${row.id}`}
              action={`/suppliers/${row.supplierId}/incidents/${row.id}/close`}
              title="Close this incident"
              trigger="Close"
              name="note"
              label="What came of it"
            />
          )}
        </>
      ),
  },
];

export function Incidents(props: {
  supplierId: string;
  incidents: readonly Incident[];
  may: boolean;
  today: Day;
}) {
  const { supplierId, may } = props;
  return (
    <Section
      id="incidents"
      title="Incidents"
      lede="While one of severity S1 or S2 is open, access rests. Another person than opened it closes it."
      aside={
        may && (
          <Dialog
            id="incident-new"
            title="Put an incident on record"
            trigger={{ label: "Report an incident", small: true }}
            cancel="Leave it"
          >
            <Form method="post" action={`/suppliers/${supplierId}/incidents`} className="stack">
              <TextField
                meta={{ id: "incident-title", name: "title", required: true }}
                label="In a few words"
              />
              <TextArea
                meta={{ id: "incident-report", name: "report", required: true }}
                label="Report"
                rows={4}
              />
              <SelectField
                meta={{ id: "incident-severity", name: "severity", required: true }}
                label="Severity"
                nothing="Choose"
                options={SEVERITIES}
              />
              <DateField
                meta={{
                  id: "incident-day",
                  name: "happenedOn",
                  required: true,
                  initialValue: props.today,
                }}
                label="Day it happened"
                max={props.today}
              />
              <SubmitButton>Put on record</SubmitButton>
            </Form>
          </Dialog>
        )
      }
    >
      <DataTable
        still
        caption="Incidents"
        columns={INCIDENTS}
        rows={props.incidents.map((one) => ({ ...one, supplierId, may }))}
        keyOf={(row) => row.id}
        empty={<p className="muted">Nothing is on record.</p>}
      />
    </Section>
  );
}

function Ending(props: {
  id: string;
  action: string;
  title: string;
  trigger: string;
  name: string;
  label: string;
}) {
  return (
    <Dialog
      id={props.id}
      title={props.title}
      trigger={{ label: props.trigger, small: true }}
      cancel="Leave it"
    >
      <Form method="post" action={props.action} className="stack">
        <TextField
          meta={{ id: `${props.id}-text`, name: props.name, required: true }}
          label={props.label}
        />
        <SubmitButton>{props.trigger}</SubmitButton>
      </Form>
    </Dialog>
  );
}
