// One agreement: text, terms, how it compares with what stands above, and the sealed records.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { readHeadModes } from "#app/access/read-head-modes.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { stepUpState } from "#app/access/step-up.server.ts";
import { AgreementPage } from "#app/screens/agreements/agreement-page.tsx";
import { shownDeviations } from "#app/screens/chain/shown-deviations.ts";
import { publicKeysOf } from "#app/sealing/known-keys.ts";
import { readKnownKeys } from "#app/sealing/read-known-keys.server.ts";
import {
  compareWithAbove,
  readStanding,
  type Standing,
} from "#app/use-cases/parts/agreement-standing.ts";
import { differenceOf } from "#app/use-cases/parts/agreement-difference.ts";
import { aboutOf } from "#app/use-cases/parts/stored-paper.ts";
import { readRecord } from "#app/use-cases/parts/read-record.ts";
import { undertakingOf } from "#app/use-cases/parts/stored-terms.ts";
import { sourcesOf } from "#app/imports/agreements/desk-view.ts";
import { listChoices } from "#db/agreement-intake-choices.ts";
import { findIntakeOfAgreement } from "#db/agreement-intakes.ts";
import { findAgreement, type WholeAgreement } from "#db/agreements.ts";
import type { Reader } from "#db/connection.ts";
import { listFlowDownChecks } from "#db/flow-down-checks.ts";
import { listEngagementsBelow } from "#db/head-agreements.ts";
import { listDeviationsOf } from "#db/deviation-list.ts";
import { findAcceptedUntil } from "#db/deviations.ts";
import { findSignedBefore } from "#db/papers.ts";
import { listSignatures } from "#db/signatures.ts";
import { listSignatories } from "#db/signing-authority.ts";
import { clauseNumberOf } from "#questionnaires/agreements/agreement.ts";
import { findAgreement as findTemplate } from "#questionnaires/agreements/catalogue.ts";
import { TERM_IDS } from "#scoring/obligations/term-table.ts";
import { isPaperKind } from "#scoring/papers/paper.ts";
import { AgreementPageParams, NOTES } from "./agreement.form.ts";

export const meta = () => [{ title: "Agreement · Flowdown" }];

export const loader = forStaff(
  "agreement.read",
  AgreementPageParams,
  async ({ reader, context, today }, { agreementId, done }) => {
    const agreement = await findAgreement(reader, agreementId);
    if (!agreement) throw notFound();
    const { template, edition } = agreement;
    const paper = isPaperKind(agreement.kind);
    const standing =
      agreement.engagementId && !paper
        ? await readStanding(reader, agreement.engagementId, today)
        : undefined;
    const records = await listSignatures(reader, agreementId);
    const keys = publicKeysOf(await readKnownKeys(reader, context.portal));
    const { roles } = context.staff;
    const original =
      agreement.kind === "head" ? await findIntakeOfAgreement(reader, agreementId) : undefined;
    return {
      agreement: { ...shownOf(agreement), about: aboutOf(agreement) },
      paper,
      difference: await changesOf(reader, agreement),
      sources: original
        ? { original, choices: sourcesOf(await listChoices(reader, original.id)) }
        : null,
      modes: await readHeadModes(reader, agreement),
      head: standing?.head ? { id: standing.head.id, reference: standing.head.reference } : null,
      comparison: standing ? compareNow(standing, agreement, today) : null,
      clauseNumbers: numbersOf(template, edition),
      records: records.map((stored) => readRecord(stored, keys)),
      checks: await listFlowDownChecks(reader, agreementId),
      deviations: shownDeviations(await listDeviationsOf(reader, agreementId)),
      acceptedUntil: agreement.headId
        ? await findAcceptedUntil(reader, agreementId, agreement.headId)
        : null,
      below: agreement.kind === "head" ? await listEngagementsBelow(reader, agreementId) : [],
      may: {
        write: staffMay(roles, "agreement.write"),
        countersign: staffMay(roles, "agreement.countersign"),
        accept: staffMay(roles, "deviation.propose"),
        correct: staffMay(roles, "head.correct"),
        gate: staffMay(roles, "access.read"),
      },
      signatories: await signatoriesOf(reader, agreement),
      mayConfirm: staffMay(roles, "authority.confirm"),
      stepUp: agreement.state === "signed" ? await stepUpState(reader, context) : null,
      today,
      note: done ? NOTES[done] : null,
    };
  },
);

function shownOf(agreement: WholeAgreement) {
  const { terms: _terms, modes: _modes, facts: _facts, version: _version, ...shown } = agreement;
  return shown;
}

async function changesOf(reader: Reader, agreement: WholeAgreement) {
  const old = await findSignedBefore(reader, agreement.id);
  return old
    ? { oldId: old.id, reference: old.reference, ...differenceOf(old, agreement, "en") }
    : null;
}

// who may sign matters until somebody has
async function signatoriesOf(reader: Reader, { supplierId, state }: WholeAgreement) {
  if (supplierId === null || (state !== "draft" && state !== "sent")) return null;
  return listSignatories(reader, supplierId);
}

// what is over is history: it is not compared with what stands above today
function compareNow(standing: Standing, agreement: WholeAgreement, today: string) {
  if (!["draft", "sent", "signed", "in_force"].includes(agreement.state)) return null;
  return compareWithAbove(standing, undertakingOf(agreement), today);
}

function numbersOf(template: string, edition: string): Record<string, number | undefined> {
  const text = findTemplate(template, edition);
  if (!text) return {};
  return Object.fromEntries(TERM_IDS.map((id) => [id, clauseNumberOf(text, id)]));
}

export default function Agreement() {
  return <AgreementPage {...useLoaderData<typeof loader>()} />;
}
