// What may be done about an engagement, by who looks at it and where it stands.
import { Form } from "@remix-run/react";
import type { EngagementView } from "#app/screens/engagements/engagement-view.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextField } from "#app/ui/text-field.tsx";

export function EngagementActions(props: EngagementView) {
  const { engagement, may } = props;
  const draft = engagement.state === "draft";
  const open = engagement.state === "open";
  const newest = props.assessments[0]?.state;
  const waits = open && newest !== undefined && newest !== "submitted" && newest !== "decided";
  return (
    <>
      {draft && may.write && (
        <LinkButton href={`/engagements/${engagement.id}/edit`}>Edit draft</LinkButton>
      )}
      {waits && may.send && (
        <>
          <Form method="post" action={`/engagements/${engagement.id}/remind`}>
            <SubmitButton primary={false} icon="mail">
              Remind
            </SubmitButton>
          </Form>
          <Resend {...props} />
        </>
      )}
      {open && may.write && <Due {...props} />}
      {open && may.close && (
        <LinkButton href={`/engagements/${engagement.id}/close`}>End</LinkButton>
      )}
      {(draft || open) && may.send && <Withdraw {...props} />}
    </>
  );
}

function Resend({ engagement, contacts, contactId }: EngagementView) {
  return (
    <Dialog
      id="resend"
      title="Send a fresh link?"
      trigger={{ label: "Send again" }}
      cancel="Do not send"
    >
      <p>The earlier link stops working at once. Answers given so far stay.</p>
      <Form method="post" action={`/engagements/${engagement.id}/resend`} className="stack">
        <SelectField
          meta={{ id: "resend-contact", name: "contactId", initialValue: contactId }}
          label="Write to"
          options={contacts.map(({ id, name, email }) => ({
            value: id,
            label: `${name} · ${email}`,
          }))}
        />
        <SubmitButton icon="mail">Send a fresh link</SubmitButton>
      </Form>
    </Dialog>
  );
}

function Due({ engagement, today }: EngagementView) {
  return (
    <Dialog id="due" title="Move the due day?" trigger={{ label: "Due day" }} cancel="Keep the day">
      <Form method="post" action={`/engagements/${engagement.id}/due`} className="stack">
        <DateField
          meta={{ id: "due-on", name: "dueOn", required: true, initialValue: engagement.dueOn }}
          label="Answers and documents due"
          min={today}
        />
        <SubmitButton>Move the due day</SubmitButton>
      </Form>
    </Dialog>
  );
}

function Withdraw({ engagement }: EngagementView) {
  return (
    <Dialog
      id="withdraw"
      title={`Withdraw “${engagement.title}”?`}
      trigger={{ label: "Withdraw", danger: true }}
      cancel="Keep it"
    >
      <p>
        Nothing is asked any more, no link opens, access under this engagement ends. What was
        submitted stays as a record. The supplier is told; the reason stays with us.
      </p>
      <Form method="post" action={`/engagements/${engagement.id}/withdraw`} className="stack">
        <TextField
          meta={{ id: "withdraw-reason", name: "reason", required: true, minLength: 3 }}
          label="Reason"
        />
        <SubmitButton danger>Withdraw</SubmitButton>
      </Form>
    </Dialog>
  );
}
