// Decides how everybody's passkeys are listed, and how one that was lost is taken away.
import { Form } from "@remix-run/react";
import { plainMeta } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { InstantText } from "#app/ui/when.tsx";

export interface PasskeyRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Null for a colleague. */
  readonly supplierName: string | null;
  readonly addedAt: Date | string | null;
  readonly synced: boolean;
  /** The reader's own: another administrator's matter. */
  readonly own: boolean;
}

const COLUMNS: readonly Column<PasskeyRow>[] = [
  {
    key: "name",
    label: "Whose",
    cell: ({ name, supplierName }) => (
      <>
        {name}
        <span className="sub">{supplierName ?? "Colleague"}</span>
      </>
    ),
  },
  { key: "email", label: "Mail address", cell: ({ email }) => email, narrow: "label" },
  {
    key: "added",
    label: "Added",
    narrow: "label",
    cell: ({ addedAt, synced }) => (
      <>
        {addedAt ? <InstantText instant={addedAt} /> : "–"}
        <span className="sub">{synced ? "kept on several devices" : "kept on one device"}</span>
      </>
    ),
  },
  {
    key: "remove",
    label: "Lost",
    cell: (row) => (row.own ? <span className="muted">your own</span> : <Remove row={row} />),
  },
];

/** The page. */
export function PasskeysPage(props: {
  rows: readonly PasskeyRow[];
  q: string;
  note: { readonly tone: "ok" | "warn" | "error"; readonly text: string } | null;
}) {
  const { rows, q, note } = props;
  return (
    <div className="page">
      <PageHead
        title="Passkeys"
        lede="Whoever has one must sign with it. One that was lost with its device is removed here; its owner can add another."
        back={{ href: "/people", label: "People" }}
      />
      {note && <Banner tone={note.tone}>{note.text}</Banner>}
      <FilterBar
        action="/people/passkeys"
        search={{ name: "q", label: "Name, address or company", value: q }}
        selects={[]}
        chips={q === "" ? [] : [{ label: `“${q}”`, hrefWithout: "/people/passkeys" }]}
        clearHref="/people/passkeys"
      />
      <DataTable
        caption="Passkeys"
        columns={COLUMNS}
        rows={rows}
        keyOf={(row) => row.id}
        still
        empty={
          <EmptyState
            title={q === "" ? "Nobody has a passkey yet" : "Nobody fits these words"}
            actions={q !== "" && <LinkButton href="/people/passkeys">Show everybody</LinkButton>}
          >
            Contacts of suppliers add them on their account page.
          </EmptyState>
        }
      />
    </div>
  );
}

function Remove({ row }: { row: PasskeyRow }) {
  return (
    <Dialog
      id={`remove-${row.id}`}
      title={`Remove the passkey of ${row.name}?`}
      trigger={{ label: "Remove", small: true }}
      cancel="Keep it"
    >
      <p>
        It no longer signs {row.name} in and confirms no signature; sessions end. What was signed
        with it stays valid. Make sure that it is really {row.name} who asks: they are told by mail,
        with your name and this reason.
      </p>
      <Form method="post" action={`/people/passkeys/${row.id}/remove`} className="form">
        <TextArea meta={plainMeta("reason", undefined)} label="Reason" rows={2} />
        <div className="form-actions">
          <SubmitButton danger>Remove it</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
