// Decides how the record is taken out of the portal and checked there, by somebody who trusts neither it nor us.
import { Form } from "@remix-run/react";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { CopyField } from "#app/ui/copy-field.tsx";
import { Section } from "#app/ui/section.tsx";
import { InstantText } from "#app/ui/when.tsx";

export interface TakeAwayProps {
  readonly fingerprint: string;
  readonly checkpoint: { readonly number: number; readonly at: string } | undefined;
}

/** Export, verifier, checkpoint, and the command that puts them together. */
export function TakeAway({ fingerprint, checkpoint }: TakeAwayProps) {
  return (
    <Section
      title="Take it away and check it"
      id="verify"
      lede="The export holds every event, chained by hash, and the checkpoints this portal signed. The verifier is one file, in two kinds, and needs nothing of this portal: no server, no network, no account."
    >
      <div className="stack">
        <div className="cluster">
          <Form method="post" action="/audit/export" reloadDocument>
            <Button type="submit" icon="download">
              Export the record
            </Button>
          </Form>
          <LinkButton icon="download" href="/verify.html" document>
            Verifier for a browser
          </LinkButton>
          <LinkButton icon="download" href="/audit/verify.mjs" document>
            Verifier for Node
          </LinkButton>
          {checkpoint && (
            <LinkButton icon="download" href="/audit/checkpoint.json" document>
              Newest checkpoint
            </LinkButton>
          )}
        </div>
        <ol className="prose numbered">
          <li>
            Open <code>verify.html</code> from your disk in a browser and drop the export, or an
            agreement’s package, on it; or run <code>node verify.mjs export.jsonl</code>. Either
            names the first line that was changed, removed, added or moved, or says that everything
            holds.
          </li>
          <li>
            Keep a checkpoint elsewhere now and then. Later,{" "}
            <code>node verify.mjs export.jsonl --checkpoint checkpoint.json</code> also shows
            whether the end of the record was cut off since.
          </li>
          <li>
            Note the fingerprint below on paper or in your own system. With{" "}
            <code>--key fingerprint</code> the verifier also refuses a record that somebody sealed
            anew with another key.
          </li>
        </ol>
        <CopyField label="Fingerprint of the portal's key" value={fingerprint} />
        <p className="muted small">
          {checkpoint ? (
            <>
              Newest checkpoint: number {checkpoint.number}, <InstantText instant={checkpoint.at} />
              . One is made every hour, and before an export.
            </>
          ) : (
            "No checkpoint yet: the first is made within the hour, or with the first export."
          )}
        </p>
      </div>
    </Section>
  );
}
