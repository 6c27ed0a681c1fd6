// Decides which facts about its own document a supplier reads: the file, its check, and what was said about it.
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { formatBytes } from "#app/ui/format.ts";
import { DayText } from "#app/ui/when.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { DETAIL_WORDS } from "./detail-words.ts";
import type { ScanState } from "./piece-state.ts";
import { PIECE_WORDS } from "./piece-words.ts";
import { EVIDENCE_WORDS } from "./supplier-words.ts";

export interface FactsOfPiece {
  readonly fileId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly scanState: ScanState;
  readonly issuedOn: string | null;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
  readonly issuer: string;
  readonly reference: string;
}

/** The file: its name is the download as soon as it may be handed out. */
export function FileFacts({ piece, locale }: { piece: FactsOfPiece; locale: Locale }) {
  const words = wordsFor(PIECE_WORDS, locale);
  const out = piece.scanState === "clean" || piece.scanState === "not_scanned";
  return (
    <DefinitionList
      items={[
        {
          term: words.file,
          value: out ? (
            <a href={`/portal/files/${piece.fileId}`} data-document="" download>
              {piece.fileName}
            </a>
          ) : (
            <>
              {piece.fileName}
              {piece.scanState !== "infected" && <span className="sub">{words.notYet}</span>}
            </>
          ),
        },
        { term: words.size, value: formatBytes(piece.bytes, locale) },
        { term: words.scan, value: wordsFor(EVIDENCE_WORDS, locale)[`scan_${piece.scanState}`] },
      ]}
    />
  );
}

/** What was said about the document, as it stands. */
export function SaidFacts({ piece, locale }: { piece: FactsOfPiece; locale: Locale }) {
  const words = wordsFor(DETAIL_WORDS, locale);
  const day = (value: string | null) => value && <DayText day={value} locale={locale} />;
  return (
    <DefinitionList
      items={[
        { term: words.fieldIssuedOn, value: day(piece.issuedOn) },
        { term: words.fieldEffectiveOn, value: day(piece.effectiveOn) },
        { term: words.fieldExpiresOn, value: day(piece.expiresOn) },
        { term: words.fieldIssuer, value: piece.issuer },
        { term: words.fieldReference, value: piece.reference },
      ]}
    />
  );
}
