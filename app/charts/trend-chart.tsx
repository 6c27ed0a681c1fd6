// Draws how tiers grew or shrank over time; loaded in the browser only.
import { useId } from "react";
import { Area, AreaChart, CartesianGrid, Tooltip, XAxis, YAxis } from "recharts";
import type { Picture } from "#app/charts/chart-frame.tsx";
import { ChartTip } from "#app/charts/chart-tip.tsx";
import { colourOf, fillOf, Patterns, TIER_SERIES } from "#app/charts/series.tsx";

export interface TrendRow {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly href?: string;
}

/** Stacked areas, the loudest tier on top; a click opens the list as of that day. */
export default function TrendChart(props: Picture & { rows: readonly TrendRow[] }) {
  const { rows, open } = props;
  const picture = useId().replaceAll(":", "");
  return (
    <AreaChart
      width={props.width}
      height={props.height}
      data={[...rows]}
      margin={{ top: 4, right: 12, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      className={rows.some((row) => row.href !== undefined) ? "segment" : undefined}
      onClick={(state) => {
        const href = rows[Number(state.activeTooltipIndex ?? Number.NaN)]?.href;
        if (href !== undefined) open(href);
      }}
    >
      <Patterns picture={picture} series={TIER_SERIES} />
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="name"
        tickLine={false}
        axisLine={{ stroke: "var(--line-strong)" }}
        minTickGap={24}
        height={24}
      />
      <YAxis allowDecimals={false} tickLine={false} axisLine={false} width={36} />
      <Tooltip
        content={<ChartTip />}
        cursor={{ stroke: "var(--line-strong)" }}
        isAnimationActive={false}
      />
      {TIER_SERIES.map((one) => (
        <Area
          key={one.key}
          type="linear"
          stackId="all"
          name={one.label}
          dataKey={`counts.${one.key}`}
          stroke={colourOf(one)}
          fill={fillOf(one, picture)}
          fillOpacity={0.75}
          isAnimationActive={false}
        />
      ))}
    </AreaChart>
  );
}
