// Decides how a document is put beside an answer: one that was uploaded already is ticked, a new one is uploaded right here.
import { useState } from "react";
import { Uploader } from "#app/screens/evidence/uploader.tsx";
import type { Desk } from "./desk.ts";

/** What is attached, and the documents that could be. The kinds that count come first. */
export function AttachEvidence({ desk, question }: { desk: Desk; question: string }) {
  const { words, evidence, props } = desk;
  const accepted = desk.accepted.get(question) ?? [];
  const [attached, setAttached] = useState<ReadonlySet<string>>(
    () => new Set(desk.attached.get(question)),
  );
  const [failed, setFailed] = useState(false);
  const counts = (kind: string) => accepted.some((one) => one.kind === kind);
  const [sent, setSent] = useState<readonly { id: string; kind: string; title: string }[]>([]);
  const here = [...sent, ...evidence.filter(({ id }) => sent.every((one) => one.id !== id))];
  const offered = here.sort((a, b) => Number(counts(b.kind)) - Number(counts(a.kind)));

  const change = async (id: string, on: boolean) => {
    setAttached((before) => withOrWithout(before, id, on));
    const kept = await keepAttachment(props.assessmentId, question, id, on);
    setFailed(!kept);
    if (!kept) setAttached((before) => withOrWithout(before, id, !on));
  };
  return (
    <details className="fq-attach">
      <summary>{attached.size > 0 ? words.attached(attached.size) : words.attach}</summary>
      <div className="stack stack-tight">
        <p className="muted small">
          {words.attachHint(accepted.map(({ name }) => name).join(", "))}
        </p>
        {offered.length === 0 && <p className="small">{words.attachNone}</p>}
        {offered.map((one) => (
          <label key={one.id} className="choice">
            <input
              type="checkbox"
              checked={attached.has(one.id)}
              onChange={(event) => void change(one.id, event.target.checked)}
            />
            <span>{one.title}</span>
          </label>
        ))}
        {failed && (
          <p role="alert" className="small">
            {words.attachFailed}
          </p>
        )}
        <Uploader
          {...props.upload}
          id={question}
          locale={props.locale}
          label={words.attachUpload}
          where={{ assessment: props.assessmentId, question }}
          // reading the page again would start the questionnaire anew: what was sent is ticked here
          onKept={(id, title) => {
            setSent((before) => [...before.filter((one) => one.id !== id), asSent(id, title)]);
            setAttached((before) => withOrWithout(before, id, true));
          }}
        />
      </div>
    </details>
  );
}

const asSent = (id: string, title: string) => ({ id, kind: "", title });

function withOrWithout(before: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (on) after.add(id);
  else after.delete(id);
  return after;
}

async function keepAttachment(
  assessmentId: string,
  question: string,
  evidence: string,
  on: boolean,
): Promise<boolean> {
  try {
    const response = await fetch(`/portal/assessments/${assessmentId}/attachments`, {
      method: "POST",
      body: new URLSearchParams({ question, evidence, attached: on ? "yes" : "no" }),
    });
    return response.ok;
  } catch {
    return false;
  }
}
