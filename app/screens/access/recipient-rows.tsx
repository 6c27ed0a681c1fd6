// The named recipients of a request: one row each, added and removed with or without scripts.
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Button } from "#app/ui/button.tsx";
import { errorIdOf } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export interface RecipientFields {
  name: string;
  email: string;
  country: string;
}

export interface CountryChoice {
  readonly value: string;
  readonly label: string;
}

export function RecipientRows<Form extends Record<string, unknown>>(props: {
  form: FormMetadata<Form>;
  field: FieldMetadata<RecipientFields[], Form>;
  countries: readonly CountryChoice[];
}) {
  const { form, field, countries } = props;
  const rows = field.getFieldList();
  return (
    <fieldset
      className="recipients"
      id={field.id}
      tabIndex={-1}
      aria-describedby={field.errors ? errorIdOf(field) : undefined}
    >
      <legend className="field-label">Named recipients</legend>
      {field.errors && (
        <ul className="field-errors" id={errorIdOf(field)}>
          {field.errors.map((error) => (
            <li key={error}>
              <Icon name="warn" />
              {error}
            </li>
          ))}
        </ul>
      )}
      {rows.map((row, place) => {
        const { name, email, country } = row.getFieldset();
        return (
          <div className="recipient" key={row.key ?? place}>
            <TextField meta={name} label="Name" autoComplete="off" />
            <TextField meta={email} label="Mail address" type="email" autoComplete="off" />
            <SelectField meta={country} label="Works in" nothing="Choose" options={countries} />
            {rows.length > 1 && (
              <Button
                {...form.remove.getButtonProps({ name: field.name, index: place })}
                type="submit"
                quiet
                small
                icon="cross"
                aria-label={`Remove person ${place + 1}`}
              >
                Remove
              </Button>
            )}
          </div>
        );
      })}
      <div>
        <Button
          {...form.insert.getButtonProps({ name: field.name })}
          type="submit"
          small
          icon="add"
        >
          Add a person
        </Button>
      </div>
    </fieldset>
  );
}
