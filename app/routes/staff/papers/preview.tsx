// The exact text of a paper before it is sent, in both languages, with what it changes against the version signed before.
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { PaperPreview } from "#app/screens/agreements/paper-preview.tsx";
import { differenceOf } from "#app/use-cases/parts/agreement-difference.ts";
import { fingerprintOf } from "#app/use-cases/parts/agreement-text.ts";
import { readPaper, textOfPaper } from "#app/use-cases/parts/paper-standing.ts";
import { whoIsAsked } from "#app/use-cases/parts/ask-to-sign.ts";
import { findAgreement } from "#db/agreements.ts";
import { findSignedBefore } from "#db/papers.ts";
import { listSigners } from "#db/signers.ts";
import { paperProblems } from "#scoring/papers/paper.ts";
import { PaperPreviewParams } from "./paper.form.ts";

export const meta = () => [{ title: "Preview · Flowdown" }];

export const loader = forStaff(
  "agreement.read",
  PaperPreviewParams,
  async ({ reader, context, today }, { agreementId, language }) => {
    const standing = await readPaper(reader, agreementId);
    if (!standing && !(await findAgreement(reader, agreementId))) throw notFound();
    if (standing?.agreement.state !== "draft") throw redirect(`/agreements/${agreementId}`);
    const { agreement, paper } = standing;
    const shown = language ?? agreement.locale;
    const text = textOfPaper(standing, shown, today);
    const old = await findSignedBefore(reader, agreementId);
    const problems = paperProblems(paper, today).map(({ message }) => message);
    return {
      kind: paper.kind,
      draft: {
        id: agreementId,
        reference: agreement.reference,
        locale: agreement.locale,
        version: agreement.version,
      },
      supplierName: agreement.supplierName ?? "",
      about: paper.facts.about,
      shown,
      text: text.ok && problems.length === 0 ? text.text : null,
      sha256: text.ok ? fingerprintOf(text.text) : null,
      problems:
        problems.length > 0 || text.ok
          ? problems
          : [
              `Cannot be printed on one line: ${text.problems.map(({ place }) => place).join(", ")}`,
            ],
      difference: old
        ? { oldId: old.id, reference: old.reference, ...differenceOf(old, agreement, shown) }
        : null,
      signers: whoIsAsked(await listSigners(reader, agreement.supplierId)).map(
        ({ name, email }) => ({ name, email }),
      ),
      mayWrite: staffMay(context.staff.roles, "agreement.write"),
    };
  },
);

export default function Preview() {
  return <PaperPreview {...useLoaderData<typeof loader>()} />;
}
