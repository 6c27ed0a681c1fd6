// The last step before sending: to whom, the mail word for word, and the button.
import { Form } from "@remix-run/react";
import type { EngagementView } from "#app/screens/engagements/engagement-view.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";

export function DraftPreview(props: EngagementView) {
  const { engagement, may } = props;
  const send = `/engagements/${engagement.id}/send`;
  if (props.asksNothing)
    return (
      <Section title="Open" lede="At this exposure nothing is asked, so no mail is sent.">
        {may.send && (
          <Form method="post" action={send}>
            <SubmitButton>Open the engagement</SubmitButton>
          </Form>
        )}
      </Section>
    );
  if (!props.mail)
    return (
      <Banner
        tone="warn"
        title="There is nobody to write to yet"
        actions={
          may.addContact && (
            <LinkButton
              primary
              icon="add"
              href={`/suppliers/${engagement.supplierId}/contacts/new?for=${engagement.id}`}
            >
              Add a contact
            </LinkButton>
          )
        }
      >
        {engagement.supplierName} has no contact with a mail address. The draft is kept; you come
        back here.
      </Banner>
    );
  const chosen = props.contacts.find(({ id }) => id === props.contactId);
  return (
    <Section title="The mail" lede="Word for word, in the contact's language.">
      <div className="stack">
        {props.contacts.length > 1 && <ChooseContact {...props} />}
        {may.send && (
          <Form method="post" action={send} className="form-actions">
            <input type="hidden" name="contactId" value={props.contactId} />
            <SubmitButton icon="mail">Send to {chosen?.name ?? "the contact"}</SubmitButton>
            <span className="muted small">The link is made when it is sent. It opens once.</span>
          </Form>
        )}
        <article className="letter" lang={chosen?.language}>
          <div className="letter-head">
            <span className="muted small">
              To {chosen?.name} &lt;{chosen?.email}&gt;
            </span>
            <strong>{props.mail.subject}</strong>
          </div>
          <pre>{props.mail.text}</pre>
        </article>
      </div>
    </Section>
  );
}

function ChooseContact({ engagement, contacts, contactId }: EngagementView) {
  return (
    <form className="cluster" action={`/engagements/${engagement.id}`}>
      <label className="cluster">
        <span className="field-label">Write to</span>
        <select className="input input-short" name="contact" defaultValue={contactId}>
          {contacts.map(({ id, name, email }) => (
            <option key={id} value={id}>
              {name} · {email}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" small>
        Show
      </Button>
    </form>
  );
}
