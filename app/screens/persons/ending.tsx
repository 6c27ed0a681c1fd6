// The question that ends an entry or an incident, with its reason.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export function Ending(props: {
  id: string;
  action: string;
  title: string;
  trigger: string;
  name: string;
  label: string;
}) {
  return (
    <Dialog
      id={props.id}
      title={props.title}
      trigger={{ label: props.trigger, small: true }}
      cancel="Leave it"
    >
      <Form method="post" action={props.action} className="stack">
        <TextField
          meta={{ id: `${props.id}-text`, name: props.name, required: true }}
          label={props.label}
        />
        <SubmitButton>{props.trigger}</SubmitButton>
      </Form>
    </Dialog>
  );
}
