// Decides how one more agreement is begun: what it is, for which engagement, and from there to its draft.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { PAPER_KINDS } from "#scoring/papers/paper.ts";
import { PAPER_WORDS } from "./paper-words.ts";
import { plainMeta } from "./plain-meta.ts";

export interface NewAgreementProps {
  readonly supplierId: string;
  /** The engagements to choose from; one alone is taken without asking. */
  readonly engagements: readonly { readonly id: string; readonly title: string }[];
  /** Whether the deed or joinder is offered too: not on the page that is about it. */
  readonly deed: boolean;
}

const PAPERS = PAPER_KINDS.map((kind) => ({
  value: kind as string,
  label: PAPER_WORDS[kind].title,
  detail: PAPER_WORDS[kind].detail,
}));
const DEED = {
  value: "deed",
  label: "Supplier deed or joinder",
  detail: "Passes on what a head agreement obliges us to. The gate asks for it.",
};

/** The form. What was signed before is the starting point of a new version. */
export function NewAgreement({ supplierId, engagements, deed }: NewAgreementProps) {
  const [only] = engagements;
  const some = engagements.length > 0;
  const choices = some ? (deed ? [DEED, ...PAPERS] : PAPERS) : PAPERS.slice(0, 1);
  return (
    <Section
      title="New agreement"
      id="new-agreement"
      lede={
        some
          ? "Where one was signed before, the draft begins with what it says."
          : "The other agreements belong to an engagement: there is none with this supplier yet."
      }
    >
      <Form method="post" action={`/suppliers/${supplierId}/agreements/new`} className="form">
        <RadioCards
          meta={plainMeta("kind", undefined)}
          label="What is to be agreed"
          choices={choices}
        />
        {engagements.length > 1 ? (
          <SelectField
            meta={plainMeta("engagementId", undefined, {}, false)}
            label="Engagement"
            hint="Everything but the mutual NDA is made for one."
            nothing="Choose …"
            options={engagements.map(({ id, title }) => ({ value: id, label: title }))}
          />
        ) : (
          only && <input type="hidden" name="engagementId" value={only.id} />
        )}
        <div className="form-actions">
          <SubmitButton>Begin the draft</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
