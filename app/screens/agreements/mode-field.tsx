// Decides how it is chosen and explained how closely a clause has to be passed on: four modes, the usual one first.
import { formatList } from "#app/ui/format.ts";
import { MODE_WORDS, MODES, USUAL_MODE, type Mode } from "#scoring/obligations/modes.ts";
import { termRow, type TermId } from "#scoring/obligations/term-table.ts";
import { ASKED_MODES } from "./modes-input.ts";

const ORDER: readonly Mode[] = [USUAL_MODE, ...MODES.filter((mode) => mode !== USUAL_MODE)];

/** The choice for one clause. `hidden` while the agreement says nothing on it. */
export function ModeField(props: { id: TermId; mode: string; hidden?: boolean; bare?: boolean }) {
  const { id, mode, hidden, bare } = props;
  const name = `modes.${id}`;
  const label = `Passed on${bare ? `: ${termRow(id).label.en}` : ""}`;
  return (
    <div className="term-mode" hidden={hidden}>
      <label htmlFor={name} className={bare ? "visually-hidden" : "small"}>
        {label}
      </label>
      <select className="input" id={name} name={name} defaultValue={mode}>
        {ORDER.map((one) => (
          <option key={one} value={one === USUAL_MODE ? "" : one}>
            {MODE_WORDS[one].passing.en}
          </option>
        ))}
      </select>
      <Asked id={id} />
    </div>
  );
}

function Asked({ id }: { id: TermId }) {
  const asked = ASKED_MODES[id] ?? [];
  if (asked.length === 0) return null;
  const byMode = ORDER.map((mode) => ({
    mode,
    by: asked.filter((one) => one.mode === mode).map((one) => one.by),
  })).filter(({ by }) => by.length > 0);
  return (
    <span className="small muted">
      {byMode
        .map(({ mode, by }) => `${MODE_WORDS[mode].passing.en} under ${formatList(by)}`)
        .join("; ")}
    </span>
  );
}

/** What each mode accepts of a supplier, in a sentence. */
export function ModesExplained() {
  return (
    <details className="instruments">
      <summary>What “passed on” means: four ways</summary>
      <dl className="modes-explained">
        {ORDER.map((mode) => (
          <div key={mode}>
            <dt>
              {MODE_WORDS[mode].passing.en}
              {mode === USUAL_MODE && " (usual)"}
            </dt>
            <dd>{MODE_WORDS[mode].help.en}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
