// Decides what a supplier is told first on the page of a document: what happened to it, and what to do now.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { PIECE_WORDS } from "./piece-words.ts";
import type { PieceState } from "./piece-state.ts";

/** The notice for a state; nothing where there is nothing to say. */
export function PieceNotice(props: {
  state: PieceState;
  reason: string;
  successorId: string | null;
  locale: Locale;
}) {
  const words = wordsFor(PIECE_WORDS, props.locale);
  const { state, successorId } = props;
  if (successorId !== null)
    return (
      <Banner
        tone="info"
        title={words.replacedTitle}
        actions={
          <LinkButton small href={`/portal/evidence/${successorId}`}>
            {words.toNewer}
          </LinkButton>
        }
      >
        {words.replacedText}
      </Banner>
    );
  switch (state) {
    case "rejected":
      return (
        <Banner tone="error" title={words.rejectedTitle}>
          {props.reason !== "" && <p className="asked-reason">{props.reason}</p>}
          <p>{words.rejectedText}</p>
        </Banner>
      );
    case "infected":
      return (
        <Banner tone="error" title={words.infectedTitle}>
          {words.infectedText}
        </Banner>
      );
    case "expired":
      return (
        <Banner tone="warn" title={words.expiredTitle}>
          {words.expiringText}
        </Banner>
      );
    case "expiring":
      return (
        <Banner tone="warn" title={words.expiringTitle}>
          {words.expiringText}
        </Banner>
      );
    case "accepted":
      return <Banner tone="ok">{words.acceptedText}</Banner>;
    default:
      return null;
  }
}
