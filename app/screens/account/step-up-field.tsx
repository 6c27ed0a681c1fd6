// Decides how a weighty form asks its person to show anew who they are: a code, or nothing while the last one is fresh.
import type { FieldMeta } from "#app/ui/field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { InstantText } from "#app/ui/when.tsx";

export interface StepUpShown {
  readonly fresh: { readonly method: "totp" | "passkey" | "demo"; readonly at: string } | null;
  /** A persona of the demo story: it has no authenticator, and its records say so. */
  readonly demo: boolean;
}

const HOW = { totp: "by code", passkey: "by passkey", demo: "as a demo persona" } as const;

/** The field. `here` is the page to come back to from the passkey. */
export function StepUpField(props: { meta: FieldMeta; state: StepUpShown; here: string }) {
  const { fresh, demo } = props.state;
  if (fresh)
    return (
      <p className="small muted">
        You showed at <InstantText instant={fresh.at} /> that it is you ({HOW[fresh.method]}). That
        holds for five minutes and goes into the record.
      </p>
    );
  if (demo)
    return (
      <p className="small muted">
        In a real portal you enter a code here. Personas of the demo have none; the record will say
        so.
      </p>
    );
  return (
    <>
      <TextField
        meta={props.meta}
        label="Code of your authenticator"
        hint="Shows that it is you, now. It goes into the record, without the digits."
        inputMode="numeric"
        autoComplete="one-time-code"
        short
      />
      <p className="small">
        <a href={`/account/confirm?next=${encodeURIComponent(props.here)}`}>
          Use a passkey instead
        </a>
      </p>
    </>
  );
}

/** What is said when it did not work. */
export const STEP_UP_TROUBLE = {
  needed: "Enter the six digits that your authenticator shows now.",
  wrong: "That code is wrong or no longer shown. Enter the one shown now.",
  used: "That code was used already. Wait for the next one.",
  locked: "Too many wrong codes. Wait 15 minutes and try again.",
} as const;
