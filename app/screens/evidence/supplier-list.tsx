// Decides how a supplier sees what is asked of it: each request with why, what counts, what was sent and what is next.
import { useState, type ReactNode } from "react";
import { DayText } from "#app/ui/when.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { formatBytes, formatCountry, formatList } from "#app/ui/format.ts";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import {
  PIECE_TONES,
  pieceState,
  REQUEST_TONES,
  requestState,
  type PieceState,
  type ScanState,
} from "./piece-state.ts";
import { EVIDENCE_WORDS } from "./supplier-words.ts";
import { Uploader } from "./uploader.tsx";
import { UPLOAD_WORDS } from "./upload-words.ts";

export interface AskedPiece {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly scanState: ScanState;
  readonly reviewState: "pending" | "accepted" | "rejected";
  readonly reviewReason: string;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly replacedAt: string | null;
  readonly kindName?: string;
}

export interface AskedRequest {
  readonly id: string;
  readonly name: string;
  readonly why: string;
  readonly counts: readonly string[];
  readonly message: string;
  /** The countries it is about; none: all. */
  readonly places: readonly string[];
  readonly required: boolean;
  readonly dueOn: string | null;
  readonly state: "open" | "waived" | "withdrawn";
  readonly pieces: readonly AskedPiece[];
}

export interface Sight {
  readonly locale: Locale;
  readonly today: string;
  readonly limitBytes: number;
  readonly accept: string;
}

/** One request: a heading, its state, and below it the pieces and the place to send more. */
export function RequestItem({ request, sight }: { request: AskedRequest; sight: Sight }) {
  const words = wordsFor(EVIDENCE_WORDS, sight.locale);
  const send = wordsFor(UPLOAD_WORDS, sight.locale);
  const states = request.pieces.map((piece) => pieceState(piece, sight.today));
  const state = requestState(request, states);
  if (state === "waived")
    return (
      <article className="asked" id={`request-${request.id}`}>
        <Head request={request} sight={sight} state={state} />
        <p className="muted">{words.waivedText}</p>
      </article>
    );
  return (
    <article className="asked" id={`request-${request.id}`}>
      <Head request={request} sight={sight} state={state} />
      {state !== "done" && state !== "review" && <p>{request.why}</p>}
      {request.message !== "" && (
        <blockquote className="said">
          <span className="muted small">{words.saidToYou}</span>
          <p>{request.message}</p>
        </blockquote>
      )}
      {state !== "done" && state !== "review" && (
        <Counts points={request.counts} label={words.whatCounts} />
      )}
      <Pieces pieces={request.pieces} sight={sight} />
      <Offer quiet={request.pieces.length > 0} label={send.sendAnother}>
        <Uploader
          {...sight}
          id={request.id}
          label={request.pieces.length > 0 ? send.sendAnother : send.sendFile}
          where={{ request: request.id }}
        />
      </Offer>
    </article>
  );
}

function Head(props: {
  request: AskedRequest;
  sight: Sight;
  state: ReturnType<typeof requestState>;
}) {
  const { request, sight, state } = props;
  const words = wordsFor(EVIDENCE_WORDS, sight.locale);
  return (
    <header className="asked-head">
      <h3>{request.name}</h3>
      <StateBadge tone={REQUEST_TONES[state]}>{words[`request_${state}`]}</StateBadge>
      <p className="muted small">
        {request.places.length > 0 && `${words.forCountries(placesIn(request, sight))} · `}
        {state !== "waived" && (request.required ? words.required : words.welcome)}
        {request.dueOn !== null && state !== "done" && state !== "waived" && (
          <>
            {" · "}
            {words.dueBy} <DayText day={request.dueOn} today={sight.today} locale={sight.locale} />
          </>
        )}
      </p>
    </header>
  );
}

function placesIn({ places }: AskedRequest, { locale }: Sight): string {
  return formatList(
    places.map((code) => formatCountry(code, locale)),
    locale,
  );
}

function Counts(props: { points: readonly string[]; label: string }) {
  return (
    <div className="asked-counts">
      <span className="muted small">{props.label}</span>
      <ul>
        {props.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}

// Once something is there, sending more is one click away instead of in the way. Decided when the page is opened: a file
// that arrives must not fold away the ones still on their way.
function Offer(props: { quiet: boolean; label: string; children: ReactNode }) {
  const [folded] = useState(props.quiet);
  if (!folded) return <>{props.children}</>;
  return (
    <details className="asked-more">
      <summary>{props.label}</summary>
      {props.children}
    </details>
  );
}

/** Pieces that were sent, each leading to its page. */
export function Pieces({ pieces, sight }: { pieces: readonly AskedPiece[]; sight: Sight }) {
  if (pieces.length === 0) return null;
  return (
    <ul className="asked-pieces">
      {pieces.map((piece) => (
        <Piece key={piece.id} piece={piece} sight={sight} />
      ))}
    </ul>
  );
}

function Piece({ piece, sight }: { piece: AskedPiece; sight: Sight }) {
  const words = wordsFor(EVIDENCE_WORDS, sight.locale);
  const state = pieceState(piece, sight.today);
  return (
    <li>
      <Icon name="evidence" />
      <div>
        <a href={`/portal/evidence/${piece.id}`}>{piece.title}</a>
        <span className="sub">
          {piece.kindName !== undefined && `${piece.kindName} · `}
          {formatBytes(piece.bytes, sight.locale)} · {words[`scan_${piece.scanState}`]}
          {piece.expiresOn !== null && (
            <>
              {" · "}
              {piece.expiresOn < sight.today ? words.expired : words.expires}{" "}
              <DayText day={piece.expiresOn} locale={sight.locale} />
            </>
          )}
        </span>
        {state === "rejected" && piece.reviewReason !== "" && (
          <p className="asked-reason">{piece.reviewReason}</p>
        )}
      </div>
      <StateBadge tone={PIECE_TONES[state]}>{words[`state_${state}`]}</StateBadge>
      <a className="button button-small" href={`/portal/evidence/${piece.id}`}>
        {nextWord(state, words)}
        <span className="visually-hidden">: {piece.title}</span>
      </a>
    </li>
  );
}

function nextWord(state: PieceState, words: { readonly [key: string]: unknown }): string {
  const key =
    state === "undescribed"
      ? "describe"
      : state === "rejected"
        ? "answer"
        : state === "infected"
          ? "replace"
          : state === "expired" || state === "expiring"
            ? "renew"
            : "view";
  return String(words[key]);
}
