// Decides how tokens are listed: which system, until when, last used, what they were told.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { formatInstant, formatNumber } from "#app/ui/format.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";

type Moment = Date | string;

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly madeBy: string;
  readonly createdAt: Moment;
  readonly expiresAt: Moment;
  readonly revokedAt: Moment | null;
  readonly lastUsedAt: Moment | null;
  readonly lastAddress: string;
  readonly usable: boolean;
  readonly opened: number;
  readonly closed: number;
  readonly unknown: number;
  readonly refused: number;
}

const COLUMNS: readonly Column<TokenRow>[] = [
  {
    key: "name",
    label: "System",
    cell: (row) => (
      <>
        {row.name}
        <span className="sub mono">fdg_…{row.hint}</span>
      </>
    ),
  },
  {
    key: "until",
    label: "Until",
    cell: (row) => (
      <span className="num">
        {row.revokedAt ? <StateBadge tone="off">Revoked</StateBadge> : formatInstant(row.expiresAt)}
        {row.revokedAt && <span className="sub">{formatInstant(row.revokedAt)}</span>}
      </span>
    ),
  },
  {
    key: "used",
    label: "Last used",
    narrow: "label",
    cell: (row) =>
      row.lastUsedAt ? (
        <span className="num">
          {formatInstant(row.lastUsedAt)}
          <span className="sub">from {row.lastAddress || "an unknown address"}</span>
        </span>
      ) : (
        <span className="muted">never</span>
      ),
  },
  {
    key: "told",
    label: "Told in 30 days",
    narrow: "label",
    cell: (row) => (
      <span className="num">
        {formatNumber(row.opened)} open, {formatNumber(row.closed)} closed
        {(row.unknown > 0 || row.refused > 0) && (
          <span className="sub">
            {formatNumber(row.unknown)} unknown, {formatNumber(row.refused)} too fast
          </span>
        )}
      </span>
    ),
  },
  { key: "by", label: "Made by", narrow: "label", cell: (row) => row.madeBy },
  {
    key: "revoke",
    label: "Take back",
    cell: (row) => (row.usable ? <Revoke token={row} /> : <span className="muted">–</span>),
  },
];

function Revoke({ token }: { token: TokenRow }) {
  return (
    <Dialog
      id={`revoke-${token.id}`}
      title={`Revoke the token of “${token.name}”?`}
      trigger={{ label: "Revoke", small: true }}
      cancel="Keep it"
    >
      <p>Its next call is refused. A revoked token never works again: a new one has to be made.</p>
      <Form method="post" action={`/systems/${token.id}/revoke`}>
        <SubmitButton danger>Revoke it</SubmitButton>
      </Form>
    </Dialog>
  );
}

export function TokenTable(props: { caption: string; tokens: readonly TokenRow[] }) {
  return (
    <DataTable
      still
      caption={props.caption}
      columns={COLUMNS}
      rows={props.tokens}
      keyOf={(row) => row.id}
    />
  );
}
