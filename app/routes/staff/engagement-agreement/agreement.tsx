// The agreement an engagement needs: its head, the draft with the live comparison, and every version there was.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { StandingPage } from "#app/screens/agreements/standing-page.tsx";
import { inputOf } from "#app/screens/agreements/terms-input.ts";
import { changeAgreementDraft } from "#app/use-cases/change-agreement-draft.server.ts";
import {
  flowDownFacts,
  readStanding,
  type Standing,
} from "#app/use-cases/parts/agreement-standing.ts";
import { readPaperStands } from "#app/use-cases/parts/engagement-papers.ts";
import { clauseGroups, proposalFor } from "#app/use-cases/parts/clause-groups.ts";
import { readTerritoryCase } from "#app/use-cases/parts/territory-rules.ts";
import { statedTerms, TEMPLATES } from "#app/use-cases/parts/agreement-text.ts";
import { storedTerms } from "#app/use-cases/parts/stored-terms.ts";
import { listHeadChoices } from "#db/head-agreements.ts";
import { DraftForm, EngagementParams, NOTES, StandingParams } from "./agreement.form.ts";

export const meta = () => [{ title: "Agreement of an engagement · Flowdown" }];

export const loader = forStaff(
  "agreement.read",
  StandingParams,
  async ({ reader, context, today }, { engagementId, done }) => {
    const standing = await readStanding(reader, engagementId, today);
    if (!standing) throw notFound();
    const { engagement, kind, head, prime, deed, versions, draft } = standing;
    return {
      kind,
      engagement: {
        id: engagement.id,
        title: engagement.title,
        supplierId: engagement.supplierId,
        supplierName: engagement.supplierName,
        level: engagement.materialLevel,
      },
      prime: prime && { id: prime.id, supplierName: prime.supplierName },
      head: head && { id: head.id, reference: head.reference, counterparty: head.counterparty },
      deed: deed && { id: deed.id, reference: deed.reference },
      heads: prime ? [] : await listHeadChoices(reader),
      versions: versions.map(({ id, reference, state, effectiveOn, endsOn, createdAt }) => ({
        id,
        reference,
        state,
        effectiveOn,
        endsOn,
        createdAt,
      })),
      draft: draftOf(standing),
      territories: draft ? await readTerritoryCase(reader, engagementId, today) : null,
      papers: await readPaperStands(reader, subjectOf(standing), today),
      above: flowDownFacts(standing, today),
      stated: statedTerms(draft ?? TEMPLATES[kind]),
      groups: clauseGroups(draft ?? TEMPLATES[kind], engagement.materialLevel),
      proposal: proposalFor(
        flowDownFacts(standing, today),
        engagement.materialLevel,
        statedTerms(draft ?? TEMPLATES[kind]),
        head?.reference ?? null,
      ),
      mayWrite: staffMay(context.staff.roles, "agreement.write"),
      note: done ? NOTES[done] : null,
      today,
    };
  },
);

function subjectOf({ engagement }: Standing) {
  const { id, supplierId, supplierCountry, countries } = engagement;
  return { engagementId: id, supplierId, supplierCountry, countries };
}

function draftOf({ draft }: Standing) {
  if (!draft) return null;
  const { id, version, locale, material, effectiveOn, endsOn, reference } = draft;
  const input = inputOf(storedTerms(draft.terms));
  return { id, version, locale, material, effectiveOn, endsOn, reference, input };
}

export const action = staffChanges(
  "agreement.write",
  EngagementParams,
  DraftForm,
  async ({ context, refuse }, { engagementId }, form) => {
    const done = await changeAgreementDraft(context, form.agreementId, {
      ...form,
      effectiveOn: form.effectiveOn ?? null,
      endsOn: form.endsOn ?? null,
    });
    if (done.ok) return redirect(`/engagements/${engagementId}/agreement/preview`);
    if (done.reason === "missing") throw notFound();
    const messages = {
      changed:
        "Somebody else saved or sent this draft meanwhile. What you typed stands below: open the page in a second tab, compare, and save again from there.",
      unstated: "A term was entered for which this text has no clause: leave it as not agreed.",
    };
    return refuse({ "": [messages[done.reason]] }, 409);
  },
);

export default function EngagementAgreement() {
  const reply = useActionData<typeof action>()?.reply;
  return <StandingPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
