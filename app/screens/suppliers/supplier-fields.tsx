// The fields of a supplier, the same when it is added and when it is changed.
import { SelectField } from "#app/ui/select-field.tsx";
import type { FieldMeta } from "#app/ui/field.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { COUNTRIES } from "#scoring/obligations/countries.ts";

export interface SupplierFieldsProps {
  readonly fields: Readonly<
    Record<
      "legalName" | "registrationNumber" | "country" | "domain" | "tags" | "note" | "ownerId",
      FieldMeta
    >
  >;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
}

const COUNTRY_OPTIONS = Object.entries(COUNTRIES)
  .map(([value, name]) => ({ value, label: name.en }))
  .sort((one, other) => (one.label < other.label ? -1 : 1));

export function SupplierFields({ fields, owners }: SupplierFieldsProps) {
  return (
    <>
      <TextField
        meta={fields.legalName}
        label="Legal name"
        hint="As it stands in the commercial register, legal form included."
        autoComplete="organization"
      />
      <SelectField
        meta={fields.country}
        label="Country"
        hint="Where the company is registered."
        nothing="Choose a country"
        options={COUNTRY_OPTIONS}
        short
      />
      <TextField
        meta={fields.registrationNumber}
        label="Registration number"
        optional="optional"
        hint="Company register or VAT number. It is what tells two companies of one name apart."
        short
      />
      <TextField
        meta={fields.domain}
        label="Domain"
        optional="optional"
        hint="The part of their mail addresses after the @, such as company.com."
        short
      />
      <SelectField
        meta={fields.ownerId}
        label="Owner"
        optional="optional"
        hint="Who in procurement looks after this supplier."
        nothing="Nobody yet"
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        short
      />
      <TextField
        meta={fields.tags}
        label="Tags"
        optional="optional"
        hint="Parted by commas, such as casting, software. The list can be filtered by them."
      />
      <TextArea
        meta={fields.note}
        label="Note"
        optional="optional"
        hint="For colleagues only. The supplier never sees it."
        rows={3}
      />
    </>
  );
}
