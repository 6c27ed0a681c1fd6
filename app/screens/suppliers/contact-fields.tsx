// The fields of a contact.
import { RadioCards } from "#app/ui/choice-field.tsx";
import type { FieldMeta } from "#app/ui/field.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export function ContactFields(props: {
  fields: Readonly<
    Record<"name" | "email" | "phone" | "jobTitle" | "language" | "kind", FieldMeta>
  >;
  changing: boolean;
}) {
  const { fields } = props;
  return (
    <>
      <TextField meta={fields.name} label="Name" autoComplete="off" />
      <TextField
        meta={fields.email}
        label="Mail address"
        type="email"
        autoComplete="off"
        hint={
          props.changing
            ? "With a new address, links that were sent to the old one stop working."
            : undefined
        }
      />
      <TextField meta={fields.jobTitle} label="Job title" optional="optional" autoComplete="off" />
      <TextField
        meta={fields.phone}
        label="Phone"
        optional="optional"
        type="tel"
        autoComplete="off"
        short
      />
      <RadioCards
        meta={fields.kind}
        label="Role"
        choices={[
          {
            value: "lead",
            label: "Lead",
            detail: "Gets the invitation, answers, hands sections over, submits.",
          },
          { value: "signatory", label: "May sign", detail: "Reads and signs agreements." },
          {
            value: "colleague",
            label: "Colleague",
            detail: "Opens only what the lead hands over.",
          },
        ]}
      />
      <RadioCards
        meta={fields.language}
        label="Language of mails and pages"
        choices={[
          { value: "en", label: "English" },
          { value: "de", label: "German" },
        ]}
      />
    </>
  );
}
