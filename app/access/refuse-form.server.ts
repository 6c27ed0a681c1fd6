// Sends a form back to whoever filled it in: with the reason beside the field, and with everything that was typed.
import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";

/** Sends a form back with messages by field ("" for the whole form); what was typed is kept. Status 400 unless said. */
export type Refuse = (
  messages: Record<string, string[]>,
  status?: number,
) => ReturnType<typeof refusal>;

/** What Conform knows of a form that was sent. */
export interface Replying {
  readonly payload: Record<string, unknown>;
  reply(options: { hideFields: string[] } & Record<string, unknown>): SubmissionResult;
}

/** Names of fields whose content stays here: what was typed is kept, but a password or code never travels back in a page. */
export function secretsOf({ payload }: Replying): string[] {
  return Object.keys(payload).filter((name) => /password|code|token/i.test(name));
}

/** The answer that sends a form back. */
export function refusal(submission: Replying, messages: Record<string, string[]>, status: number) {
  const { "": formErrors = [], ...fieldErrors } = messages;
  return data(
    {
      ok: false as const,
      reply: submission.reply({ formErrors, fieldErrors, hideFields: secretsOf(submission) }),
    },
    { status },
  );
}
