// What documents a supplier is asked for, what it sent, and what became of each.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { ACCEPTED_EXTENSIONS, MAX_FILE_BYTES } from "#app/files/file-limits.ts";
import { OfferForm } from "#app/screens/evidence/offer-form.tsx";
import { Pieces, RequestItem } from "#app/screens/evidence/supplier-list.tsx";
import { EVIDENCE_WORDS } from "#app/screens/evidence/supplier-words.ts";
import { kindOf } from "#app/use-cases/parts/find-upload-place.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import {
  listEvidenceOf,
  listRequestsOf,
  type EvidenceOfSupplier,
} from "#db/evidence-of-supplier.ts";
import { readSettings } from "#db/settings.ts";
import { EVIDENCE_GUIDANCE } from "#questionnaires/evidence-guidance.ts";
import { EVIDENCE_NAMES } from "#questionnaires/evidence-names.ts";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";

export const loader = forSupplier(
  "own.evidence",
  z.object({}),
  async ({ reader, context, today }) => {
    const { supplierId, contactId, language: locale, handedOver } = context.supplier;
    const requests = handedOver ? [] : await listRequestsOf(reader, supplierId);
    const pieces = await listEvidenceOf(reader, supplierId, handedOver ? contactId : undefined);
    const { organisation } = await readSettings(reader);
    const shown = (piece: EvidenceOfSupplier) => ({
      id: piece.id,
      title: piece.title,
      fileName: piece.fileName,
      bytes: piece.bytes,
      scanState: piece.scanState,
      reviewState: piece.reviewState,
      reviewReason: piece.reviewReason,
      issuedOn: piece.issuedOn,
      expiresOn: piece.expiresOn,
      replacedAt: null,
    });
    const asked = new Set(requests.map((request) => request.id));
    return {
      locale,
      organisation,
      colleague: handedOver !== null,
      sight: { locale, today, limitBytes: MAX_FILE_BYTES, accept: ACCEPTED_EXTENSIONS },
      requests: requests.map((request) => ({
        ...request,
        ...guidance(request.kind, locale),
        pieces: pieces.filter((piece) => piece.requestId === request.id).map(shown),
      })),
      others: pieces
        .filter((piece) => !piece.requestId || !asked.has(piece.requestId))
        .map((piece) => ({
          ...shown(piece),
          kindName: EVIDENCE_NAMES[kindOf(piece.kind)][locale],
        })),
      kinds: EVIDENCE_KINDS.map((kind) => ({ value: kind, label: EVIDENCE_NAMES[kind][locale] })),
    };
  },
);

function guidance(kind: string, locale: Locale) {
  const known = kindOf(kind);
  return {
    name: EVIDENCE_NAMES[known][locale],
    why: EVIDENCE_GUIDANCE[known].why[locale],
    counts: EVIDENCE_GUIDANCE[known].counts.map((point) => point[locale]),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(EVIDENCE_WORDS, data?.locale ?? "en").title} · Flowdown` },
];

export default function EvidenceOfSupplier() {
  const { locale, organisation, colleague, sight, requests, others, kinds } =
    useLoaderData<typeof loader>();
  const words = wordsFor(EVIDENCE_WORDS, locale);
  const engagements = [...new Set(requests.map((request) => request.engagementId))];
  return (
    <div className="page">
      <PageHead
        title={words.title}
        lede={colleague ? words.ledeColleague : words.lede(organisation)}
      />
      {engagements.map((id) => (
        <Section
          key={id}
          title={requests.find((request) => request.engagementId === id)?.engagement ?? ""}
        >
          {requests
            .filter((request) => request.engagementId === id)
            .map((request) => (
              <RequestItem key={request.id} request={request} sight={sight} />
            ))}
        </Section>
      ))}
      {engagements.length === 0 && !colleague && (
        <EmptyState title={words.noneAsked}>{words.noneAskedText}</EmptyState>
      )}
      {colleague && others.length === 0 && (
        <EmptyState title={words.nothingSent}>{words.nothingSentText}</EmptyState>
      )}
      {colleague ? (
        <Pieces pieces={others} sight={sight} />
      ) : (
        <Section title={words.others} lede={words.othersLede}>
          <Pieces pieces={others} sight={sight} />
          <OfferForm kinds={kinds} sight={sight} />
        </Section>
      )}
    </div>
  );
}
