// Decides with what a term of each class is typed in: a number with its unit, a ranked choice, sets, parts, a cap.
import type { ReactNode } from "react";
import type { AnyTermRow } from "#scoring/obligations/term.ts";
import { CountryPicker } from "./country-boxes.tsx";
import { partOf } from "./term-part.ts";
import { Cap, Clock, EndDate, NumberOrWord, Verbatim } from "./term-compounds.tsx";
import { Duration, listed, option, ranked, Select, type ControlProps } from "./term-fields.tsx";
import type { TermInput } from "./terms-input.ts";

/** The control of one term. Nothing chosen means that the agreement is silent on it. */
export function TermControl(props: ControlProps): ReactNode {
  const { row } = props;
  switch (row.class) {
    case "DUR_MAX":
    case "DUR_MIN":
      return <Duration {...props} unit={row.unit} atMost={row.class === "DUR_MAX"} />;
    case "CLOCK":
      return <Clock {...props} row={row} />;
    case "NOTICE":
      return (
        <NumberOrWord
          {...props}
          options={[
            option("prompt_before", "Without delay and beforehand"),
            option("number", "Within a number of business hours"),
          ]}
          unit="business hours"
        />
      );
    case "DEPTH":
      return (
        <NumberOrWord
          {...props}
          options={[option("all_tiers", "Every tier"), option("number", "Down to one tier")]}
          unit="the last tier"
        />
      );
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
      return <Set {...props} row={row} />;
    case "STANCE":
      if (!row.single) return <Set {...props} row={row} />;
      return (
        <Select
          {...props}
          input={[props.input].flat()[0] as TermInput}
          options={listed(row.values)}
        />
      );
    case "END_DATE":
      return <EndDate {...props} />;
    case "MONEY":
      return <Cap {...props} />;
    case "TEXT":
      return <Verbatim {...props} />;
  }
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
        <CountryPicker
          {...props}
          label="Single countries"
          values={row.values}
          box={box}
          chosen={chosen}
        />
      )}
    </>
  );
}
