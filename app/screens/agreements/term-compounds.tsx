// Decides how a term is typed in that takes more than one field: a time with its event, an end, a cap, a wording.
import type { TermRow } from "#scoring/obligations/term.ts";
import { Duration, option, Select, type ControlProps, type Option } from "./term-fields.tsx";
import { partOf } from "./term-part.ts";

export function Clock(props: ControlProps & { row: TermRow<"CLOCK"> }) {
  const { name, id, input, row } = props;
  return (
    <span className="cluster term-line">
      <Duration
        {...props}
        name={`${name}.within`}
        input={partOf(input, "within")}
        unit={row.unit}
        atMost
      />
      <select
        className="input"
        id={`${id}-from`}
        name={`${name}.from`}
        aria-label="Counted from"
        defaultValue={partOf(input, "from") || row.anchors[0].id}
      >
        {row.anchors.map((anchor) => (
          <option key={anchor.id} value={anchor.id}>
            {anchor.en}
          </option>
        ))}
      </select>
    </span>
  );
}

export function NumberOrWord(props: ControlProps & { options: readonly Option[]; unit: string }) {
  const { name, input, unit } = props;
  return (
    <span className="cluster term-line">
      <Select {...props} name={`${name}.kind`} input={partOf(input, "kind")} />
      <input
        className="input input-short num"
        name={`${name}.number`}
        aria-label={`Number: ${unit}`}
        inputMode="numeric"
        maxLength={5}
        defaultValue={partOf(input, "number")}
      />
      <span>{unit}</span>
    </span>
  );
}

export function EndDate(props: ControlProps) {
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

export function Cap(props: ControlProps) {
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

export function Verbatim({ name, id, input, describedBy }: ControlProps) {
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
      <label className="small muted" htmlFor={`${id}-parties`}>
        Names of the parties in it, separated by semicolons; only they may differ
      </label>
      <input
        className="input"
        id={`${id}-parties`}
        name={`${name}.parties`}
        defaultValue={partOf(input, "parties")}
      />
    </div>
  );
}
