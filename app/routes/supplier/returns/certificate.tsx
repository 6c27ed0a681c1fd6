// The certificate of return or destruction: the exact text, and the act of certifying it.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { readCertificate } from "#app/access/read-certificate.server.ts";
import { CertificatePage } from "#app/screens/returns/certificate-page.tsx";
import { RETURN_WORDS } from "#app/screens/returns/return-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { certifyReturns } from "#app/use-cases/certify-returns.server.ts";
import { sha256Of } from "#app/use-cases/parts/seal-delivery.server.ts";
import { CertifyForm } from "./returns.form.ts";

const Params = z.object({ engagementId: z.uuid() });

export const loader = forSupplier(
  "own.returns",
  Params,
  async ({ reader, context }, { engagementId }) => {
    const { text, known, unfilled } = await readCertificate(reader, context.supplier, engagementId);
    if (!known) throw notFound();
    if (text === null) throw redirect("/portal/returns");
    const { language: locale, name } = context.supplier;
    return { locale, engagementId, name, text, sha256: sha256Of(text), unfilled };
  },
);

export const action = supplierChanges(
  "own.returns",
  Params,
  CertifyForm,
  async ({ context, refuse }, { engagementId }, form) => {
    const outcome = await certifyReturns(context, engagementId, form);
    if (outcome.ok || outcome.reason === "nothing") return redirect("/portal/returns");
    return refuse({ "": [outcome.reason === "held" ? "held" : "changed"] }, 409);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(RETURN_WORDS, data?.locale ?? "en").certify} · Flowdown` },
];

export default function Certificate() {
  const { sha256, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  return <CertificatePage key={sha256} sha256={sha256} {...page} reply={reply} />;
}
