// Decides how what happened is told: newest or oldest first as given, who did what, when.
import type { ReactNode } from "react";
import { InstantText } from "#app/ui/when.tsx";
import type { Locale } from "#app/ui/words.ts";

export interface TimelineEvent {
  readonly id: string;
  readonly at: Date | string;
  /** The sentence: "Marta Keller approved access until 30 Jun 2027". */
  readonly what: ReactNode;
  readonly who?: string;
  readonly detail?: ReactNode;
  readonly tone?: "ok" | "warn" | "bad" | "quiet";
}

/** History, audit entries, a chain of custody. */
export function Timeline(props: {
  events: readonly TimelineEvent[];
  locale?: Locale;
  timeZone?: string;
}) {
  return (
    <ol className="timeline">
      {props.events.map((event) => (
        <li key={event.id} className={event.tone && `timeline-${event.tone}`}>
          {event.what}
          <span className="timeline-when">
            <InstantText instant={event.at} locale={props.locale} timeZone={props.timeZone} />
            {event.who !== undefined && ` · ${event.who}`}
          </span>
          {event.detail !== undefined && <div className="muted small">{event.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
