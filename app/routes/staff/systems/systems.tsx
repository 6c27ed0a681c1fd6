// Other systems: their tokens, what they were told, and how the gate is asked.
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { SystemsPage } from "#app/screens/systems/systems-page.tsx";
import { makeGateToken } from "#app/use-cases/make-gate-token.server.ts";
import { listGateTokens } from "#db/gate-tokens.ts";
import { TokenForm } from "./systems.form.ts";

export const meta = () => [{ title: "Other systems · Flowdown" }];

export const loader = forStaff(
  "systems.manage",
  z.object({}),
  async ({ reader, context, today }) => ({
    tokens: await listGateTokens(reader, today),
    origin: context.portal.config.FLOWDOWN_URL,
    fingerprint: context.portal.portalKey.fingerprint,
  }),
);

export const action = staffChanges(
  "systems.manage",
  z.object({}),
  TokenForm,
  async ({ context, refuse }, _input, form) => {
    const made = await makeGateToken(context, form);
    if (made.ok) return { ok: true as const, made: { name: form.name, token: made.token } };
    return refuse(
      {
        name: ["A token with this name is in use. Revoke that one first, or choose another name."],
      },
      409,
    );
  },
);

export default function Systems() {
  const answer = useActionData<typeof action>();
  return (
    <SystemsPage
      {...useLoaderData<typeof loader>()}
      made={answer?.ok ? answer.made : undefined}
      reply={answer?.ok === false ? answer.reply : undefined}
    />
  );
}
