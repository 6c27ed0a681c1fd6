// The draft of a paper: a mutual confidentiality agreement, an SCC sheet, an acknowledgement of export control.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { PaperDraft } from "#app/screens/agreements/paper-draft.tsx";
import { inputOf } from "#app/screens/agreements/terms-input.ts";
import { changePaperDraft } from "#app/use-cases/change-paper-draft.server.ts";
import { clauseGroups } from "#app/use-cases/parts/clause-groups.ts";
import { readPaper } from "#app/use-cases/parts/paper-standing.ts";
import { statedTerms } from "#app/use-cases/parts/agreement-text.ts";
import { storedTerms } from "#app/use-cases/parts/stored-terms.ts";
import { findAgreement } from "#db/agreements.ts";
import { NOTES, PaperForm, paperOf, PaperPageParams, PaperParams } from "./paper.form.ts";

export const meta = () => [{ title: "Draft · Flowdown" }];

export const loader = forStaff(
  "agreement.write",
  PaperPageParams,
  async ({ reader }, { agreementId, done }) => {
    const standing = await readPaper(reader, agreementId);
    if (!standing) throw elsewhere(await findAgreement(reader, agreementId));
    const { agreement, paper } = standing;
    if (agreement.state !== "draft") throw redirect(`/agreements/${agreementId}`);
    const { id, version, reference, locale, material, effectiveOn, endsOn } = agreement;
    return {
      draft: { id, version, reference, locale, material, effectiveOn, endsOn },
      paper,
      supplier: { id: agreement.supplierId, name: agreement.supplierName ?? "" },
      engagement: agreement.engagementId && {
        id: agreement.engagementId,
        title: agreement.engagementTitle ?? "",
      },
      input: inputOf(storedTerms(agreement.terms)),
      stated: statedTerms(agreement),
      groups: clauseGroups(agreement, paper.kind === "nda" ? paper.facts.level : null),
      note: done ? NOTES[done] : null,
    };
  },
);

// a deed and a joinder are drafted where their head agreement is chosen
function elsewhere(agreement: { engagementId: string | null } | undefined) {
  return agreement?.engagementId
    ? redirect(`/engagements/${agreement.engagementId}/agreement`)
    : notFound();
}

export const action = staffChanges(
  "agreement.write",
  PaperParams,
  PaperForm,
  async ({ context, refuse }, { agreementId }, form) => {
    const done = await changePaperDraft(context, agreementId, paperOf(form));
    if (done.ok) return redirect(`/agreements/${agreementId}/preview`);
    if (done.reason === "missing") throw notFound();
    if (done.reason === "incomplete")
      return refuse(
        Object.fromEntries(done.problems.map(({ field, message }) => [field, [message]])),
      );
    const messages = {
      changed:
        "Somebody else saved or sent this draft meanwhile. What you typed stands below: open the page in a second tab, compare, and save again from there.",
      unstated: "A term was entered for which this text has no clause: leave it as not agreed.",
    };
    return refuse({ "": [messages[done.reason]] }, 409);
  },
);

export default function Draft() {
  const reply = useActionData<typeof action>()?.reply;
  return <PaperDraft {...useLoaderData<typeof loader>()} reply={reply} />;
}
