// Decides how an administrator learns to ask the gate from another system: the call, the answer, checking it.
import { Section } from "#app/ui/section.tsx";

const ANSWER = `{
  "alg": "Ed25519",
  "answer": {
    "at": "2026-03-14T09:00:00.000Z",
    "expires": "2026-03-14T09:01:00.000Z",
    "lapsesOn": "2026-06-01",
    "material": { "id": "…", "reference": "DRW-4711" },
    "open": true,
    "rests": [{
      "engagement": "…", "request": "…", "grant": "…", "open": true, "lapsesOn": "2026-06-01",
      "conditions": [{ "code": "agreement_in_force", "met": true, "reason": null, "lapsesOn": null, "subject": "…" }]
    }],
    "supplier": "…",
    "today": "2026-03-14",
    "type": "flowdown/gate/v1"
  },
  "keyId": "…",
  "signature": "…"
}`;

/** The examples; `fingerprint` is that of the key the answers are signed with. */
export function HowToAsk({ origin, fingerprint }: { origin: string; fingerprint: string }) {
  const call = `curl -s -H "Authorization: Bearer $TOKEN" \\
  "${origin}/api/v1/gate?supplier=$SUPPLIER&material=DRW-4711" > answer.json`;
  const check = `curl -s ${origin}/.well-known/portal-signing-keys > keys.json
curl -s ${origin}/api/v1/verify-gate-answer.mjs > verify-gate-answer.mjs
node verify-gate-answer.mjs answer.json keys.json`;
  return (
    <Section
      title="How a system asks"
      lede="The supplier is named by its id, the item by its id or its reference in the register."
    >
      <div className="stack">
        <Example title="Ask" text={call} />
        <Example title="The answer (spaces added)" text={ANSWER} />
        <p>
          Let the item be opened only while <code>open</code> is true, the signature fits and{" "}
          <code>expires</code> lies ahead. Anything else, an error or a silence included, means
          closed.
        </p>
        <Example title="Check it, without this portal" text={check} />
        <p className="small muted">
          Exit code 0: open and genuine. 3: closed and genuine. 1: not to be relied on. The
          key&apos;s fingerprint is <span className="mono break">{fingerprint}</span>: compare it
          once with what you were told another way.
        </p>
      </div>
    </Section>
  );
}

function Example({ title, text }: { title: string; text: string }) {
  return (
    <figure className="example">
      <figcaption>{title}</figcaption>
      <pre tabIndex={0}>{text}</pre>
    </figure>
  );
}
