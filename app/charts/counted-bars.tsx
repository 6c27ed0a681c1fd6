// Decides how one number per name is answered: bars in the order given, and a two-column table.
import { lazy, type ReactNode } from "react";
import { ChartFrame } from "#app/charts/chart-frame.tsx";
import { CountedLink } from "#app/charts/counted-link.tsx";
import type { Series } from "#app/charts/series.tsx";

const StackedBarsChart = lazy(() => import("#app/charts/stacked-bars-chart.tsx"));

export interface CountedBar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** The list behind it, for whoever may read that. */
  readonly href?: string;
  /** How the name stands in the table; the label when not given. */
  readonly shown?: ReactNode;
}

export interface CountedBarsProps {
  readonly title: string;
  readonly nameHead: string;
  readonly countHead: string;
  readonly bars: readonly CountedBar[];
  readonly colour?: Series["colour"];
  readonly nameWidth?: number;
}

/** Bars and table for one number per name; without any number only the table is shown. */
export function CountedBars(props: CountedBarsProps) {
  const series: Series = {
    key: "count",
    label: props.countHead,
    colour: props.colour ?? "series-1",
    pattern: "plain",
  };
  const rows = props.bars.map((bar) => ({
    name: bar.label,
    counts: { count: bar.count },
    hrefs: bar.href === undefined ? {} : { count: bar.href },
  }));
  const table = (
    <table className="table table-still num-2">
      <caption className="visually-hidden">{props.title}</caption>
      <thead>
        <tr>
          <th scope="col">{props.nameHead}</th>
          <th scope="col">{props.countHead}</th>
        </tr>
      </thead>
      <tbody>
        {props.bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{bar.shown ?? bar.label}</th>
            <td>
              <CountedLink count={bar.count} href={bar.href} label={bar.label} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  const anything = props.bars.some((bar) => bar.count > 0);
  return (
    <ChartFrame
      title={props.title}
      table={table}
      draw={
        anything
          ? (picture) => (
              <StackedBarsChart
                {...picture}
                rows={rows}
                series={[series]}
                nameWidth={Math.min(props.nameWidth ?? 120, picture.width / 2)}
              />
            )
          : null
      }
    />
  );
}
