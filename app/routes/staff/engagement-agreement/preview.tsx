// The exact text before it is sent: byte for byte what the supplier will read, in both languages.
import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { PreviewPage } from "#app/screens/agreements/preview-page.tsx";
import {
  compareWithAbove,
  readStanding,
  textOfDraft,
} from "#app/use-cases/parts/agreement-standing.ts";
import { differenceOf } from "#app/use-cases/parts/agreement-difference.ts";
import { fingerprintOf } from "#app/use-cases/parts/agreement-text.ts";
import { undertakingOf } from "#app/use-cases/parts/stored-terms.ts";
import { findSignedBefore } from "#db/papers.ts";
import { listSigners } from "#db/signers.ts";
import { PreviewParams } from "./agreement.form.ts";

export const meta = () => [{ title: "Preview · Flowdown" }];

export const loader = forStaff(
  "agreement.read",
  PreviewParams,
  async ({ reader, context, today }, { engagementId, language }) => {
    const standing = await readStanding(reader, engagementId, today);
    if (!standing) throw notFound();
    const { draft, engagement, head } = standing;
    if (!draft) throw redirect(`/engagements/${engagementId}/agreement`);
    const shown = language ?? draft.locale;
    const text = textOfDraft(standing, shown, today);
    const signers = await listSigners(reader, engagement.supplierId);
    const old = await findSignedBefore(reader, draft.id);
    const named = signers.filter(({ kind }) => kind === "signatory");
    return {
      engagement: {
        id: engagement.id,
        title: engagement.title,
        supplierName: engagement.supplierName,
      },
      draft: { reference: draft.reference, locale: draft.locale, version: draft.version },
      head: head && { reference: head.reference },
      shown,
      text: text?.ok ? text.text : null,
      sha256: text?.ok ? fingerprintOf(text.text) : null,
      problems: text && !text.ok ? text.problems.map(({ place }) => place) : [],
      difference: old
        ? { oldId: old.id, reference: old.reference, ...differenceOf(old, draft, shown) }
        : null,
      comparison: compareWithAbove(standing, undertakingOf(draft), today),
      signers: (named.length > 0 ? named : signers).map(({ name, email }) => ({ name, email })),
      mayWrite: staffMay(context.staff.roles, "agreement.write"),
    };
  },
);

export default function Preview() {
  return <PreviewPage {...useLoaderData<typeof loader>()} />;
}
