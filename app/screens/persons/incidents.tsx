// Incidents at a supplier: what went wrong, with the form that begins and ends each.
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
import { Ending } from "./ending.tsx";

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
