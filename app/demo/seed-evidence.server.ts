// Tells what a supplier uploaded to back its words: real files, checked, sealed and stored as an upload would be, and their reviews.
import { receiveFile } from "#app/files/receive-file.server.ts";
import { createSupplierKey, openSupplierKey } from "#app/files/supplier-key.server.ts";
import { addRows } from "#db/seeds/demo-rows.ts";
import type { EvidenceKind } from "#scoring/facts.ts";
import { later } from "./calendar.ts";
import { sampleFile } from "./sample-documents.server.ts";
import { stableId } from "./stable-id.ts";
import type { PieceStory } from "./story-shape.ts";
import {
  contactActor,
  staffActor,
  staffOf,
  type Piece,
  type Telling,
  type Told,
} from "./telling.ts";

const LIMIT = 1024 * 1024;
const INDEPENDENT: readonly EvidenceKind[] = [
  "iso27001_certificate",
  "surveillance_report",
  "penetration_test_summary",
];

// Days from issue to upload, and from issue to the last day; null never ends by itself.
const USUAL: Readonly<Partial<Record<EvidenceKind, readonly [age: number, life: number | null]>>> =
  {
    iso27001_certificate: [400, 1095],
    statement_of_applicability: [380, null],
    surveillance_report: [45, null],
    penetration_test_summary: [80, null],
    policy_document: [150, null],
    nda_register: [9, null],
    subcontractor_list: [6, null],
    insurance_certificate: [60, 365],
    authority_proof: [20, null],
  };

/** What an answer may claim that rests on a piece of this kind. */
export function assuranceOf(kind: EvidenceKind) {
  return INDEPENDENT.includes(kind)
    ? ("independently_verified" as const)
    : ("document_reviewed" as const);
}

/** Uploads and reviews everything the story holds for an engagement; returns it with its pieces. */
export async function tellEvidence(telling: Telling, told: Told): Promise<Told> {
  const { evidence } = told.story;
  if (!evidence) return told;
  const kinds = told.package.evidence
    .filter(({ kind, required }) => required || evidence.pieces?.[kind])
    .map(({ kind }) => kind)
    .filter((kind) => !evidence.missing?.includes(kind) && !evidence.waived?.[kind]);
  const wrapped = createSupplierKey(telling.portal.masterKey, told.supplierId);
  await addRows(telling.writer, "supplier_key", [
    {
      supplier_id: told.supplierId,
      wrapped,
      created_at: telling.calendar.moment(evidence.uploaded),
    },
  ]);
  const pieces: Piece[] = [];
  for (const [place, kind] of kinds.entries()) {
    const story = evidence.pieces?.[kind] ?? {};
    const upload = { telling, told, wrapped, kind, place };
    const before = story.before ? await tellPiece({ ...upload, first: true }, story.before) : null;
    pieces.push(
      await tellPiece({ ...upload, first: false, supersedes: before?.id ?? null }, story),
    );
  }
  return { ...told, pieces };
}

interface Upload {
  readonly telling: Telling;
  readonly told: Told;
  readonly wrapped: string;
  readonly kind: EvidenceKind;
  readonly place: number;
  /** The one that a later piece replaced. */
  readonly first: boolean;
  readonly supersedes?: string | null;
}

async function tellPiece(upload: Upload, story: PieceStory): Promise<Piece> {
  const { telling, told, kind, place, first } = upload;
  const { writer, calendar, ledger } = telling;
  const evidence = told.story.evidence!;
  const day = first ? evidence.uploaded - 5 : evidence.uploaded;
  const uploadedAt = later(calendar.moment(day, "13:30"), place * 11);
  const [age, life] = USUAL[kind] ?? [30, null];
  const issued = story.issued ?? (story.expires ? story.expires - (life ?? 0) : day - age);
  const ends = story.expires === undefined ? (life === null ? null : issued + life) : story.expires;
  const dates = {
    issuedOn: calendar.day(issued),
    expiresOn: ends === null ? null : calendar.day(ends),
  };
  const id = stableId("evidence", told.story.key, kind, first ? "first" : "");
  const state = story.state ?? (evidence.reviewed === undefined ? "pending" : "accepted");
  const reviewedAt =
    state === "pending"
      ? null
      : later(
          calendar.moment(first ? day + 2 : (evidence.reviewed ?? day + 3), "10:20"),
          place * 6,
        );
  const file = await keepFile(upload, story, { id, uploadedAt, ...dates });
  await addRows(writer, "evidence", [
    {
      id,
      supplier_id: told.supplierId,
      request_id: stableId("request", told.story.key, kind),
      file_id: file.id,
      kind,
      title: story.title ?? TITLES[kind] ?? "Document",
      issued_on: dates.issuedOn,
      effective_on: dates.issuedOn,
      expires_on: dates.expiresOn,
      issuer:
        kind === "iso27001_certificate"
          ? "Example Certification Body (invented)"
          : told.supplier.name,
      reference: referenceOf(told, kind),
      upload_key: first
        ? null
        : `${stableId("request", told.story.key, kind)}:${kind}:${file.sha256}`,
      assurance: state === "accepted" ? assuranceOf(kind) : null,
      review_state: state,
      review_reason: story.reason ?? "",
      reviewed_by: reviewedAt ? staffOf(told.story.officer).id : null,
      reviewed_at: reviewedAt,
      supersedes_id: upload.supersedes ?? null,
      replaced_at: first ? later(calendar.moment(evidence.uploaded, "13:30"), place * 11) : null,
      created_by: told.lead.id,
      created_at: uploadedAt,
    },
  ]);
  ledger.tell(uploadedAt, contactActor(told.lead), {
    type: "evidence.uploaded",
    supplierId: told.supplierId,
    subjectId: id,
    detail: {
      kind,
      request: stableId("request", told.story.key, kind),
      supersedes: upload.supersedes ?? null,
      file: file.id,
      sha256: file.sha256,
    },
  });
  if (reviewedAt)
    ledger.tell(reviewedAt, staffActor(told.story.officer), {
      type: `evidence.${state}`,
      supplierId: told.supplierId,
      subjectId: id,
      detail: { kind, reason: story.reason ?? "" },
    });
  await tellThread(upload, id, story);
  return { id, kind, uploadedAt, acceptedAt: state === "accepted" ? reviewedAt : null, ...dates };
}

async function keepFile(
  { telling, told, wrapped, kind, first }: Upload,
  story: PieceStory,
  facts: { id: string; uploadedAt: Date; issuedOn: string; expiresOn: string | null },
): Promise<{ readonly id: string; readonly sha256: string }> {
  const { portal, writer } = telling;
  const { supplier, supplierId } = told;
  const file = await sampleFile({
    kind,
    holder: supplier.name,
    city: supplier.city,
    country: supplier.country,
    task: told.story.title,
    issuedOn: facts.issuedOn,
    expiresOn: facts.expiresOn,
    reference: referenceOf(told, kind),
    people: told.contacts.map(({ name }) => name),
    subcontractors: (told.story.subcontractors ?? []).map(({ name, country }) => [name, country]),
  });
  const fileId = stableId("file", told.story.key, kind, first ? "first" : "");
  const received = await receiveFile({
    name: file.name,
    source: onePiece(file.bytes),
    limitBytes: LIMIT,
    supplierId,
    fileId,
    supplierKey: openSupplierKey(portal.masterKey, supplierId, wrapped),
    store: portal.store,
  });
  if ("refused" in received) throw new Error(`${file.name} was refused: ${received.refused}`);
  const scan =
    story.scan ?? (facts.uploadedAt < telling.calendar.moment(-8) ? "clean" : "not_scanned");
  await addRows(writer, "stored_file", [
    {
      id: fileId,
      supplier_id: supplierId,
      object_key: received.objectKey,
      sha256: received.sha256,
      size_bytes: received.size,
      sniffed_type: received.sniffedType,
      original_name: file.name,
      wrapped_key: received.wrappedDek,
      scan_state: scan,
      scan_detail: scan === "clean" ? "" : "No scanner is configured.",
      uploaded_by: told.lead.id,
      uploaded_at: facts.uploadedAt,
    },
  ]);
  return { id: fileId, sha256: received.sha256 };
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function tellThread({ telling, told }: Upload, id: string, story: PieceStory): Promise<void> {
  for (const [place, { by, at, text }] of (story.thread ?? []).entries()) {
    const author = by === "staff" ? staffOf(told.story.officer) : told.lead;
    await addRows(telling.writer, "evidence_message", [
      {
        id: stableId("message", id, String(place)),
        evidence_id: id,
        supplier_id: told.supplierId,
        author_kind: by,
        author_id: author.id,
        author_name: author.name,
        text,
        at: later(telling.calendar.moment(at, "14:40"), place * 17),
      },
    ]);
  }
}

function referenceOf({ story }: Told, kind: EvidenceKind): string {
  return kind === "iso27001_certificate" ? `ECB-27001-${stableId(story.key).slice(0, 6)}` : "";
}

const TITLES: Readonly<Partial<Record<EvidenceKind, string>>> = {
  iso27001_certificate: "ISO/IEC 27001 certificate",
  statement_of_applicability: "Statement of applicability",
  surveillance_report: "Surveillance audit, summary",
  penetration_test_summary: "Penetration test, summary",
  policy_document: "Rule for confidential material",
  nda_register: "Register of undertakings",
  subcontractor_list: "List of subcontractors",
  insurance_certificate: "Confirmation of cover",
  authority_proof: "Authority to sign",
};
