// Decides how a document is put beside an answer: one that was uploaded already is ticked, a new one uploaded first.
import { useState } from "react";
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
  const offered = [...evidence].sort((a, b) => Number(counts(b.kind)) - Number(counts(a.kind)));

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
        <p>
          <a href={`/portal/evidence?assessment=${props.assessmentId}&question=${question}`}>
            {words.attachUpload}
          </a>
        </p>
      </div>
    </details>
  );
}

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
