// Signing out: the session ends in the database and in the browser, whether or not it was still good.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffTokenOf } from "#app/access/cookies.server.ts";
import { everyoneChanges, forEveryone } from "#app/access/doors.server.ts";
import { headersOf, redirectWith } from "#app/access/password-step.server.ts";
import { endSession } from "#app/use-cases/end-session.server.ts";

export const loader = forEveryone("sign_in", z.object({}), async () => redirect("/"));

export const action = everyoneChanges(
  "sign_in",
  z.object({}),
  z.object({}),
  async ({ context, request }) => {
    const { config, secret, signIn } = context.portal;
    const token = staffTokenOf(request, secret, config.FLOWDOWN_URL.startsWith("https:"));
    if (token) await endSession(context, token);
    // better-auth knows every cookie it may have set, and takes them out of the browser
    const response = await signIn.api.signOut({
      headers: headersOf({ ...context, request }, ["session_token"]),
      asResponse: true,
    });
    return redirectWith("/sign-in", response.headers.getSetCookie());
  },
);
