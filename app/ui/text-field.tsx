// Decides how a line of text, a longer text and a day are typed in.
import type { InputHTMLAttributes } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { controlProps, Field, type FieldMeta, type FieldText } from "#app/ui/field.tsx";

export interface TextFieldProps extends FieldText {
  readonly meta: FieldMeta;
  readonly type?: "text" | "email" | "tel" | "url" | "password" | "number" | "search";
  readonly autoComplete?: string;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
  readonly placeholder?: string;
  /** As wide as what is asked: a code, a number. */
  readonly short?: boolean;
  readonly autoFocus?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { meta, label, hint, optional, short, type = "text", ...rest } = props;
  return (
    <Field meta={meta} label={label} hint={hint} optional={optional}>
      <input
        {...controlProps(meta, hint)}
        {...rest}
        key={meta.key}
        type={type}
        className={classNames("input", short && "input-short")}
      />
    </Field>
  );
}

/** Several lines; grows with what is written where the browser can. */
export function TextArea(props: FieldText & { meta: FieldMeta; rows?: number }) {
  return (
    <Field {...props}>
      <textarea
        {...controlProps(props.meta, props.hint)}
        key={props.meta.key}
        rows={props.rows ?? 4}
        className="input"
      />
    </Field>
  );
}

/** A calendar day by the browser's own picker; the value is "YYYY-MM-DD" whatever it shows. */
export function DateField(props: FieldText & { meta: FieldMeta; min?: string; max?: string }) {
  return (
    <Field {...props}>
      <input
        {...controlProps(props.meta, props.hint)}
        key={props.meta.key}
        type="date"
        min={props.min}
        max={props.max}
        className="input input-day"
      />
    </Field>
  );
}
