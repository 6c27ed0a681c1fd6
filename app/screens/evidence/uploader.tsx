// Decides how a supplier sends files to one place: drop or choose, see each arrive, read what is wrong and what to do.
import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FileDrop, Uploads, type Upload } from "#app/ui/file-drop.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { UPLOAD_WORDS } from "./upload-words.ts";
import { useUploads, type Sending, type SendingState } from "./use-uploads.ts";

export interface UploaderProps {
  /** Makes the control's id; one per place on the page. */
  readonly id: string;
  readonly locale: Locale;
  readonly label: string;
  readonly where: Readonly<Record<string, string>>;
  readonly limitBytes: number;
  readonly accept: string;
  /** A new version is one file; a request may be answered by several. */
  readonly multiple?: boolean;
  /** What follows a file that was kept; without it the page is read again. */
  readonly onKept?: (evidenceId: string, name: string) => void;
}

/** The place to drop files on and the files that went through it since the page was opened. */
export function Uploader(props: UploaderProps) {
  const { locale } = props;
  const words = wordsFor(UPLOAD_WORDS, locale);
  const [picks, setPicks] = useState(0);
  const { revalidate } = useRevalidator();
  const uploads = useUploads({ ...props, onKept: props.onKept ?? revalidate });
  return (
    <div className="stack stack-tight">
      {uploads.sendings.length > 0 && (
        <Uploads
          locale={locale}
          uploads={uploads.sendings.map((one) => shown(one, locale, uploads))}
        />
      )}
      <FileDrop
        meta={{ id: `send-${props.id}`, name: "file", key: String(picks) }}
        label={props.label}
        hint={words.sendHint}
        accept={props.accept}
        multiple={props.multiple ?? true}
        onFiles={(files) => {
          uploads.send(props.multiple === false ? files.slice(0, 1) : files);
          // a fresh control, so that the same file can be chosen again
          setPicks(picks + 1);
        }}
      />
      <noscript>{words.needsScript}</noscript>
    </div>
  );
}

const TONES: Readonly<Record<SendingState, Upload["tone"]>> = {
  waiting: "idle",
  sending: "active",
  finishing: "active",
  kept: "ok",
  known: "ok",
  cancelled: "off",
  refused: "bad",
};

function shown(one: Sending, locale: Locale, uploads: ReturnType<typeof useUploads>): Upload {
  return {
    id: String(one.id),
    name: one.name,
    bytes: one.bytes,
    sent: one.state === "kept" || one.state === "known" ? one.bytes : one.sent,
    tone: TONES[one.state],
    state: stateWord(one, locale),
    action: actionOf(one, locale, uploads),
  };
}

function stateWord(one: Sending, locale: Locale): string {
  const words = wordsFor(UPLOAD_WORDS, locale);
  switch (one.state) {
    case "waiting":
      return words.waiting;
    case "sending":
      return words.uploading;
    case "refused":
      return reasonWord(one.reason ?? "unknown", locale);
    default:
      return words[one.state];
  }
}

function reasonWord(reason: string, locale: Locale): string {
  const words = wordsFor(UPLOAD_WORDS, locale);
  const known = Object.entries(words).find(([key]) => key === `refused_${reason}`);
  return known ? known[1] : words.refused_unknown;
}

// the same file cannot come out otherwise for these: only another file helps
const FINAL = /^(?:empty|too-large|type|name|archive|quota|no-such|already)/;

function actionOf(one: Sending, locale: Locale, uploads: ReturnType<typeof useUploads>) {
  const words = wordsFor(UPLOAD_WORDS, locale);
  if (one.state === "waiting" || one.state === "sending")
    return (
      <Button small onClick={() => uploads.cancel(one.id)}>
        {words.cancel}
      </Button>
    );
  if (one.evidenceId !== undefined)
    return (
      <LinkButton small href={`/portal/evidence/${one.evidenceId}`}>
        {words.describe}
      </LinkButton>
    );
  if (one.state === "finishing") return undefined;
  return (
    <span className="cluster">
      {!FINAL.test(one.reason ?? "") && (
        <Button small onClick={() => uploads.again(one.id)}>
          {words.again}
        </Button>
      )}
      <Button small quiet icon="cross" onClick={() => uploads.dismiss(one.id)}>
        <span className="visually-hidden">{`${words.dismiss}: ${one.name}`}</span>
      </Button>
    </span>
  );
}
