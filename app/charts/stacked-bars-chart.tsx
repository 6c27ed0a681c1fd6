// Draws rows of stacked bars; loaded in the browser only, when a page with such a chart is open.
import { useId } from "react";
import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from "recharts";
import type { Picture } from "#app/charts/chart-frame.tsx";
import { ChartTip } from "#app/charts/chart-tip.tsx";
import { fillOf, Patterns, type Series } from "#app/charts/series.tsx";

export interface BarRow {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
  /** The list behind each segment, by series key. */
  readonly hrefs: Readonly<Partial<Record<string, string>>>;
}

export interface StackedBarsProps extends Picture {
  readonly rows: readonly BarRow[];
  readonly series: readonly Series[];
  /** Room for the names on the left, in pixels. */
  readonly nameWidth: number;
}

/** Horizontal bars, one per row; a segment opens its list. */
export default function StackedBarsChart(props: StackedBarsProps) {
  const { rows, series, open } = props;
  const picture = useId().replaceAll(":", "");
  const only = series.length === 1;
  return (
    <BarChart
      width={props.width}
      height={props.height}
      data={[...rows]}
      layout="vertical"
      margin={{ top: 4, right: only ? 36 : 8, bottom: 0, left: 0 }}
      barCategoryGap="28%"
      accessibilityLayer={false}
    >
      <Patterns picture={picture} series={series} />
      <CartesianGrid horizontal={false} stroke="var(--line)" />
      <XAxis type="number" allowDecimals={false} tickLine={false} axisLine={false} height={22} />
      <YAxis
        type="category"
        dataKey="name"
        width={props.nameWidth}
        tickLine={false}
        axisLine={{ stroke: "var(--line-strong)" }}
        interval={0}
      />
      <Tooltip content={<ChartTip />} cursor={{ fill: "var(--hover)" }} isAnimationActive={false} />
      {series.map((one) => (
        <Bar
          key={one.key}
          stackId="all"
          name={one.label}
          dataKey={`counts.${one.key}`}
          fill={fillOf(one, picture)}
          stroke="var(--paper)"
          className="segment"
          isAnimationActive={false}
          onClick={(_entry, place) => {
            const href = rows[place]?.hrefs[one.key];
            if (href !== undefined) open(href);
          }}
        >
          {only && <LabelList position="right" />}
        </Bar>
      ))}
    </BarChart>
  );
}
