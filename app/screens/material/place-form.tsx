// Decides how it is said where an item lies, and what follows: a file given here, or another system that asks the gate.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/text-field.tsx";

/** The form; `place` is the other system's name, null while the item is kept here. */
export function PlaceForm(props: { materialId: string; reference: string; place: string | null }) {
  const { materialId, reference, place } = props;
  return (
    <details className="place" open={place !== null}>
      <summary>{place === null ? "Held in another system instead?" : `Held in ${place}`}</summary>
      <Form method="post" action={`/materials/${materialId}/place`} className="form">
        <TextField
          meta={{
            id: "place",
            name: "place",
            key: place ?? "",
            initialValue: place ?? "",
            maxLength: 120,
          }}
          label="System"
          optional="empty: kept here"
          hint={
            <>
              Suppliers read this name. The system asks{" "}
              <code>/api/v1/gate?supplier=…&amp;material={encodeURIComponent(reference)}</code>{" "}
              before it opens the item; an administrator makes its token.
            </>
          }
          autoComplete="off"
        />
        <div className="form-actions">
          <SubmitButton small>Save</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
