// Decides how a document is done without: said what follows, asked why, then done.
import { useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useFetcher } from "@remix-run/react";
import { WaiveForm } from "#app/routes/staff/evidence/review.form.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { kindWord } from "./words.ts";

/** The button and its dialog. */
export function Waive(props: {
  engagementId: string;
  request: { readonly id: string; readonly kind: string; readonly required: boolean };
}) {
  const { engagementId, request } = props;
  const fetcher = useFetcher<{ ok: false; reply: SubmissionResult }>();
  const [form, fields] = useForm({
    id: `waive-${request.id}`,
    lastResult: fetcher.state === "idle" ? fetcher.data?.reply : undefined,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: WaiveForm }),
  });
  return (
    <Dialog
      id={`waive-dialog-${request.id}`}
      title={`Do without: ${kindWord(request.kind)}`}
      trigger={{ label: "Waive", small: true }}
      cancel="Keep asking"
    >
      <p>
        {request.required
          ? "The gate stops waiting for this document, for this engagement, from now on. The supplier sees that it is no longer needed, not why."
          : "The supplier sees that it is no longer needed, not why."}
      </p>
      <fetcher.Form
        method="post"
        action={`/engagements/${engagementId}/evidence/${request.id}/waive`}
        id={form.id}
        onSubmit={form.onSubmit}
        noValidate
      >
        <ErrorSummary title="Not waived" errors={form.errors} fields={[fields.reason]} />
        <TextArea meta={fields.reason} label="Why it is not needed" rows={3} />
        <SubmitButton danger pending={fetcher.state !== "idle"}>
          Waive this document
        </SubmitButton>
      </fetcher.Form>
    </Dialog>
  );
}
