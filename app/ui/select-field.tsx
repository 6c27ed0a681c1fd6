// Decides how one of many is chosen from a closed list.
import { classNames } from "#app/ui/class-names.ts";
import { controlProps, Field, type FieldMeta, type FieldText } from "#app/ui/field.tsx";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps extends FieldText {
  readonly meta: FieldMeta;
  readonly options: readonly Option[];
  /** The words for "nothing chosen yet"; without them the first option is chosen. */
  readonly nothing?: string;
  readonly short?: boolean;
  /** Told what was chosen, for a form that shows what follows from it. */
  readonly onChoose?: (value: string) => void;
}

/** The browser's own list: searchable by typing, works everywhere. */
export function SelectField(props: SelectFieldProps) {
  const { meta, options, nothing, short, onChoose, ...text } = props;
  const { minLength: _least, maxLength: _most, ...control } = controlProps(meta, text.hint);
  return (
    <Field meta={meta} {...text}>
      <select
        {...control}
        key={meta.key}
        className={classNames("input", short && "input-short")}
        onChange={onChoose && (({ target }) => onChoose(target.value))}
      >
        {nothing !== undefined && <option value="">{nothing}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
