// What each column of a list means: guessed from the headings, changed by a select for each field.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/select-field.tsx";

export interface MappedField {
  readonly field: string;
  readonly label: string;
  readonly column: number | undefined;
}

export function ColumnMappingForm(props: {
  id: string;
  header: readonly string[];
  fields: readonly MappedField[];
  open: boolean;
}) {
  const used = props.fields.filter(({ column }) => column !== undefined);
  const left = props.header.filter((_, at) => !used.some(({ column }) => column === at));
  return (
    <details open={props.open || undefined} className="mapping">
      <summary>
        Columns: {used.map(({ label }) => label).join(", ") || "none recognised"}
        {left.length > 0 && (
          <span className="muted"> · not read: {left.filter(Boolean).join(", ")}</span>
        )}
      </summary>
      <Form
        method="post"
        action={`/suppliers/import/${props.id}/columns`}
        className="stack"
        // a new guess or choice starts the selects afresh
        key={props.fields.map(({ column }) => column ?? "-").join()}
      >
        <div className="columns">
          {props.fields.map(({ field, label, column }) => (
            <SelectField
              key={field}
              meta={{
                id: `column-${field}`,
                name: field,
                initialValue: column === undefined ? "" : String(column),
              }}
              label={label}
              nothing="No column"
              options={props.header.map((heading, at) => ({
                value: String(at),
                label: heading || `Column ${at + 1}`,
              }))}
            />
          ))}
        </div>
        <div className="form-actions">
          <SubmitButton primary={false}>Read the list this way</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
