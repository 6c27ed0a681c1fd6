// Decides how the content of an item is given: one file, its real progress, and words when it is refused.
import { useRevalidator } from "@remix-run/react";
import { useRef, useState } from "react";
import { FileDrop, Uploads, type Upload } from "#app/ui/file-drop.tsx";
import { CONTENT_LIMIT_BYTES, CONTENT_TYPES, contentRefusal } from "./content-words.ts";

/** Sends the chosen file as the body of a POST; the page shows the new content once it is kept. */
export function ContentUpload(props: { materialId: string; again: boolean }) {
  const [upload, setUpload] = useState<Upload>();
  const { revalidate } = useRevalidator();
  const sending = useRef<XMLHttpRequest>();
  const send = (file: File | undefined) => {
    if (!file) return;
    sending.current?.abort();
    const start: Upload = {
      id: "content",
      name: file.name,
      bytes: file.size,
      sent: 0,
      tone: "active",
      state: "Uploading",
    };
    if (file.size > CONTENT_LIMIT_BYTES)
      return setUpload({ ...start, tone: "bad", state: contentRefusal("too-large") });
    setUpload(start);
    const request = new XMLHttpRequest();
    sending.current = request;
    request.open(
      "POST",
      `/materials/${props.materialId}/content?name=${encodeURIComponent(file.name)}`,
    );
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded }) => setUpload({ ...start, sent: loaded });
    request.onload = () => {
      const ended = endOf(request);
      setUpload({ ...start, sent: file.size, ...ended });
      if (ended.tone !== "bad") revalidate();
    };
    request.onerror = () => setUpload({ ...start, tone: "bad", state: contentRefusal("cut-off") });
    request.send(file);
  };
  return (
    <div className="stack">
      <FileDrop
        meta={{ id: "content", name: "content" }}
        label={props.again ? "Replace the content" : "Give the content"}
        hint="PDF, PNG, JPEG, DOCX, XLSX, TXT or CSV up to 50 MB. It is encrypted before it is stored; nobody here can read it back, only a supplier with a grant that holds."
        accept={CONTENT_TYPES}
        onFiles={(files) => send(files[0])}
      />
      {upload && <Uploads uploads={[upload]} />}
    </div>
  );
}

function endOf(request: XMLHttpRequest): Pick<Upload, "tone" | "state"> {
  const kept = request.status === 201;
  let words = kept ? "" : contentRefusal("");
  try {
    const answer: unknown = JSON.parse(request.responseText);
    if (typeof answer === "object" && answer && "words" in answer) words = String(answer.words);
    if (kept && typeof answer === "object" && answer && "warning" in answer && answer.warning)
      words = String(answer.warning);
  } catch {
    // not our JSON: a proxy or a sign-out answered
  }
  if (kept)
    return words ? { tone: "warn", state: words } : { tone: "ok", state: "Kept and encrypted" };
  return { tone: "bad", state: words };
}
