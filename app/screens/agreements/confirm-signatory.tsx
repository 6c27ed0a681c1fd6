// Decides how staff confirm that somebody may sign for a supplier: what it rests on, what was looked at, until when.
import { Form } from "@remix-run/react";
import { StepUpField, type StepUpShown } from "#app/screens/account/step-up-field.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextArea } from "#app/ui/text-field.tsx";
import { BASIS_CHOICES } from "./authority-words.ts";
import { plainMeta, type Reply } from "./plain-meta.ts";

export interface ConfirmSignatoryProps {
  readonly agreement: { readonly id: string; readonly reference: string };
  readonly supplierName: string;
  readonly contact: { readonly id: string; readonly name: string; readonly email: string };
  readonly proofs: readonly {
    readonly id: string;
    readonly title: string;
    readonly reviewState: string;
  }[];
  readonly stepUp: StepUpShown;
  readonly reply: Reply | undefined;
}

const FIELDS = ["basis", "note", "evidenceId", "validUntil", "code"] as const;

/** The page. */
export function ConfirmSignatory(props: ConfirmSignatoryProps) {
  const { agreement, contact, supplierName, proofs, reply } = props;
  const here = `/agreements/${agreement.id}/signatories/${contact.id}`;
  const optional = (name: string) => plainMeta(name, reply, {}, false);
  return (
    <div className="page page-narrow">
      <PageHead
        title={`${contact.name} may sign`}
        lede={`For ${supplierName}, by our own look at proof. It is a record of its own: it names you, the moment and what you saw, and stands beside every signature that rests on it.`}
        back={{ href: `/agreements/${agreement.id}#signatories`, label: agreement.reference }}
      />
      <Form method="post" action={here} className="form" noValidate>
        <ErrorSummary
          title="Nothing was recorded yet"
          errors={reply?.error?.[""] ?? []}
          fields={FIELDS.map((name) => optional(name))}
        />
        <RadioCards
          meta={plainMeta("basis", reply)}
          label="What the authority rests on"
          choices={BASIS_CHOICES}
        />
        <TextArea
          meta={plainMeta("note", reply)}
          label="What you looked at"
          hint={`Which document, by whom issued, of which day; that it names ${contact.name} (${contact.email}).`}
          rows={3}
        />
        {proofs.length > 0 && (
          <SelectField
            meta={optional("evidenceId")}
            label="Proof given through the portal"
            nothing="None of these"
            options={proofs.map(({ id, title, reviewState }) => ({
              value: id,
              label: reviewState === "accepted" ? title : `${title} (not reviewed yet)`,
            }))}
          />
        )}
        <DateField
          meta={optional("validUntil")}
          label="Good until"
          hint="As the document says. Empty: until it is withdrawn."
          optional="optional"
        />
        <StepUpField meta={optional("code")} state={props.stepUp} here={here} />
        <div className="form-actions">
          <SubmitButton>Record that this person may sign</SubmitButton>
          <LinkButton quiet href={`/agreements/${agreement.id}`}>
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
