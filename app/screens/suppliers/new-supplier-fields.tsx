// The form of a new supplier: facts, what may be a duplicate, and the first contact.
import {
  PossibleDuplicates,
  type PossibleDuplicate,
} from "#app/screens/suppliers/possible-duplicates.tsx";
import {
  SupplierFields,
  type SupplierFieldsProps,
} from "#app/screens/suppliers/supplier-fields.tsx";
import { CheckboxField, RadioCards } from "#app/ui/choice-field.tsx";
import type { FieldMeta } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export function NewSupplierFields(props: {
  fields: SupplierFieldsProps["fields"] &
    Readonly<
      Record<"contactName" | "contactEmail" | "contactLanguage" | "anotherCompany", FieldMeta>
    >;
  owners: SupplierFieldsProps["owners"];
  duplicates: readonly PossibleDuplicate[];
}) {
  const { fields } = props;
  return (
    <>
      <SupplierFields fields={fields} owners={props.owners} />
      <PossibleDuplicates duplicates={props.duplicates}>
        <CheckboxField
          meta={fields.anotherCompany}
          label="It is another company: add it all the same"
        />
      </PossibleDuplicates>
      <Section
        title="First contact"
        lede="Who will get the invitation. You can add more people later."
      >
        <div className="stack">
          <TextField
            meta={fields.contactName}
            label="Name"
            optional="optional"
            autoComplete="off"
          />
          <TextField
            meta={fields.contactEmail}
            label="Mail address"
            optional="optional"
            type="email"
            autoComplete="off"
          />
          <RadioCards
            meta={fields.contactLanguage}
            label="Language of mails and pages"
            choices={[
              { value: "en", label: "English" },
              { value: "de", label: "German" },
            ]}
          />
        </div>
      </Section>
    </>
  );
}
