// Decides what a picture says under the mouse: the name, and each series that is not empty.
import type { TooltipContentProps } from "recharts";

/** The tip of every chart; given to Recharts as content. */
export function ChartTip(props: Partial<TooltipContentProps>) {
  if (!props.active || props.payload === undefined) return null;
  const lines = props.payload.filter((entry) => Number(entry.value) > 0);
  if (lines.length === 0) return null;
  return (
    <div className="chart-tip">
      <strong>{props.label}</strong>
      {lines.map((entry) => (
        <div key={String(entry.dataKey)} className="num">
          {entry.name}: {String(entry.value)}
        </div>
      ))}
    </div>
  );
}
