// Decides what can be done about a second factor that is set up: new recovery codes; a new phone by an administrator.
import { useFetcher } from "@remix-run/react";
import type { action as renew } from "#app/routes/staff/account/recovery-codes.tsx";
import { Section } from "#app/ui/section.tsx";
import { PasswordAgain } from "./password-again.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

/** Renewing the codes, and whom to ask for the rest. */
export function SecondFactorOn() {
  const renewed = useFetcher<typeof renew>();
  const answer = renewed.data;
  return (
    <>
      <Section
        title="Recovery codes"
        lede="New codes replace all old ones. Do this when you used most of them, or when somebody may have seen them."
      >
        {answer?.ok ? (
          <RecoveryCodes codes={answer.codes} />
        ) : (
          <PasswordAgain
            fetcher={renewed}
            lastResult={answer?.ok === false ? answer.reply : undefined}
            action="/account/second-factor/codes"
            label="Make new codes"
          />
        )}
      </Section>
      <Section title="Another phone">
        <p>
          An administrator can reset your second factor; your next sign-in then leads here. That
          ends all your sessions, so that a lost phone opens nothing.
        </p>
      </Section>
    </>
  );
}
