// Decides what a reviewer must know before opening or judging a document.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { PieceState } from "#app/screens/evidence/piece-state.ts";
import type { ReviewedPiece } from "./piece-screen.tsx";

/** Warnings in the order of their weight. */
export function PieceWarnings({ piece, state }: { piece: ReviewedPiece; state: PieceState }) {
  return (
    <>
      {piece.successorId !== null && (
        <Banner
          tone="info"
          title="A newer version was sent"
          actions={
            <LinkButton small href={`/evidence/${piece.successorId}`}>
              Open the newer version
            </LinkButton>
          }
        >
          {piece.replacedAt
            ? "This one is kept for the record."
            : "This one stays in force until the newer one is accepted."}
        </Banner>
      )}
      {piece.supersedesId !== null && (
        <Banner
          tone="info"
          actions={
            <LinkButton small href={`/evidence/${piece.supersedesId}`}>
              Open the earlier version
            </LinkButton>
          }
        >
          This replaces an earlier version.
        </Banner>
      )}
      <ScanWarning piece={piece} />
      {state === "rejected" && (
        <Banner tone="error" title="Rejected with this reason">
          <p className="asked-reason">{piece.reviewReason}</p>
        </Banner>
      )}
      {state === "undescribed" && (
        <Banner tone="info" title="The supplier has not described it yet">
          You can fill in the details yourself, or ask for them below.
        </Banner>
      )}
      {state === "expired" && (
        <Banner tone="warn" title="It has expired">
          Access that rests on it is suspended until a new version is accepted.
        </Banner>
      )}
    </>
  );
}

function ScanWarning({ piece }: { piece: ReviewedPiece }) {
  switch (piece.scanState) {
    case "clean":
      return null;
    case "not_scanned":
      return (
        <Banner tone="warn" title="Nobody scanned this file">
          No malware scanner is configured. Open it only where a scanner of your own runs, and never
          with macros or active content allowed.
        </Banner>
      );
    case "infected":
      return (
        <Banner tone="error" title={`Malware found: ${piece.scanDetail}`}>
          The file cannot be downloaded or accepted. Its sender was written to; nothing that rests
          on it counts.
        </Banner>
      );
    default:
      return (
        <Banner tone="info" title="In quarantine">
          The file is being checked for malware. It can be downloaded and accepted when that is done
          {piece.scanDetail === "" ? "." : `; the scanner said: ${piece.scanDetail}.`}
        </Banner>
      );
  }
}
