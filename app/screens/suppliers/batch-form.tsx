// The form that invites many: who, and the same questions as for one.
import { Form } from "@remix-run/react";
import type { FormEventHandler } from "react";
import {
  EngagementFields,
  type EngagementChoices,
  type EngagementFieldMetas,
} from "#app/screens/engagements/engagement-fields.tsx";
import { Proposal } from "#app/screens/engagements/proposal.tsx";
import { useProposal } from "#app/screens/engagements/use-proposal.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";

export interface ChosenSupplier {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly contactEmail: string | null;
  readonly engagements: number | null;
}

const COLUMNS: readonly Column<ChosenSupplier>[] = [
  { key: "name", label: "Supplier", cell: (row) => row.name },
  { key: "country", label: "Country", cell: (row) => formatCountry(row.country) },
  {
    key: "contact",
    label: "Contact",
    cell: (row) =>
      row.contactEmail ?? (
        <>
          <StateBadge tone="warn">Nobody to write to</StateBadge>{" "}
          <a href={`/suppliers/${row.id}/contacts/new`} target="_blank" rel="noreferrer">
            Add a contact
          </a>
        </>
      ),
  },
  {
    key: "open",
    label: "Open engagements",
    numeric: true,
    cell: (row) => row.engagements || null,
  },
];

export function BatchFormScreen(props: {
  id: string;
  onSubmit: FormEventHandler<HTMLFormElement>;
  errors: readonly string[] | undefined;
  fields: unknown;
  chosen: readonly ChosenSupplier[];
  choices: EngagementChoices;
  today: string;
}) {
  const { proposal, onChange } = useProposal(null);
  // the names are those of BatchForm, which the route checks by
  const fields = props.fields as EngagementFieldMetas;
  const { chosen } = props;
  const head = (
    <PageHead
      title={titleOf(chosen.length)}
      lede="One set of answers for all. Each gets its own engagement, its own link and a mail in its language."
      back={{ href: "/suppliers", label: "Suppliers" }}
    />
  );
  if (chosen.length === 0)
    return (
      <div className="page">
        {head}
        <EmptyState
          title="Nobody is chosen yet"
          actions={
            <LinkButton primary href="/suppliers">
              Choose suppliers
            </LinkButton>
          }
        >
          Tick suppliers in the list, then press “Invite the chosen”.
        </EmptyState>
      </div>
    );
  return (
    <div className="page">
      {head}
      <Form
        method="post"
        action="/suppliers/invite"
        id={props.id}
        onSubmit={props.onSubmit}
        onChange={onChange}
        noValidate
      >
        {chosen.map(({ id }) => (
          <input key={id} type="hidden" name="supplier" value={id} />
        ))}
        <div className="split split-proposal">
          <div className="form">
            <ErrorSummary
              title="Nothing was saved yet"
              errors={props.errors}
              fields={Object.values(fields)}
            />
            <Section title="Whom">
              <DataTable
                still
                caption="The chosen suppliers"
                columns={COLUMNS}
                rows={chosen}
                keyOf={(row) => row.id}
              />
            </Section>
            <EngagementFields fields={fields} choices={props.choices} today={props.today} />
            <div className="form-actions">
              <SubmitButton>Preview</SubmitButton>
              <LinkButton quiet href="/suppliers">
                Cancel
              </LinkButton>
              <span className="muted small">Nothing is sent yet.</span>
            </div>
          </div>
          <Proposal proposal={proposal} />
        </div>
      </Form>
    </div>
  );
}

function titleOf(count: number): string {
  if (count === 0) return "Invite several suppliers";
  return count === 1 ? "Invite 1 supplier" : `Invite ${count} suppliers`;
}
