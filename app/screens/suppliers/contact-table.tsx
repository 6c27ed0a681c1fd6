// The people of a supplier, and what may be done about them.
import { Form } from "@remix-run/react";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export interface ContactRow {
  readonly id: string;
  readonly supplierId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly jobTitle: string;
  readonly language: "en" | "de";
  readonly kind: "lead" | "signatory" | "colleague";
}

export const KIND_WORDS = {
  lead: "Lead",
  signatory: "May sign",
  colleague: "Colleague",
} as const;

const READ: readonly Column<ContactRow>[] = [
  {
    key: "name",
    label: "Name",
    cell: (row) => (
      <>
        {row.name}
        {row.jobTitle && <span className="sub">{row.jobTitle}</span>}
      </>
    ),
  },
  {
    key: "mail",
    label: "Mail and phone",
    cell: (row) => (
      <>
        <a href={`mailto:${row.email}`}>{row.email}</a>
        {row.phone && <span className="sub num">{row.phone}</span>}
      </>
    ),
  },
  { key: "kind", label: "Role", cell: (row) => KIND_WORDS[row.kind] },
  {
    key: "language",
    label: "Language",
    cell: (row) => (row.language === "de" ? "German" : "English"),
  },
];

const WRITE: readonly Column<ContactRow>[] = [
  ...READ,
  {
    key: "actions",
    label: "Change",
    cell: (row) => (
      <span className="cluster">
        <LinkButton small href={`/suppliers/${row.supplierId}/contacts/${row.id}`}>
          Edit<span className="visually-hidden"> {row.name}</span>
        </LinkButton>
        <Dialog
          id={`remove-${row.id}`}
          title={`Remove ${row.name}?`}
          trigger={{ label: "Remove", small: true }}
          cancel="Keep"
        >
          <p>
            Links that were sent to {row.name} stop working, and a running session ends. Answers and
            signatures given so far stay.
          </p>
          <Form method="post" action={`/suppliers/${row.supplierId}/contacts/${row.id}/remove`}>
            <SubmitButton danger>Remove {row.name}</SubmitButton>
          </Form>
        </Dialog>
      </span>
    ),
  },
];

export function ContactTable(props: {
  contacts: readonly ContactRow[];
  supplierId: string;
  write: boolean;
}) {
  return (
    <DataTable
      still
      caption="Contacts"
      columns={props.write ? WRITE : READ}
      rows={props.contacts}
      keyOf={(row) => row.id}
      empty={
        <EmptyState
          title="Nobody to write to yet"
          actions={
            props.write && (
              <LinkButton icon="add" href={`/suppliers/${props.supplierId}/contacts/new`}>
                Add a contact
              </LinkButton>
            )
          }
        >
          An invitation needs at least one person with a mail address.
        </EmptyState>
      }
    />
  );
}
