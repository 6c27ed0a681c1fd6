// Decides how files are given and how one sees them arrive. It shows; sending is the page's business.
import { useState, type DragEvent, type ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { FieldNotes, describedBy, type FieldMeta } from "#app/ui/field.tsx";
import { formatBytes, formatPercent } from "#app/ui/format.ts";
import { Icon } from "#app/ui/icon.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import type { Locale } from "#app/ui/words.ts";

export interface FileDropProps {
  readonly meta: FieldMeta;
  readonly label: string;
  readonly hint?: ReactNode;
  /** File types as the browser's picker wants them: ".pdf,.xlsx". */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Called with files that were dropped or picked; without it the form sends them itself. */
  readonly onFiles?: (files: readonly File[]) => void;
}

/** A place to drop files on, around the browser's own picker. */
export function FileDrop(props: FileDropProps) {
  const { meta, onFiles } = props;
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent, inside: boolean) => {
    if (onFiles === undefined) return;
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className={classNames("drop", over && "drop-over")}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        onFiles?.([...event.dataTransfer.files]);
      }}
    >
      <label className="field-label" htmlFor={meta.id}>
        {props.label}
      </label>
      <FieldNotes meta={meta} hint={props.hint} />
      <input
        key={meta.key}
        id={meta.id}
        type="file"
        name={meta.name}
        accept={props.accept}
        multiple={props.multiple}
        required={meta.required}
        onChange={(event) => onFiles?.([...(event.target.files ?? [])])}
        {...describedBy(meta, props.hint)}
      />
    </div>
  );
}

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Bytes that arrived. */
  readonly sent: number;
  readonly tone: StateTone;
  /** The state in words: "Uploading", "Being checked", "Kept", "Connection lost: choose the file again to go on". */
  readonly state: string;
  readonly action?: ReactNode;
}

/** Files under way and arrived, each with its real progress. */
export function Uploads(props: { uploads: readonly Upload[]; locale?: Locale }) {
  return (
    <ul className="uploads" aria-live="polite">
      {props.uploads.map((upload) => (
        <li key={upload.id}>
          <div className="cluster spread">
            <span className="cluster">
              <Icon name="evidence" />
              <span>{upload.name}</span>
              <span className="muted small num">{formatBytes(upload.bytes, props.locale)}</span>
            </span>
            {upload.action}
          </div>
          {upload.sent < upload.bytes && upload.tone === "active" && (
            <span className="progress">
              <progress aria-label={upload.name} value={upload.sent} max={upload.bytes} />
            </span>
          )}
          <span className="small">
            <StateBadge tone={upload.tone}>{upload.state}</StateBadge>
            {upload.sent < upload.bytes && upload.tone === "active" && (
              <span className="muted num">
                {" "}
                {formatPercent(upload.sent / upload.bytes, props.locale)}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
