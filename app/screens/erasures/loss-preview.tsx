// Shows what an erasure makes unreadable, what stays, and what stands in its way.
import { Banner } from "#app/ui/banner.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Figures } from "#app/ui/figures.tsx";
import { formatBytes } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { OBSTACLE_WORDS } from "./erasure-words.ts";

interface LostFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: string;
}

const COLUMNS: readonly Column<LostFile>[] = [
  { key: "hash", label: "SHA-256", cell: ({ sha256 }) => <span className="mono">{sha256}</span> },
  { key: "kind", label: "Kind", narrow: "label", cell: ({ kind }) => kind },
  {
    key: "size",
    label: "Size",
    numeric: true,
    narrow: "label",
    cell: ({ bytes }) => formatBytes(bytes),
  },
];

export interface LossPreviewProps {
  readonly files: readonly LostFile[];
  readonly obstacles: readonly string[];
}

export function LossPreview({ files, obstacles }: LossPreviewProps) {
  const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
  return (
    <>
      {obstacles.map((one) => (
        <Banner key={one} tone="error" title="It cannot be erased now">
          {OBSTACLE_WORDS[one]}
        </Banner>
      ))}
      <Figures
        items={[
          { label: "Files that become unreadable", value: String(files.length), tone: "bad" },
          { label: "Their size", value: formatBytes(bytes) },
        ]}
      />
      <Section
        title="What is lost"
        lede="For ever, here and in every copy of the portal's disks. Nobody can undo it: not an administrator, not whoever holds the master key."
      >
        <details>
          <summary>The files by their hashes</summary>
          <DataTable
            still
            caption="Files"
            columns={COLUMNS}
            rows={files.map((one, place) => ({ ...one, place }))}
            keyOf={(row) => `${row.sha256}-${(row as LostFile & { place: number }).place}`}
          />
        </details>
      </Section>
      <Section title="What stays">
        <p>
          Answers, agreements, signatures, decisions, the chain of custody and the audit log. They
          name the files by hash, so it can still be proved what was there.
        </p>
      </Section>
    </>
  );
}
