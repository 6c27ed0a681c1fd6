// One document of a supplier: what became of it, its details, a new version, and what was written about it.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ACCEPTED_EXTENSIONS, MAX_FILE_BYTES } from "#app/files/file-limits.ts";
import { PieceScreen } from "#app/screens/evidence/piece-screen.tsx";
import { describeEvidence } from "#app/use-cases/describe-evidence.server.ts";
import { kindOf } from "#app/use-cases/parts/find-upload-place.server.ts";
import { findEvidenceOf, listMessagesOf } from "#db/evidence-of-supplier.ts";
import { EVIDENCE_NAMES } from "#questionnaires/evidence-names.ts";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";
import { PieceForm } from "./piece.form.ts";

const Params = z.object({
  evidenceId: z.uuid(),
  done: z.literal("saved").optional().catch(undefined),
});

export const loader = forSupplier(
  "own.evidence",
  Params,
  async ({ reader, context, today }, { evidenceId, done }) => {
    const { supplierId, contactId, language: locale, handedOver } = context.supplier;
    const createdBy = handedOver ? contactId : undefined;
    const piece = await findEvidenceOf(reader, supplierId, evidenceId, createdBy);
    if (!piece) throw notFound();
    const messages = await listMessagesOf(reader, supplierId, evidenceId);
    return {
      locale,
      done,
      piece,
      kindName: EVIDENCE_NAMES[kindOf(piece.kind)][locale],
      kinds: piece.requestId
        ? null
        : EVIDENCE_KINDS.map((kind) => ({ value: kind, label: EVIDENCE_NAMES[kind][locale] })),
      messages: messages.map(({ authorKind, ...message }) => ({
        ...message,
        own: authorKind === "supplier",
      })),
      mayReplace: !handedOver,
      sight: { locale, today, limitBytes: MAX_FILE_BYTES, accept: ACCEPTED_EXTENSIONS },
    };
  },
);

export const action = supplierChanges(
  "own.evidence",
  Params,
  PieceForm,
  async ({ context, refuse }, { evidenceId }, form) => {
    const result = await describeEvidence(context, {
      ...form,
      evidenceId,
      kind: form.kind ?? null,
      meant: form.meant === "on",
    });
    if (result.ok) return redirect(`/portal/evidence/${evidenceId}?done=saved`);
    switch (result.reason) {
      case "not-found":
        throw notFound();
      case "dates":
        return refuse(
          Object.fromEntries(result.problems.map(({ field, because }) => [field, [because]])),
        );
      case "sure":
        return refuse({ meant: [...result.questions] });
      case "reviewed":
        return refuse({ "": ["reviewed"] }, 409);
      case "changed-meanwhile":
        return refuse({ "": ["changed_meanwhile"] }, 409);
    }
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.piece.title ?? ""} · Flowdown` },
];

export default function PieceOfSupplier() {
  const data = useLoaderData<typeof loader>();
  const { piece } = data;
  const [form, fields] = useForm({
    id: `piece-${piece.id}`,
    lastResult: useActionData<typeof action>()?.reply,
    defaultValue: {
      title: piece.title,
      kind: piece.kind,
      issuedOn: piece.issuedOn,
      effectiveOn: piece.effectiveOn,
      expiresOn: piece.expiresOn,
      issuer: piece.issuer,
      reference: piece.reference,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: PieceForm }),
  });
  return <PieceScreen {...data} form={form} fields={fields} />;
}
