// Decides how what a law or a standard contract asks for is put into a head agreement: one click each, its usual values.
import { Button, LinkButton } from "#app/ui/button.tsx";
import { INSTRUMENTS } from "#scoring/obligations/instruments/all-instruments.ts";
import { fillInstrument } from "#scoring/obligations/instruments/instrument.ts";
import type { Modes } from "#scoring/obligations/modes.ts";
import { termRow, TERM_IDS, type Terms } from "#scoring/obligations/term-table.ts";

export interface InstrumentPickerProps {
  /** Whether scripts run. Without them a link begins the form anew with what the instrument asks for. */
  readonly ready: boolean;
  readonly hrefWith: (instrument: string) => string;
  add(terms: Terms, modes: Modes): void;
}

/** The instruments; what stands in the fields already stays where it is stricter. */
export function InstrumentPicker({ ready, hrefWith, add }: InstrumentPickerProps) {
  return (
    <details className="instruments">
      <summary>Add what a law or standard contract asks for</summary>
      <ul className="plain-list">
        {INSTRUMENTS.map((instrument) => {
          const filled = fillInstrument(instrument, {});
          if (!filled.ok) return null;
          const { terms, modes = {} } = filled.promise;
          const points = TERM_IDS.filter((id) => id in terms).map((id) => termRow(id).label.en);
          return (
            <li key={instrument.id} className="cluster spread">
              <div>
                <strong>{instrument.label.en}</strong>{" "}
                <span className="small muted">{instrument.cite}</span>
                <span className="sub">
                  {instrument.help.en} {points.join(", ")}.
                </span>
              </div>
              {ready ? (
                <Button small onClick={() => add(terms, modes)}>
                  Add
                </Button>
              ) : (
                <LinkButton small href={hrefWith(instrument.id)}>
                  Begin with it
                </LinkButton>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
