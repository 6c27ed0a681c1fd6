// Decides what stands beside a document under review: the file, where it is used, and what happened to it.
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { formatBytes } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { eventWord, SCAN_WORDS } from "./words.ts";
import type { ReviewedPiece } from "./piece-screen.tsx";

/** Facts about the file. */
export function FileAside({ piece }: { piece: ReviewedPiece }) {
  return (
    <DefinitionList
      items={[
        {
          term: "Supplier",
          value: <a href={`/suppliers/${piece.supplierId}`}>{piece.supplierName}</a>,
        },
        { term: "Sent by", value: piece.sentBy ?? "a contact who is gone" },
        { term: "Sent", value: <InstantText instant={piece.sentAt} /> },
        { term: "File", value: `${piece.fileName}, ${formatBytes(piece.bytes)}` },
        {
          term: "Malware check",
          value:
            piece.scanDetail === ""
              ? SCAN_WORDS[piece.scanState]
              : `${SCAN_WORDS[piece.scanState]} (${piece.scanDetail})`,
        },
        {
          term: "SHA-256",
          value: <code className="mono small evidence-hash">{piece.sha256}</code>,
        },
      ]}
    />
  );
}

export interface Use {
  readonly id: string;
  readonly href: string;
  readonly what: string;
  readonly engagement: string;
}

/** Which requests and questions rest on the document. */
export function Uses({ uses }: { uses: readonly Use[] }) {
  return (
    <Section title="Used for">
      {uses.length === 0 ? (
        <p className="muted">Offered without being asked; no question rests on it yet.</p>
      ) : (
        <ul className="stack stack-tight">
          {uses.map((use) => (
            <li key={use.id}>
              <a href={use.href}>{use.what}</a>
              <span className="sub">{use.engagement}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

export interface HistoryLine {
  readonly id: string;
  readonly at: string | Date;
  readonly type: string;
  readonly who: string;
}

/** What the record says. */
export function History({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <Section title="History">
      <Timeline
        events={lines.map((line) => ({
          id: line.id,
          at: line.at,
          what: eventWord(line.type),
          who: line.who,
        }))}
      />
    </Section>
  );
}
