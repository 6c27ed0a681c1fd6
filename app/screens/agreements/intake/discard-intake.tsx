// Decides how somebody throws away an agreement that was brought in: with one question before.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";

/** The button with its question. */
export function DiscardIntake({ id }: { id: string }) {
  return (
    <Dialog
      id="discard"
      title="Discard this file"
      trigger={{ label: "Discard", danger: true }}
      cancel="Keep it"
    >
      <p>The file and its text are deleted. What was chosen so far does not reach the register.</p>
      <Form method="post" action={`/agreements/import/${id}/discard`}>
        <SubmitButton danger>Discard</SubmitButton>
      </Form>
    </Dialog>
  );
}
