// Decides how a round is sent and ended: by when, what follows, what suppliers read.
import { Form } from "@remix-run/react";
import { plainMeta } from "#app/screens/agreements/plain-meta.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { afterwardsWords, type AFTERWARDS } from "./renewal-words.ts";

interface Round {
  readonly id: string;
  readonly cause: "head" | "edition";
  readonly paper: boolean;
  readonly dueOn: string;
  readonly openedOn: string;
  readonly afterwards: keyof typeof AFTERWARDS;
  readonly message: string;
}

const DAY_MS = 86_400_000;

/** The form that sends a prepared round. */
export function SendRound({ round }: { round: Round }) {
  const days = Math.round((Date.parse(round.dueOn) - Date.parse(round.openedOn)) / DAY_MS);
  const known = { days: String(days), afterwards: round.afterwards, message: round.message };
  const said = afterwardsWords(round);
  const kinds = (Object.keys(said) as (keyof typeof AFTERWARDS)[]).filter(
    // weaker than owed never goes on without an end
    (kind) => round.cause === "edition" || kind !== "remind",
  );
  return (
    <Section
      title="Send"
      lede="Nobody has been asked yet. Each supplier gets a new version in its language, with the difference, and signs it as always."
    >
      <Form method="post" action={`/agreements/renewals/${round.id}/send`} className="form">
        <TextField
          meta={plainMeta("days", undefined, known)}
          label="Days to sign"
          hint="From today, at most 180."
          inputMode="numeric"
          short
        />
        <RadioCards
          meta={plainMeta("afterwards", undefined, known)}
          label="After that day"
          choices={kinds.map((value) => ({ value, ...said[value] }))}
        />
        <TextArea
          meta={plainMeta("message", undefined, known, false)}
          label="A word to the suppliers"
          optional="if you like"
          hint="In one language for all; the difference itself is shown in each one’s own."
          rows={3}
        />
        <div className="form-actions">
          <SubmitButton>Write the new versions and ask everybody</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

/** Trying again where something stood against it, and ending the round. */
export function EndRound({ id, retry }: { id: string; retry: boolean }) {
  return (
    <div className="cluster">
      {retry && (
        <Form method="post" action={`/agreements/renewals/${id}/retry`}>
          <Button type="submit">Try again where it could not be sent</Button>
        </Form>
      )}
      <Dialog
        id="end-round"
        title="End this round"
        trigger={{ label: "End this round …", danger: true }}
        cancel="Keep it"
      >
        <p>
          Whoever has not signed is released, and new versions nobody signed are withdrawn. What is
          weaker than owed is then judged as it stands.
        </p>
        <Form method="post" action={`/agreements/renewals/${id}/end`} className="form">
          <TextArea meta={plainMeta("reason", undefined)} label="Reason" rows={2} />
          <div className="form-actions">
            <SubmitButton danger>End the round</SubmitButton>
          </div>
        </Form>
      </Dialog>
    </div>
  );
}
