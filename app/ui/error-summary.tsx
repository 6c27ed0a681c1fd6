// Decides how a form that was refused says so: everything wrong in one place, each line leading to its field.
import { useEffect, useRef } from "react";
import type { FieldMeta } from "#app/ui/field.tsx";

export interface ErrorSummaryProps {
  /** "Nothing was lost. Three things need another look." */
  readonly title: string;
  /** Errors of the form as a whole. */
  readonly errors?: readonly string[];
  /** The form's fields; those with errors are listed. */
  readonly fields?: readonly FieldMeta[];
}

/** Listed problems, focused once they appear. Shows nothing when there is nothing wrong. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const wrong = (props.fields ?? []).flatMap((field) =>
    (field.errors ?? []).map((error) => ({ id: field.id, error })),
  );
  const whole = props.errors ?? [];
  const count = wrong.length + whole.length;

  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);

  if (count === 0) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{props.title}</h2>
      <ul>
        {whole.map((error) => (
          <li key={error}>{error}</li>
        ))}
        {wrong.map(({ id, error }) => (
          <li key={`${id} ${error}`}>
            <a href={`#${id}`} onClick={(event) => focusField(id, event)}>
              {error}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

// The browser scrolls to the field by itself; with scripts the field also takes the keyboard.
function focusField(id: string, event: { preventDefault: () => void }): void {
  const field = document.getElementById(id);
  if (field === null) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: "center" });
}
