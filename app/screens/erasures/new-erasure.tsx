// Decides how an erasure is proposed: what is lost, why, and the name typed out.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { CAUSE_WORDS } from "./erasure-words.ts";
import { LossPreview, type LossPreviewProps } from "./loss-preview.tsx";

export function NewErasure(
  props: LossPreviewProps & { readonly name: string; readonly reply: Reply | undefined },
) {
  const { name, reply } = props;
  const meta = (field: string) => plainMeta(field, reply);
  return (
    <div className="page page-narrow">
      <PageHead
        title={`Erase the files of ${name}?`}
        lede="This is a proposal. A second person confirms it: an administrator and a risk officer, together."
        back={{ href: "/erasures", label: "Erasures" }}
      />
      <LossPreview {...props} />
      <Section title="Propose it">
        <Form method="post" className="form" noValidate>
          <ErrorSummary
            title="Not proposed yet"
            errors={reply?.error?.[""] ?? []}
            fields={["cause", "reason", "typed"].map(meta)}
          />
          <RadioCards
            meta={meta("cause")}
            label="Cause"
            choices={Object.entries(CAUSE_WORDS).map(([value, label]) => ({ value, label }))}
          />
          <TextArea
            meta={meta("reason")}
            label="Reason"
            hint="Stands in the certificate."
            rows={3}
          />
          <TextField meta={meta("typed")} label={`Type ${name} to go on`} autoComplete="off" />
          <div className="form-actions">
            <SubmitButton danger>Propose the erasure</SubmitButton>
            <LinkButton quiet href="/erasures">
              Erase nothing
            </LinkButton>
          </div>
        </Form>
      </Section>
    </div>
  );
}
