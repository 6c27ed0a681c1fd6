// The revocation list of a supplier: who is shut out, with the form that begins and ends it.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Day } from "#scoring/day.ts";
import { Ending } from "./ending.tsx";

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
