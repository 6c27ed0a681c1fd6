// Decides how one's own sessions are listed: where from, with what, when last, and a button to end each.
import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";

export interface SessionRow {
  readonly id: string;
  readonly address: string | null;
  readonly agent: string | null;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly here: boolean;
}

const COLUMNS: readonly Column<SessionRow>[] = [
  { key: "agent", label: "Browser", cell: (row) => agentWords(row.agent) },
  { key: "address", label: "Address", cell: (row) => row.address || "unknown", narrow: "label" },
  {
    key: "started",
    label: "Signed in",
    cell: (row) => <InstantText instant={row.startedAt} />,
    narrow: "label",
  },
  {
    key: "end",
    label: "This or another",
    cell: (row) =>
      row.here ? (
        <StateBadge tone="ok">This one</StateBadge>
      ) : (
        <Form method="post" action="/account/sessions">
          <input type="hidden" name="which" value={row.id} />
          <Button type="submit" small aria-label={`End the session of ${agentWords(row.agent)}`}>
            End
          </Button>
        </Form>
      ),
  },
];

/** All sessions that are still good. */
export function SessionList(props: { sessions: readonly SessionRow[] }) {
  return (
    <div className="stack">
      <DataTable
        caption="Your sessions"
        columns={COLUMNS}
        rows={props.sessions}
        keyOf={(row) => row.id}
        still
      />
      {props.sessions.length > 1 && (
        <Form method="post" action="/account/sessions">
          <input type="hidden" name="which" value="others" />
          <Button type="submit" danger>
            End all other sessions
          </Button>
        </Form>
      )}
    </div>
  );
}

const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const SYSTEMS = [
  ["Windows", "Windows"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

/** A browser's own long description as people say it; unknown ones as they call themselves. */
export function agentWords(agent: string | null): string {
  if (!agent) return "Unknown browser";
  const browser = BROWSERS.find(([sign]) => agent.includes(sign))?.[1];
  const system = SYSTEMS.find(([sign]) => agent.includes(sign))?.[1];
  if (!browser) return agent.slice(0, 60);
  return system ? `${browser} on ${system}` : browser;
}
