// The access list: tabs by standing, filters, rows, pages.
import { hrefWith } from "#app/screens/lists/href.ts";
import { levelWord } from "#app/screens/material/level-words.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { LEVELS, type Level } from "#scoring/facts.ts";
import { CONDITION_CODES } from "#scoring/gate/condition.ts";
import { ACCESS_COLUMNS, type AccessRow } from "./access-columns.tsx";
import { CONDITION_NAMES, conditionName } from "./condition-words.ts";

type State = "open" | "live" | "suspended" | "ended";

export interface AccessListProps {
  readonly search: {
    readonly state: State;
    readonly q: string;
    readonly why: string;
    readonly level: Level | "";
  };
  readonly rows: readonly AccessRow[];
  readonly first: boolean;
  readonly next: string | undefined;
  readonly counts: { readonly open: number; readonly live: number; readonly suspended: number };
  readonly reasons: readonly { readonly why: string; readonly count: number }[];
  readonly may: { readonly request: boolean };
}

const keyOf = (row: AccessRow) => row.id;
const hrefOf = (row: AccessRow) => `/access/${row.id}`;
const stateHref = (state: State) => hrefWith("/access", { state });

export function AccessList(props: AccessListProps) {
  const { search, rows, counts } = props;
  const address = (change: Record<string, string | undefined> = {}) =>
    hrefWith("/access", { ...search, ...change });
  return (
    <div className="page">
      <PageHead
        title="Access"
        lede="Who asked to see what, who agreed, and whether every condition still holds today."
        actions={
          props.may.request && (
            <LinkButton primary icon="add" href="/access/new">
              Request access
            </LinkButton>
          )
        }
      />
      <Tabs
        label="Access by standing"
        here={stateHref(search.state)}
        tabs={[
          { href: stateHref("open"), label: "To decide", count: counts.open },
          { href: stateHref("live"), label: "Live", count: counts.live },
          { href: stateHref("suspended"), label: "Suspended", count: counts.suspended },
          { href: stateHref("ended"), label: "Ended" },
        ]}
      />
      <Filters {...props} />
      <DataTable
        caption="Access, newest request first"
        columns={ACCESS_COLUMNS}
        rows={rows}
        keyOf={keyOf}
        hrefOf={hrefOf}
        empty={<NoAccess {...props} />}
      />
      {rows.length > 0 && (
        <Pager
          noun={nounOf(search.state, rows.length)}
          shown={rows.length}
          firstHref={props.first ? undefined : address()}
          nextHref={props.next && address({ after: props.next })}
        />
      )}
    </div>
  );
}

function nounOf(state: State, count: number): string {
  if (state === "open") return count === 1 ? "request" : "requests";
  return count === 1 ? "entry" : "entries";
}

function Filters({ search, reasons }: AccessListProps) {
  const without = (name: string) => hrefWith("/access", { ...search, [name]: "" });
  const chips = [
    search.q !== "" && { label: `“${search.q}”`, hrefWithout: without("q") },
    search.level !== "" && { label: levelWord(search.level), hrefWithout: without("level") },
    search.why !== "" && {
      label: `Not met: ${conditionName(search.why)}`,
      hrefWithout: without("why"),
    },
  ].filter((chip) => chip !== false);
  const known = new Map(reasons.map(({ why, count }) => [why, count]));
  const why = {
    name: "why",
    label: "Why",
    value: search.why,
    options: [
      any,
      ...CONDITION_CODES.filter((code) => known.has(code) || code === search.why).map((value) => ({
        value,
        label: `${CONDITION_NAMES[value]} (${known.get(value) ?? 0})`,
      })),
    ],
  };
  return (
    <FilterBar
      action="/access"
      search={{ name: "q", label: "Find by supplier or item", value: search.q }}
      selects={[
        ...(search.state === "suspended" ? [why] : []),
        {
          name: "level",
          label: "Level",
          value: search.level,
          options: [any, ...LEVELS.map((value) => ({ value, label: levelWord(value) }))],
        },
      ]}
      chips={chips}
      clearHref={stateHref(search.state)}
      keep={{ state: search.state }}
      csvHref={hrefWith("/access/export.csv", search)}
    />
  );
}

const any = { value: "", label: "Any" };

const NOTHING: Readonly<Record<State, readonly [string, string]>> = {
  open: [
    "Nothing waits for a decision",
    "Requests by business owners appear here until somebody else decides them.",
  ],
  live: ["Nobody has access today", "Granted access appears here while every condition holds."],
  suspended: [
    "Nothing is suspended",
    "When a certificate, an agreement, a phase or an override runs out, the access that rests on it appears here by itself.",
  ],
  ended: ["Nothing has ended yet", "Refused, withdrawn, revoked and expired access is kept here."],
};

function NoAccess({ search, may }: AccessListProps) {
  if (search.q + search.why + search.level !== "")
    return (
      <EmptyState
        title="Nothing fits"
        actions={<LinkButton href={stateHref(search.state)}>Take the filters away</LinkButton>}
      />
    );
  const [title, text] = NOTHING[search.state];
  return (
    <EmptyState
      title={title}
      actions={
        may.request && (
          <LinkButton icon="add" href="/access/new">
            Request access
          </LinkButton>
        )
      }
    >
      {text}
    </EmptyState>
  );
}
