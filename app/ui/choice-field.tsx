// Decides how one or several of a few are chosen, with every choice and its meaning in sight.
import { classNames } from "#app/ui/class-names.ts";
import {
  describedBy,
  FieldGroup,
  FieldNotes,
  hasErrors,
  type FieldMeta,
  type FieldText,
} from "#app/ui/field.tsx";
import type { ReactNode } from "react";

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  /** What choosing it means. */
  readonly detail?: ReactNode;
}

interface ChoiceProps extends FieldText {
  readonly meta: FieldMeta;
  readonly choices: readonly Choice[];
}

/** One of a few, as ruled cards. */
export function RadioCards(props: ChoiceProps) {
  return <Choices {...props} type="radio" />;
}

/** Any number of a few. */
export function CheckboxGroup(props: ChoiceProps) {
  return <Choices {...props} type="checkbox" />;
}

function Choices({ choices, type, ...props }: ChoiceProps & { type: "radio" | "checkbox" }) {
  const { meta } = props;
  const chosen = chosenOf(meta.initialValue);
  return (
    <FieldGroup {...props}>
      <div key={meta.key} className={classNames("choices", type === "radio" && "choices-cards")}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type={type}
              name={meta.name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              required={type === "radio" && meta.required}
            />
            <span>{choice.label}</span>
            {choice.detail !== undefined && <span className="choice-detail">{choice.detail}</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One statement to agree to: a declaration, a consent. */
export function CheckboxField(props: { meta: FieldMeta; label: ReactNode; hint?: ReactNode }) {
  const { meta, hint } = props;
  return (
    <div className={classNames("field", hasErrors(meta) && "field-wrong")}>
      <FieldNotes meta={meta} hint={hint} />
      <label className="choice">
        <input
          key={meta.key}
          id={meta.id}
          type="checkbox"
          name={meta.name}
          required={meta.required}
          defaultChecked={meta.initialValue === "on" || meta.initialValue === true}
          {...describedBy(meta, hint)}
        />
        <span>{props.label}</span>
      </label>
    </div>
  );
}

function chosenOf(initial: unknown): readonly unknown[] {
  if (Array.isArray(initial)) return initial;
  return initial === undefined || initial === null ? [] : [initial];
}
