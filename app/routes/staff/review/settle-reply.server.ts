// Decides where one lands after settling an override: at its decision, with a word when it could not be settled.
import { redirect } from "@remix-run/node";
import type { StaffContext } from "#app/access/context.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { findOverride, type Override } from "#db/tier-overrides.ts";
import { inReading } from "#db/transaction.ts";
import type { SETTLED } from "./settled-words.ts";

/** The address of the decision that an override stands beside. */
export function toDecision(override: Override | undefined): string {
  if (!override) throw notFound();
  return `/review/${override.assessmentId}/decisions/${override.decisionId}`;
}

/** Back to the decision. */
export async function afterSettling(
  context: StaffContext<"tier.override">,
  { assessmentId, overrideId }: { assessmentId: string; overrideId: string },
  done: { ok: true } | { ok: false; reason: keyof typeof SETTLED | "unknown" },
) {
  const override = await inReading(context, (reader) =>
    findOverride(reader, assessmentId, overrideId),
  );
  const address = toDecision(override);
  return redirect(done.ok ? address : `${address}?said=${done.reason}`);
}
