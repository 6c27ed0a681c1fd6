// Sends files one after the other with real progress; a file that did not arrive can be sent again as it is.
import { useCallback, useEffect, useRef, useState } from "react";

export type SendingState =
  "waiting" | "sending" | "finishing" | "kept" | "known" | "cancelled" | "refused";

export interface Sending {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: SendingState;
  /** Why it was refused: a key of the words. */
  readonly reason?: string;
  readonly evidenceId?: string;
}

interface Entry extends Sending {
  readonly file: File;
}

export interface UploadsWish {
  /** The place, as the address of the upload says it. */
  readonly where: Readonly<Record<string, string>>;
  readonly limitBytes: number;
  /** Called after each file that was kept. */
  readonly onKept: (evidenceId: string, name: string) => void;
}

/** The files of one place: under way, arrived, refused. */
export function useUploads({ where, limitBytes, onKept }: UploadsWish) {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const counter = useRef(0);
  const running = useRef<{ id: number; request: XMLHttpRequest }>();
  const change = useCallback((id: number, changes: Partial<Entry>) => {
    setEntries((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  }, []);

  const next = entries.find((one) => one.state === "waiting");
  useEffect(() => {
    if (!next || running.current) return;
    const request = new XMLHttpRequest();
    running.current = { id: next.id, request };
    const end = (changes: Partial<Entry>) => {
      running.current = undefined;
      change(next.id, changes);
    };
    request.upload.onprogress = ({ loaded }) =>
      change(next.id, { sent: loaded, state: loaded >= next.bytes ? "finishing" : "sending" });
    request.onload = () => {
      const answer = readAnswer(request);
      if ("reason" in answer) return end({ state: "refused", reason: answer.reason, sent: 0 });
      end({ ...answer, sent: next.bytes });
      onKept(answer.evidenceId, next.name);
    };
    request.onerror = () =>
      end({ state: "refused", reason: navigator.onLine ? "cut-off" : "offline", sent: 0 });
    request.onabort = () => end({ state: "cancelled", sent: 0 });
    const search = new URLSearchParams({ ...where, name: next.name });
    request.open("POST", `/portal/evidence/upload?${search}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    change(next.id, { state: "sending" });
    request.send(next.file);
  });

  const busy = entries.some(({ state }) => ["waiting", "sending", "finishing"].includes(state));
  useWarningBeforeLeaving(busy);

  return {
    sendings: entries as readonly Sending[],
    send: (files: readonly File[]) =>
      setEntries((all) => [...all, ...files.map((file) => entryOf(file, limitBytes, counter))]),
    cancel: (id: number) => {
      if (running.current?.id === id) running.current.request.abort();
      else change(id, { state: "cancelled" });
    },
    again: (id: number) => change(id, { state: "waiting", sent: 0 }),
    dismiss: (id: number) => setEntries((all) => all.filter((one) => one.id !== id)),
  };
}

// what the server would refuse for certain is refused before a byte is sent
function entryOf(file: File, limitBytes: number, counter: { current: number }): Entry {
  counter.current += 1;
  const name = file.name.length > 255 ? file.name.slice(-255) : file.name;
  const wish = { id: counter.current, file, name, bytes: file.size, sent: 0 };
  if (file.size === 0) return { ...wish, state: "refused", reason: "empty" };
  if (file.size > limitBytes) return { ...wish, state: "refused", reason: "too-large" };
  return { ...wish, state: "waiting" };
}

type Answer = { state: "kept" | "known"; evidenceId: string } | { reason: string };

function readAnswer(request: XMLHttpRequest): Answer {
  if (request.status === 401) return { reason: "signed_out" };
  try {
    const answer = JSON.parse(request.responseText) as Record<string, unknown>;
    if (answer.ok === true && typeof answer.evidenceId === "string")
      return { state: answer.known === true ? "known" : "kept", evidenceId: answer.evidenceId };
    if (typeof answer.reason === "string") return { reason: answer.reason };
  } catch {
    // not our own answer: a proxy's page, or half an answer
  }
  return { reason: request.status === 503 ? "no-room" : "unknown" };
}

function useWarningBeforeLeaving(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);
}
