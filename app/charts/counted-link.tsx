// Decides how a counted segment stands in a chart's table: a link to its list, or a quiet zero.
import { formatNumber } from "#app/ui/format.ts";

/** The count as a link that says what it opens; zero has nothing to open, and neither has what is past. */
export function CountedLink(props: { count: number; href?: string; label: string }) {
  if (props.count === 0) return <span className="muted">0</span>;
  if (props.href === undefined) return <>{formatNumber(props.count)}</>;
  return (
    <a href={props.href} aria-label={`${props.label}: ${props.count}`}>
      {formatNumber(props.count)}
    </a>
  );
}
