// Decides how an acknowledgement of export control is filled in: the classification, the places, the people.
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { personsText, type ExportFacts } from "#scoring/papers/export-acknowledgement.ts";
import { CountriesField } from "./country-boxes.tsx";
import type { PaperMeta } from "./paper-draft.tsx";
import type { Reply } from "./plain-meta.ts";

export interface ExportFieldsProps {
  readonly meta: PaperMeta;
  readonly facts: ExportFacts;
  readonly reply: Reply | undefined;
}

/** The fields; people are typed one a line, and stand as they are on record to begin with. */
export function ExportFields({ meta, facts, reply }: ExportFieldsProps) {
  const people = meta("persons", true);
  const lines = reply?.initialValue ? people.initialValue : personsText(facts.persons);
  return (
    <>
      <TextField
        meta={meta("classification", true)}
        label="Classification"
        hint="The list and the number, in the language of the text: ECCN 9E515, Regulation (EU) 2021/821, a category of the USML."
      />
      <div className="columns">
        <CountriesField
          meta={meta("countries")}
          label="Where it may be used"
          hint="Seeing it from another country counts as passing it on."
        />
        <CountriesField
          meta={meta("storage")}
          label="Where it is stored"
          hint="Servers and copies, backups too."
        />
      </div>
      <TextArea
        meta={{ ...people, initialValue: lines ?? "" }}
        label="Who may see it"
        hint="One person a line, with every citizenship held: “Ana Ruiz: Spain, Mexico”. Another person later means signing anew."
        rows={6}
      />
    </>
  );
}
