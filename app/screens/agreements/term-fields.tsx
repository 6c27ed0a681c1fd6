// Decides what the single fields look like that every term is typed in with: a ranked choice, a number with its unit.
import type { AnyTermRow, Choice } from "#scoring/obligations/term.ts";
import type { TermInput } from "./terms-input.ts";

export interface ControlProps {
  /** The name of the term's fields: "terms.breach_notice". */
  readonly name: string;
  readonly row: AnyTermRow;
  readonly input: TermInput | undefined;
  /** The id that the label points at. */
  readonly id: string;
  readonly describedBy?: string;
}

const SILENT = "Not agreed";

export interface Option {
  readonly value: string;
  readonly label: string;
}
export const option = (value: string, label: string): Option => ({ value, label });
// ladders begin with the weakest rung; the number makes the order plain
export const ranked = (rungs: readonly Choice[]) =>
  rungs.map(({ id, en }, place) => option(id, `${place + 1}  ${en}`));

export const listed = (choices: readonly Choice[]) => choices.map(({ id, en }) => option(id, en));

export function Select(props: ControlProps & { options: readonly Option[] }) {
  const { id, name, input, options, describedBy } = props;
  return (
    <select
      className="input"
      id={id}
      name={name}
      defaultValue={typeof input === "string" ? input : ""}
      aria-describedby={describedBy}
    >
      <option value="">{SILENT}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

export function Duration(props: ControlProps & { unit: "hour" | "day"; atMost: boolean }) {
  const { id, name, input, unit, atMost, describedBy } = props;
  return (
    <span className="cluster term-line">
      <span className="muted">{atMost ? "at most" : "at least"}</span>
      <input
        className="input input-short num"
        id={id}
        name={name}
        inputMode="numeric"
        maxLength={5}
        defaultValue={typeof input === "string" ? input : ""}
        aria-describedby={describedBy}
      />
      <span>{unit}s</span>
    </span>
  );
}
