// Tells the second of two clerks what the first one changed, while everything typed stays in the form.
import { Banner } from "#app/ui/banner.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { formatCountry, formatInstant } from "#app/ui/format.ts";

export interface Conflict {
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
  readonly fields: readonly { readonly field: string; readonly theirs: string }[];
}

const WORDS: Readonly<Record<string, string>> = {
  legalName: "Legal name",
  registrationNumber: "Registration number",
  country: "Country",
  domain: "Domain",
  tags: "Tags",
  ownerId: "Owner",
  note: "Note",
};

export function ChangedMeanwhile({ conflict }: { conflict: Conflict }) {
  const who = conflict.changedBy ?? "Somebody";
  const when = conflict.changedAt ? ` on ${formatInstant(conflict.changedAt)}` : "";
  return (
    <Banner tone="error" title="Not saved: this supplier was changed meanwhile">
      <p>
        {who} saved a change{when}. What you typed is still below.{" "}
        {conflict.fields.length === 0
          ? "It says the same as the register now."
          : "Where the register now differs from yours:"}
      </p>
      {conflict.fields.length > 0 && (
        <DefinitionList
          items={conflict.fields.map(({ field, theirs }) => ({
            term: WORDS[field] ?? field,
            value: (field === "country" ? formatCountry(theirs) : theirs) || "(empty)",
          }))}
        />
      )}
      <p>Take over what you need, then save: yours then replaces it.</p>
    </Banner>
  );
}
