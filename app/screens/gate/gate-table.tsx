// Decides how every condition of the gate stands in one table under its headings: state, what it rests on, until when, whose turn.
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/format.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { Day } from "#scoring/day.ts";
import { GATE_GROUPS, type GateGroup } from "./condition-groups.ts";

/** One condition as the page shows it. */
export interface GateRow {
  readonly id: string;
  readonly group: GateGroup;
  readonly met: boolean;
  readonly title: string;
  readonly text: string;
  /** The last day on which it holds; null when it has none, or does not hold. */
  readonly until: Day | null;
  readonly rests?: { readonly href: string; readonly label: string };
  /** Who has to act; absent when it is met. */
  readonly who?: string;
  readonly step?: { readonly href: string; readonly label: string };
  /** It holds only because a gap was accepted for a while. */
  readonly onGap?: boolean;
  /** It carries no days: on another day it counts as recorded now. */
  readonly undated?: boolean;
}

const GROUPS = Object.keys(GATE_GROUPS) as GateGroup[];

/** The table; `calm` where another day or a supposition is judged, and there is nothing to press. */
export function GateTable(props: { rows: readonly GateRow[]; caption: string; calm?: boolean }) {
  // where nothing is to be done the column would stand empty
  const acts = props.rows.some(({ who }) => who !== undefined);
  return (
    <table className="gate-table">
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">Condition</th>
          <th scope="col">State</th>
          <th scope="col">Rests on</th>
          <th scope="col">Until</th>
          {acts && <th scope="col">Next</th>}
        </tr>
      </thead>
      {GROUPS.map((group) => {
        const rows = props.rows.filter((row) => row.group === group);
        return rows.length === 0 ? null : (
          <tbody key={group}>
            <tr className="gate-group">
              <th scope="rowgroup" colSpan={acts ? 5 : 4}>
                {GATE_GROUPS[group]}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.id} row={row} calm={props.calm ?? false} acts={acts} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function Row({ row, calm, acts }: { row: GateRow; calm: boolean; acts: boolean }) {
  return (
    <tr className={row.met ? undefined : "gate-unmet"}>
      <th scope="row">
        {row.title}
        <span className="sub">{row.text}</span>
      </th>
      <td>
        {row.met && row.onGap ? (
          <StateBadge tone="warn">On an accepted gap</StateBadge>
        ) : (
          <StateBadge tone={row.met ? "ok" : "bad"}>{row.met ? "Met" : "Not met"}</StateBadge>
        )}
        {calm && row.undated && <span className="sub">as recorded now</span>}
      </td>
      <td data-label="Rests on">
        {row.rests ? (
          <a href={row.rests.href}>{row.rests.label}</a>
        ) : (
          <span className="muted">–</span>
        )}
      </td>
      <td data-label="Until">
        {row.until ? (
          <span className="num nowrap">{formatDay(row.until)}</span>
        ) : (
          <span className="muted gate-nothing">{row.met ? "no last day" : "–"}</span>
        )}
      </td>
      {acts && (
        <td data-label={row.who ? "Next" : undefined}>
          {row.who && <span className="gate-who">{row.who}</span>}
          {!calm && row.step && (
            <LinkButton small href={row.step.href}>
              {row.step.label}
            </LinkButton>
          )}
        </td>
      )}
    </tr>
  );
}
