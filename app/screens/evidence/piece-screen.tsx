// Decides how the page of one document is put together for its supplier: notice, file, details, new version, messages.
import type { ComponentProps } from "react";
import { Toast } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { DETAIL_WORDS } from "./detail-words.ts";
import { PieceDetails } from "./piece-details.tsx";
import { FileFacts, SaidFacts, type FactsOfPiece } from "./piece-facts.tsx";
import { PieceNotice } from "./piece-notice.tsx";
import { PIECE_TONES, pieceState, type PieceFacts } from "./piece-state.ts";
import { PIECE_WORDS } from "./piece-words.ts";
import type { Sight } from "./supplier-list.tsx";
import { EVIDENCE_WORDS } from "./supplier-words.ts";
import { Talk, type Said } from "./talk.tsx";
import { Uploader } from "./uploader.tsx";

type Details = ComponentProps<typeof PieceDetails>;

export interface PieceScreenProps {
  readonly locale: Locale;
  readonly done?: "saved" | undefined;
  readonly sight: Sight;
  readonly kindName: string;
  readonly kinds: Details["kinds"];
  readonly mayReplace: boolean;
  readonly messages: readonly Said[];
  readonly form: Details["form"];
  readonly fields: Details["fields"];
  readonly piece: PieceFacts &
    FactsOfPiece & {
      readonly id: string;
      readonly title: string;
      readonly version: number;
      readonly reviewReason: string;
      readonly successorId: string | null;
    };
}

/** The page. What was reviewed is read; what was not can still be described. */
export function PieceScreen(props: PieceScreenProps) {
  const { locale, piece, sight } = props;
  const words = wordsFor(PIECE_WORDS, locale);
  const state = pieceState(piece, sight.today);
  const path = `/portal/evidence/${piece.id}`;
  const open = state === "pending" || state === "undescribed";
  const urgent = ["rejected", "infected", "expired", "expiring"].includes(state);
  const message = { id: "message", name: "text", required: true, maxLength: 4000 };
  return (
    <div className="page page-narrow">
      <PageHead
        title={piece.title}
        lede={props.kindName}
        back={{ href: "/portal/evidence", label: words.backToList }}
        badges={
          <StateBadge tone={PIECE_TONES[state]}>
            {wordsFor(EVIDENCE_WORDS, locale)[`state_${state}`]}
          </StateBadge>
        }
      />
      <Toast
        tone="ok"
        message={props.done === "saved" ? wordsFor(DETAIL_WORDS, locale).saved : undefined}
      />
      <PieceNotice {...piece} reason={piece.reviewReason} state={state} locale={locale} />
      {urgent && <Replace {...props} />}
      <FileFacts piece={piece} locale={locale} />
      <DetailsSection {...props} open={open} path={path} />
      {!urgent && <Replace {...props} />}
      <Section title={words.messages} id="messages">
        <Talk
          locale={locale}
          messages={props.messages}
          none={words.messagesNone}
          action={`${path}/reply`}
          meta={message}
          label={words.message}
          hint={words.messageHint}
          send={words.sendMessage}
        />
      </Section>
    </div>
  );
}

// what is needed most stands first; otherwise a new version is offered below the details
function Replace({ locale, piece, sight, mayReplace }: PieceScreenProps) {
  const words = wordsFor(PIECE_WORDS, locale);
  if (!mayReplace || piece.successorId !== null || piece.replacedAt) return null;
  return (
    <Section title={words.replaceTitle}>
      <Uploader
        {...sight}
        id="replace"
        label={words.chooseNew}
        where={{ replaces: piece.id }}
        multiple={false}
      />
    </Section>
  );
}

function DetailsSection(props: PieceScreenProps & { open: boolean; path: string }) {
  const { locale, open, piece } = props;
  const words = wordsFor(DETAIL_WORDS, locale);
  const conflict = props.form.errors?.includes("changed_meanwhile") ?? false;
  return (
    <Section title={words.details} lede={open ? words.detailsLede : undefined}>
      {open ? (
        <PieceDetails
          {...props}
          today={props.sight.today}
          action={props.path}
          version={piece.version}
        />
      ) : (
        <SaidFacts piece={piece} locale={locale} />
      )}
      {conflict && (
        <div className="panel">
          <h3>{words.savedDetails}</h3>
          <SaidFacts piece={piece} locale={locale} />
        </div>
      )}
    </Section>
  );
}
