// Decides how the file of an agreement is given: one file, its real progress, and words when it is refused.
import { useNavigate } from "@remix-run/react";
import { useRef, useState } from "react";
import { FileDrop, Uploads, type Upload } from "#app/ui/file-drop.tsx";
import { INTAKE_LIMIT_BYTES, INTAKE_TYPES, uploadRefusal } from "./intake-words.ts";

/** Sends the chosen file as the body of a POST, then opens its desk. */
export function IntakeUpload({ replacesId }: { replacesId: string | null }) {
  const [upload, setUpload] = useState<Upload>();
  const navigate = useNavigate();
  const sending = useRef<XMLHttpRequest>();
  const send = (file: File | undefined) => {
    if (!file) return;
    sending.current?.abort();
    const start = { id: "file", name: file.name, bytes: file.size, sent: 0 };
    const failed = (words: string) => setUpload({ ...start, tone: "bad", state: words });
    if (file.size > INTAKE_LIMIT_BYTES) return failed(uploadRefusal("too-large"));
    const under = { ...start, tone: "active", state: "Uploading" } as const;
    setUpload(under);
    const request = new XMLHttpRequest();
    sending.current = request;
    const replaces = replacesId === null ? "" : `&replaces=${replacesId}`;
    request.open(
      "POST",
      `/agreements/import/upload?name=${encodeURIComponent(file.name)}${replaces}`,
    );
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded }) => setUpload({ ...under, sent: loaded });
    request.onload = () => {
      const answer = answerOf(request);
      if ("intakeId" in answer) return navigate(`/agreements/import/${answer.intakeId}`);
      failed(answer.words);
    };
    request.onerror = () => failed(uploadRefusal("cut-off"));
    request.send(file);
  };
  return (
    <div className="stack">
      <FileDrop
        meta={{ id: "file", name: "file" }}
        label="File of the agreement"
        hint="PDF with text in it, or DOCX; up to 20 MB and 300 pages. It is encrypted before it is stored, checked for malware if a scanner is set up, and kept as the signed original once you register it."
        accept={INTAKE_TYPES}
        onFiles={(files) => send(files[0])}
      />
      {upload && <Uploads uploads={[upload]} />}
    </div>
  );
}

function answerOf(request: XMLHttpRequest): { intakeId: string } | { words: string } {
  try {
    const answer: unknown = JSON.parse(request.responseText);
    if (typeof answer === "object" && answer) {
      if ("intakeId" in answer) return { intakeId: String(answer.intakeId) };
      if ("words" in answer) return { words: String(answer.words) };
    }
  } catch {
    // not our JSON: a proxy or a sign-out answered
  }
  return { words: uploadRefusal("") };
}
