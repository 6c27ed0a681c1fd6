// Decides how a copy that turned up is given: one PDF, read for its number, kept nowhere.
import { useNavigate } from "@remix-run/react";
import { useState } from "react";
import { hrefWith } from "#app/screens/lists/href.ts";
import { FileDrop, Uploads, type Upload } from "#app/ui/file-drop.tsx";

export function ReadBack() {
  const [upload, setUpload] = useState<Upload>();
  const navigate = useNavigate();
  const read = async (file: File | undefined) => {
    if (!file) return;
    const shown = { id: "copy", name: file.name, bytes: file.size, sent: file.size };
    setUpload({ ...shown, tone: "active", state: "Reading" });
    const answer = await fetch("/copies/read", {
      method: "POST",
      body: file,
      headers: { "content-type": "application/octet-stream" },
    }).catch(() => null);
    const said = (await answer?.json().catch(() => null)) as Answer;
    const [grant] = said?.grants ?? [];
    if (grant) {
      setUpload({ ...shown, tone: "ok", state: "Its number was found" });
      return navigate(hrefWith("/copies", { q: grant }));
    }
    setUpload({
      ...shown,
      tone: said?.grants ? "warn" : "bad",
      state: said?.grants
        ? "No number of ours in its text: it may be a scan. Read the number from a page."
        : (said?.words ?? "The file could not be read. Try again."),
    });
  };
  return (
    <div className="stack">
      <FileDrop
        meta={{ id: "copy", name: "copy" }}
        label="A PDF that turned up"
        hint="It is read in memory for its number and not kept. That you looked is recorded."
        accept=".pdf"
        onFiles={(files) => void read(files[0])}
      />
      {upload && <Uploads uploads={[upload]} />}
    </div>
  );
}

type Answer = { readonly grants?: readonly string[]; readonly words?: string } | null | undefined;
