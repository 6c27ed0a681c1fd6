// Decides how a reviewer rejects: with a sentence the supplier can act on.
import { useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useFetcher } from "@remix-run/react";
import { RejectForm } from "#app/routes/staff/evidence/review.form.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/text-field.tsx";

/** The form; the mail says that there is a reason, the reason itself stays in the portal. */
export function RejectPiece({ piece }: { piece: { id: string; version: number } }) {
  const fetcher = useFetcher<{ ok: false; reply: SubmissionResult }>();
  const [form, fields] = useForm({
    id: `reject-${piece.id}`,
    lastResult: fetcher.state === "idle" ? fetcher.data?.reply : undefined,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: RejectForm }),
  });
  return (
    <fetcher.Form
      method="post"
      action={`/evidence/${piece.id}/reject`}
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
      className="form"
    >
      <ErrorSummary title="Not rejected yet" errors={form.errors} fields={[fields.reason]} />
      <input type="hidden" name="version" value={piece.version} />
      <TextArea
        meta={fields.reason}
        label="What is wrong, and what would be right"
        hint="The supplier reads this beside the document and can answer or send a new version."
        rows={3}
      />
      <div className="form-actions">
        <SubmitButton danger pending={fetcher.state !== "idle"}>
          Reject
        </SubmitButton>
      </div>
    </fetcher.Form>
  );
}
