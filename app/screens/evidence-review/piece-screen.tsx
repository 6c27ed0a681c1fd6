// Decides how a document is reviewed: what to know first, the verdict, the talk; beside it the file, its uses, its history.
import { HoldBanner, type StandingHold } from "#app/screens/holds/hold-banner.tsx";
import { Toast } from "#app/ui/banner.tsx";
import { lapseHref } from "#app/screens/lapse/lapse-href.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText, InstantText } from "#app/ui/when.tsx";
import { PIECE_TONES, pieceState, type PieceFacts } from "#app/screens/evidence/piece-state.ts";
import { Talk, type Said } from "#app/screens/evidence/talk.tsx";
import { AcceptPiece, type ToReview } from "./accept-form.tsx";
import { FileAside, History, Uses, type HistoryLine, type Use } from "./piece-aside.tsx";
import { PieceWarnings } from "./piece-warnings.tsx";
import { RejectPiece } from "./reject-form.tsx";
import { kindWord, STATE_WORDS } from "./words.ts";

export interface ReviewedPiece extends PieceFacts, ToReview {
  readonly title: string;
  readonly kind: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly reviewReason: string;
  readonly assurance: "document_reviewed" | "independently_verified" | null;
  readonly reviewedAt: string | Date | null;
  readonly reviewer: string | null;
  readonly successorId: string | null;
  readonly supersedesId: string | null;
  readonly sentBy: string | null;
  readonly sentAt: string | Date;
  readonly fileId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scanDetail: string;
}

export interface ReviewScreenProps {
  readonly piece: ReviewedPiece;
  readonly today: string;
  readonly done?: "accepted" | "rejected" | undefined;
  readonly nextId: string | undefined;
  readonly uses: readonly Use[];
  readonly history: readonly HistoryLine[];
  readonly messages: readonly Said[];
  readonly holds: readonly StandingHold[];
  readonly may: { readonly review: boolean; readonly read: boolean };
}

/** The page. */
export function ReviewScreen(props: ReviewScreenProps) {
  const { piece, today, may } = props;
  const state = pieceState(piece, today);
  const out = piece.scanState === "clean" || piece.scanState === "not_scanned";
  const open = piece.reviewState === "pending" && !piece.replacedAt;
  return (
    <div className="page">
      <PageHead
        title={piece.title}
        lede={`${kindWord(piece.kind)}, ${piece.supplierName}`}
        back={{ href: "/evidence", label: "Evidence" }}
        badges={<StateBadge tone={PIECE_TONES[state]}>{STATE_WORDS[state]}</StateBadge>}
        actions={
          <>
            {may.read && out && (
              <LinkButton icon="download" href={`/files/${piece.fileId}`} document>
                {piece.scanState === "clean" ? "Download" : "Download, not scanned"}
              </LinkButton>
            )}
            {piece.reviewState === "accepted" && !piece.replacedAt && (
              <LinkButton href={lapseHref("evidence", piece.id)}>If this lapses</LinkButton>
            )}
            {props.nextId !== undefined && (
              <LinkButton href={`/evidence/${props.nextId}`}>Next to review</LinkButton>
            )}
          </>
        }
      />
      <Toast tone="ok" message={props.done && DONE[props.done]} />
      <HoldBanner holds={props.holds} />
      <PieceWarnings piece={piece} state={state} />
      <div className="split">
        <div className="stack stack-wide">
          {open && may.review && out ? (
            <>
              <Section
                title="Accept"
                lede="Compare each line with the document: what you accept is what counts."
              >
                <AcceptPiece piece={piece} today={today} />
              </Section>
              <Section title="Reject">
                <RejectPiece piece={piece} />
              </Section>
            </>
          ) : (
            <Section title="What it says">
              <Details piece={piece} />
            </Section>
          )}
          {open && may.review && piece.scanState === "infected" && (
            <Section title="Reject">
              <RejectPiece piece={piece} />
            </Section>
          )}
          <Section title="Messages" id="messages">
            <Messages {...props} />
          </Section>
        </div>
        <aside className="stack stack-wide">
          <FileAside piece={piece} />
          <Uses uses={props.uses} />
          <History lines={props.history} />
        </aside>
      </div>
    </div>
  );
}

const DONE = {
  accepted: "Accepted. It counts from now on.",
  rejected: "Rejected. The supplier was written to.",
} as const;

const CHECKED = {
  document_reviewed: "The document was read",
  independently_verified: "Also confirmed elsewhere",
} as const;

function Details({ piece }: { piece: ReviewedPiece }) {
  const day = (value: string | null) => value && <DayText day={value} />;
  return (
    <DefinitionList
      items={[
        { term: "Issued on", value: day(piece.issuedOn) },
        { term: "Effective from", value: day(piece.effectiveOn) },
        { term: "Expires on", value: day(piece.expiresOn) },
        { term: "Issued by", value: piece.issuer },
        { term: "Number or reference", value: piece.reference },
        { term: "Checked", value: piece.assurance && CHECKED[piece.assurance] },
        {
          term: "Reviewed",
          value: piece.reviewedAt && (
            <>
              {piece.reviewer}, <InstantText instant={piece.reviewedAt} />
            </>
          ),
        },
      ]}
    />
  );
}

function Messages({ piece, messages, may }: ReviewScreenProps) {
  if (!may.review && messages.length === 0) return <p className="muted">Nothing was written.</p>;
  return (
    <Talk
      messages={messages}
      none="Nothing was written yet."
      action={may.review ? `/evidence/${piece.id}/ask` : undefined}
      meta={{ id: "message", name: "text", required: true, maxLength: 4000 }}
      label="Message to the supplier"
      hint="They get a mail that there is one, and read it in the portal."
      send="Send the message"
    />
  );
}
