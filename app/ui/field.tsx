// Decides how every field is framed: label, hint, errors that name reason and fix, tied to it for screen readers.
import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";

/** What a field needs to know; Conform's field metadata fits, and so does a plain object. */
export interface FieldMeta {
  readonly id: string;
  readonly name: string;
  readonly key?: string;
  readonly errorId?: string;
  readonly descriptionId?: string;
  readonly errors?: readonly string[];
  readonly initialValue?: unknown;
  readonly required?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface FieldText {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Shown behind the label of a field that may stay empty, such as "optional". */
  readonly optional?: string;
}

export const hintIdOf = (meta: FieldMeta) => meta.descriptionId ?? `${meta.id}-hint`;
export const errorIdOf = (meta: FieldMeta) => meta.errorId ?? `${meta.id}-error`;

/** The attributes that tie a control to its hint and its errors. */
export function describedBy(meta: FieldMeta, hint: ReactNode) {
  const wrong = hasErrors(meta);
  return {
    "aria-invalid": wrong || undefined,
    "aria-describedby": classNames(hint !== undefined && hintIdOf(meta), wrong && errorIdOf(meta)),
  };
}

/** The attributes every single control shares. */
export function controlProps(meta: FieldMeta, hint: ReactNode) {
  return {
    id: meta.id,
    name: meta.name,
    required: meta.required,
    minLength: meta.minLength,
    maxLength: meta.maxLength,
    defaultValue: typeof meta.initialValue === "string" ? meta.initialValue : undefined,
    ...describedBy(meta, hint),
  };
}

export function hasErrors(meta: FieldMeta): boolean {
  return meta.errors !== undefined && meta.errors.length > 0;
}

/** Hint and errors, above the control, so that nothing covers them. */
export function FieldNotes(props: { meta: FieldMeta; hint?: ReactNode }) {
  const { meta, hint } = props;
  return (
    <>
      {hint !== undefined && (
        <div className="field-hint" id={hintIdOf(meta)}>
          {hint}
        </div>
      )}
      {hasErrors(meta) && (
        <ul className="field-errors" id={errorIdOf(meta)}>
          {meta.errors?.map((error) => (
            <li key={error}>
              <Icon name="warn" />
              {error}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A field with one control. */
export function Field(props: FieldText & { meta: FieldMeta; children: ReactNode }) {
  const { meta } = props;
  return (
    <div className={classNames("field", hasErrors(meta) && "field-wrong")}>
      <label className="field-label" htmlFor={meta.id}>
        {props.label}
        {props.optional && <span className="field-optional"> ({props.optional})</span>}
      </label>
      <FieldNotes meta={meta} hint={props.hint} />
      {props.children}
    </div>
  );
}

/** A field of several controls under one question. */
export function FieldGroup(props: FieldText & { meta: FieldMeta; children: ReactNode }) {
  const { meta } = props;
  return (
    <fieldset
      id={meta.id}
      tabIndex={-1}
      className={classNames("field", hasErrors(meta) && "field-wrong")}
      {...describedBy(meta, props.hint)}
      aria-invalid={undefined}
    >
      <legend className="field-label">
        {props.label}
        {props.optional && <span className="field-optional"> ({props.optional})</span>}
      </legend>
      <FieldNotes meta={meta} hint={props.hint} />
      {props.children}
    </fieldset>
  );
}
