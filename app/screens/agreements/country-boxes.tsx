// Decides how countries are chosen among two hundred: those chosen first, the rest behind one line, narrowed by typing.
import { useState, type ReactNode } from "react";
import type { Choice } from "#scoring/obligations/term.ts";
import { COUNTRY_CHOICES } from "#scoring/obligations/terms/country-choices.ts";
import { FieldGroup, type FieldMeta, type FieldText } from "#app/ui/field.tsx";

export interface CountryPickerProps {
  readonly values: readonly Choice[];
  readonly box: (choice: Choice) => ReactNode;
  readonly chosen: readonly unknown[];
  readonly id: string;
  /** What stands on the line that opens it. */
  readonly label: string;
}

/** The list behind its line; open where something is chosen. Without scripts it opens too, only the search is idle. */
export function CountryPicker(props: CountryPickerProps) {
  const [typed, setTyped] = useState("");
  const single = props.values.filter(({ id }) => props.chosen.includes(id));
  const hides = (name: string) => !name.toLowerCase().includes(typed.trim().toLowerCase());
  return (
    <details className="term-picker" open={single.length > 0}>
      <summary>
        {props.label}
        {single.length > 0 && ` (${single.length} chosen)`}
      </summary>
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

/** A field of several countries. */
export function CountriesField({ meta, ...text }: FieldText & { meta: FieldMeta }) {
  const given = meta.initialValue;
  const chosen = Array.isArray(given) ? given : given ? [given] : [];
  return (
    <FieldGroup meta={meta} {...text}>
      <CountryPicker
        key={meta.key}
        id={meta.id}
        label="Countries"
        values={COUNTRY_CHOICES}
        chosen={chosen}
        box={({ id, en }) => (
          <label className="term-choice">
            <input
              type="checkbox"
              name={meta.name}
              value={id}
              defaultChecked={chosen.includes(id)}
            />
            <span>{en}</span>
          </label>
        )}
      />
    </FieldGroup>
  );
}
