// Decides how a hold is placed: on what, for which matter, and why.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";

export function NewHold(props: {
  choices: readonly { readonly value: string; readonly label: string }[];
  target: string;
  reply: Reply | undefined;
}) {
  const { choices, target, reply } = props;
  const meta = (name: string) => plainMeta(name, reply, { target });
  return (
    <div className="page page-narrow">
      <PageHead
        title="Place a legal hold"
        lede="It stands from the moment it is placed. Another person has to lift it."
        back={{ href: "/holds", label: "Legal holds" }}
      />
      <Form method="post" className="form" noValidate>
        <ErrorSummary
          title="Not placed yet"
          errors={reply?.error?.[""] ?? []}
          fields={["target", "covers", "reason"].map(meta)}
        />
        <SelectField
          meta={meta("target")}
          label="What has to be kept"
          hint="A whole supplier, one engagement with what was granted under it, or one item wherever it went."
          nothing="Choose"
          options={choices}
        />
        <TextField
          meta={meta("covers")}
          label="Matter"
          hint="In a line, as colleagues will read it: the case, the authority, the file number. Suppliers do not see it."
        />
        <TextArea meta={meta("reason")} label="Reason" hint="Stays on the record." rows={4} />
        <div className="form-actions">
          <SubmitButton>Place the hold</SubmitButton>
          <LinkButton quiet href="/holds">
            Place none
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
