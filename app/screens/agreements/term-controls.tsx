// Decides with what a term of each class is typed in: a number with its unit, a ranked choice, sets, parts, a cap.
import { useState, type ReactNode } from "react";
import type { AnyTermRow, Choice } from "#scoring/obligations/term.ts";
import { partOf } from "./term-part.ts";
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

/** The control of one term. Nothing chosen means that the agreement is silent on it. */
export function TermControl(props: ControlProps): ReactNode {
  const { row } = props;
  switch (row.class) {
    case "DUR_MAX":
    case "DUR_MIN":
      return <Duration {...props} unit={row.unit} atMost={row.class === "DUR_MAX"} />;
    case "BOOL":
      return <Select {...props} options={[option("yes", "Yes"), option("no", "No")]} />;
    case "CHAIN":
      return <Select {...props} options={ranked(row.values)} />;
    case "PRODUCT":
      return row.parts.map((part) => (
        <label key={part.id} className="term-part">
          <span>{part.en}</span>
          <Select
            {...props}
            name={`${props.name}.${part.id}`}
            id={`${props.id}-${part.id}`}
            input={partOf(props.input, part.id)}
            options={ranked(part.values)}
          />
        </label>
      ));
    case "SET_SUB":
    case "SET_SUP":
    case "STANCE":
      return <Set {...props} row={row} />;
    case "END_DATE":
      return <EndDate {...props} />;
    case "MONEY":
      return <Cap {...props} />;
    case "TEXT":
      return <Verbatim {...props} />;
  }
}

interface Option {
  readonly value: string;
  readonly label: string;
}
const option = (value: string, label: string): Option => ({ value, label });
// ladders begin with the weakest rung; the number makes the order plain
const ranked = (rungs: readonly Choice[]) =>
  rungs.map(({ id, en }, place) => option(id, `${place + 1}  ${en}`));

function Select(props: ControlProps & { options: readonly Option[] }) {
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

function Duration(props: ControlProps & { unit: "hour" | "day"; atMost: boolean }) {
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

type SetRow = Extract<AnyTermRow, { class: "SET_SUB" | "SET_SUP" | "STANCE" }>;

function Set(props: ControlProps & { row: SetRow }) {
  const { row, name, input } = props;
  const chosen = typeof input === "string" ? [input] : Array.isArray(input) ? input : [];
  const groups =
    row.class === "SET_SUB" && row.groups
      ? Object.entries(row.groups).map(([id, { en }]) => ({ id, en }))
      : [];
  const box = ({ id, en }: { id: string; en: string }) => (
    <label key={id} className="term-choice">
      <input type="checkbox" name={name} value={id} defaultChecked={chosen.includes(id)} />
      <span>{en}</span>
    </label>
  );
  return (
    <>
      {groups.length > 0 && <div className="term-choices term-bundles">{groups.map(box)}</div>}
      {row.values.length <= 40 ? (
        <div className="term-choices">{row.values.map(box)}</div>
      ) : (
        <Picker {...props} values={row.values} box={box} chosen={chosen} />
      )}
    </>
  );
}

// two hundred countries: those chosen first, the rest behind one line, narrowed by typing
function Picker(props: {
  values: readonly Choice[];
  box: (choice: Choice) => ReactNode;
  chosen: readonly unknown[];
  id: string;
}) {
  const [typed, setTyped] = useState("");
  const single = props.values.filter(({ id }) => props.chosen.includes(id));
  const hides = (name: string) => !name.toLowerCase().includes(typed.trim().toLowerCase());
  return (
    <details className="term-picker" open={single.length > 0}>
      <summary>Single countries{single.length > 0 && ` (${single.length} chosen)`}</summary>
      <input
        className="input"
        type="search"
        id={`${props.id}-find`}
        placeholder="Find a country"
        aria-label="Find a country"
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="term-choices term-countries">
        {[...single, ...props.values.filter((one) => !single.includes(one))].map((choice) => (
          <span key={choice.id} hidden={hides(choice.en)}>
            {props.box(choice)}
          </span>
        ))}
      </div>
    </details>
  );
}

function EndDate(props: ControlProps) {
  const { name, id, input } = props;
  return (
    <span className="cluster term-line">
      <Select
        {...props}
        name={`${name}.kind`}
        input={partOf(input, "kind")}
        options={[
          option("months", "For a number of months"),
          option("while_trade_secret", "While it is a trade secret"),
          option("perpetual", "Without end"),
        ]}
      />
      <input
        className="input input-short num"
        name={`${name}.months`}
        aria-label="Months"
        inputMode="numeric"
        maxLength={4}
        defaultValue={partOf(input, "months")}
      />
      <span>months</span>
      <select
        className="input"
        id={`${id}-from`}
        name={`${name}.from`}
        aria-label="Counted from"
        defaultValue={partOf(input, "from") || "termination"}
      >
        <option value="effective">from the effective date</option>
        <option value="each_disclosure">from each disclosure</option>
        <option value="termination">from the end of the agreement</option>
      </select>
    </span>
  );
}

function Cap(props: ControlProps) {
  const { name, input } = props;
  return (
    <span className="cluster term-line">
      <Select
        {...props}
        name={`${name}.kind`}
        input={partOf(input, "kind")}
        options={[option("amount", "Capped at"), option("uncapped", "Not capped")]}
      />
      <input
        className="input input-short num"
        name={`${name}.amount`}
        aria-label="Amount"
        inputMode="numeric"
        maxLength={9}
        defaultValue={partOf(input, "amount")}
      />
      <input
        className="input input-currency"
        name={`${name}.currency`}
        aria-label="Currency"
        maxLength={3}
        defaultValue={partOf(input, "currency") || "EUR"}
      />
    </span>
  );
}

function Verbatim({ name, id, input, describedBy }: ControlProps) {
  return (
    <div className="stack stack-tight">
      <textarea
        className="input"
        id={id}
        name={`${name}.text`}
        rows={3}
        defaultValue={partOf(input, "text")}
        aria-describedby={describedBy}
      />
      <input
        className="input"
        name={`${name}.parties`}
        aria-label="Names of the parties in the clause, separated by semicolons"
        defaultValue={partOf(input, "parties")}
      />
    </div>
  );
}
