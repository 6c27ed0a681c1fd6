// Decides how an exposure class and a level of material are shown.
import type { Exposure, Level } from "#scoring/facts.ts";

/** The exposure class as steps going down, as many filled as the class is deep, and its name. */
export function ExposureBadge(props: { exposure: Exposure | null }) {
  if (props.exposure === null) return <span className="muted">–</span>;
  return <span className={`exposure exposure-${props.exposure.slice(1)}`}>{props.exposure}</span>;
}

/** The level of material, as a marking. */
export function LevelBadge(props: { level: Level }) {
  return <span className="level">{props.level}</span>;
}
