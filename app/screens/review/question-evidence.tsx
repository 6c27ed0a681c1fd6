// Decides how the evidence behind an answer stands beside it: kind, state, last day, and the file itself.
import { EVIDENCE_WORDS } from "#app/screens/review/review-words.ts";
import { formatDay } from "#app/ui/format.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { EvidenceView } from "#app/use-cases/parts/review-sheet.ts";

/** The pieces attached; without any, what would count. */
export function QuestionEvidence(props: {
  evidence: readonly EvidenceView[];
  wanted: readonly string[];
}) {
  if (props.evidence.length === 0) {
    return (
      <p className="muted small">
        No evidence attached.
        {props.wanted.length > 0 && ` Would count: ${props.wanted.join(", ")}.`}
      </p>
    );
  }
  return (
    <ul className="q-evidence">
      {props.evidence.map((piece) => (
        <li key={piece.id}>
          <a href={`/files/${piece.fileId}`} download title={piece.fileName}>
            {piece.title}
          </a>
          <span className="muted small">{piece.kind}</span>
          <span className="small">
            <StateBadge tone={EVIDENCE_WORDS[piece.state].tone}>
              {EVIDENCE_WORDS[piece.state].word}
            </StateBadge>
            {piece.until !== null && (
              <span className="muted"> · counts until {formatDay(piece.until)}</span>
            )}
            {piece.state === "pending" && (
              <>
                {" · "}
                <a href={`/evidence/${piece.id}`}>Review it</a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
