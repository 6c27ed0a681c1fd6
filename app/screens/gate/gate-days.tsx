// Decides how other days are looked at: the days to come on which the gate turns, and a form for any day, past or future.
import { hrefWith } from "#app/screens/lists/href.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { formatDay, formatDistance } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DateField } from "#app/ui/text-field.tsx";
import type { Day } from "#scoring/day.ts";

/** A day to come on which conditions turn by themselves. */
export interface ShownTurn {
  readonly day: Day;
  readonly open: boolean;
  readonly shuts: readonly string[];
  readonly opens: readonly string[];
}

/** How the gate stood, or will stand, on another day. */
export interface GateDay {
  readonly day: Day;
  readonly past: boolean;
  readonly open: boolean;
  readonly sentence: string;
  /** What the answer rests on, and what it cannot know. */
  readonly notes: readonly string[];
}

/** What the address of the page is made of. */
export interface GateAddress {
  readonly supplier: string;
  readonly material: string;
  readonly way: string;
}

/** The answer for a day that is not today. */
export function OtherDay({ at, address }: { at: GateDay; address: GateAddress }) {
  return (
    <>
      <Banner
        tone={at.open ? "ok" : "warn"}
        title={at.sentence}
        actions={<a href={hrefWith("/gate", { ...address })}>Back to today</a>}
      />
      <ul className="gate-notes">
        {at.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

/** The strip of days and the form. */
export function GateDays(props: {
  address: GateAddress;
  today: Day;
  day: Day;
  open: boolean;
  turns: readonly ShownTurn[];
}) {
  const { address, today, day, turns } = props;
  return (
    <Section
      id="days"
      title="Days to come"
      lede="When the gate turns by itself within two years, if nothing else happens."
    >
      <ol className="gate-strip">
        <li>
          <a
            href={hrefWith("/gate", { ...address })}
            aria-current={day === today ? "date" : undefined}
          >
            Today
          </a>
          <StateBadge tone={props.open ? "ok" : "bad"}>{props.open ? "Open" : "Shut"}</StateBadge>
        </li>
        {turns.map((turn) => (
          <li key={turn.day}>
            <a
              href={hrefWith("/gate", { ...address, day: turn.day })}
              aria-current={day === turn.day ? "date" : undefined}
            >
              {formatDay(turn.day)}
            </a>
            <StateBadge tone={turn.open ? "ok" : "bad"}>{turn.open ? "Open" : "Shut"}</StateBadge>
            <span className="sub">
              {formatDistance(turn.day, today)}
              {turn.shuts.length > 0 && `; no longer met: ${turn.shuts.join(", ")}`}
              {turn.opens.length > 0 && `; met from then: ${turn.opens.join(", ")}`}
            </span>
          </li>
        ))}
      </ol>
      {turns.length === 0 && <p className="muted">Nothing turns by itself.</p>}
      <form className="cluster past-day" action="/gate">
        {Object.entries(address).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <DateField
          meta={{ id: "day", name: "day", key: day, initialValue: day }}
          label="Any day, past or future"
        />
        <Button type="submit">Judge this day</Button>
      </form>
    </Section>
  );
}
