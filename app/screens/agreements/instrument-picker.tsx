// Decides how what a law or a standard contract asks for is put into a head agreement: one click each, its usual values.
import { Button } from "#app/ui/button.tsx";
import { INSTRUMENTS } from "#scoring/obligations/instruments/all-instruments.ts";
import { fillInstrument } from "#scoring/obligations/instruments/instrument.ts";
import { termRow, TERM_IDS, type Terms } from "#scoring/obligations/term-table.ts";

/** The instruments; what stands in the fields already stays where it is stricter. Needs scripts: by hand it is typed. */
export function InstrumentPicker({ add }: { add: (terms: Terms) => void }) {
  return (
    <details className="instruments">
      <summary>Add what a law or standard contract asks for</summary>
      <ul className="plain-list">
        {INSTRUMENTS.map((instrument) => {
          const filled = fillInstrument(instrument, {});
          if (!filled.ok) return null;
          const { terms } = filled.promise;
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
              <Button small onClick={() => add(terms)}>
                Add
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
