// Decides how a mail's own words are shown: as plain text, with its links to copy, never as the HTML that was sent.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { CopyField } from "#app/ui/copy-field.tsx";
import { Section } from "#app/ui/section.tsx";
import { linksIn } from "./mail-words.tsx";

/** Text, links, and the button that sends it again where that can help. */
export function MailBody(props: { id: string; text: string; again: boolean }) {
  const links = linksIn(props.text);
  if (props.text === "")
    return (
      <Section title="Text">
        <p>
          The recipient has it now. Its text was erased here when the mail server took it, because
          it held a link that opens something once.
        </p>
      </Section>
    );
  return (
    <>
      {links.length > 0 && (
        <Section
          title="Links"
          lede="For passing on by hand, to the recipient and nobody else: whoever opens such a link acts in their name."
        >
          <div className="stack">
            {links.map((link) => (
              <CopyField key={link} label="Link in this mail" value={link} />
            ))}
          </div>
        </Section>
      )}
      <Section title="Text">
        <div className="letter">{props.text}</div>
      </Section>
      {props.again && (
        <Form method="post" action={`/mail/${props.id}`}>
          <SubmitButton>Send it again</SubmitButton>
        </Form>
      )}
    </>
  );
}
