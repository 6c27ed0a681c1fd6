// Decides how a reviewer accepts: confirm what the document says, say how far it was checked, once more when unusual.
import { useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { useFetcher } from "@remix-run/react";
import { AcceptForm } from "#app/routes/staff/evidence/review.form.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckboxField, RadioCards } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { DateField, TextField } from "#app/ui/text-field.tsx";

export interface ToReview {
  readonly id: string;
  readonly version: number;
  readonly issuedOn: string | null;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
  readonly issuer: string;
  readonly reference: string;
}

const CHECKED = [
  {
    value: "document_reviewed",
    label: "I read the document",
    detail: "Dates, issuer, number and scope are in it. Answers may count as document-reviewed.",
  },
  {
    value: "independently_verified",
    label: "I also checked it elsewhere",
    detail:
      "The register of the certification body, the issuer or an auditor confirms it. Answers may count as independently verified.",
  },
] as const;

/** The form; a refusal keeps what was typed. */
export function AcceptPiece({ piece, today }: { piece: ToReview; today: string }) {
  const fetcher = useFetcher<{ ok: false; reply: SubmissionResult }>();
  const [form, fields] = useForm<z.input<typeof AcceptForm>, z.output<typeof AcceptForm>>({
    id: `accept-${piece.id}`,
    lastResult: fetcher.state === "idle" ? fetcher.data?.reply : undefined,
    defaultValue: {
      issuedOn: piece.issuedOn ?? "",
      effectiveOn: piece.effectiveOn ?? "",
      expiresOn: piece.expiresOn ?? "",
      issuer: piece.issuer,
      reference: piece.reference,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: AcceptForm }),
  });
  const asked = (fields.meant.errors?.length ?? 0) > 0;
  return (
    <fetcher.Form
      method="post"
      action={`/evidence/${piece.id}/accept`}
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
      className="form"
    >
      <ErrorSummary title="Not accepted yet" errors={form.errors} fields={Object.values(fields)} />
      <input type="hidden" name="version" value={piece.version} />
      <div className="columns evidence-dates">
        <DateField meta={fields.issuedOn} label="Issued on" max={today} />
        <DateField meta={fields.effectiveOn} label="Effective from" optional="if it differs" />
        <DateField meta={fields.expiresOn} label="Expires on" optional="if it has a last day" />
      </div>
      <div className="columns evidence-dates">
        <TextField meta={fields.issuer} label="Issued by" />
        <TextField meta={fields.reference} label="Number or reference" />
      </div>
      <RadioCards meta={fields.assurance} label="How far did you check it?" choices={CHECKED} />
      {asked && (
        <CheckboxField meta={fields.meant} label="I have looked again: the dates are right" />
      )}
      <div className="form-actions">
        <SubmitButton pending={fetcher.state !== "idle"}>Accept</SubmitButton>
      </div>
    </fetcher.Form>
  );
}
