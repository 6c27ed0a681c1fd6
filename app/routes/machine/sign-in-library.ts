// The few addresses of the sign-in library that a browser needs for passkeys; every other one of it does not exist here: a passkey is removed on our own pages, on the record.
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/access/refusals.server.ts";
import { isVerifiedByUser, openPasskeySession } from "#app/access/passkey-session.server.ts";

/** Path below /api/auth and its only method. Signing in by password goes through our own pages alone. */
const ALLOWED: Readonly<Record<string, "GET" | "POST">> = {
  "passkey/generate-register-options": "GET",
  "passkey/verify-registration": "POST",
  "passkey/generate-authenticate-options": "GET",
  "passkey/verify-authentication": "POST",
};

type Args = LoaderFunctionArgs | ActionFunctionArgs;

async function answer(args: Args): Promise<Response> {
  const path = args.params["*"] ?? "";
  if (ALLOWED[path] !== args.request.method) throw notFound();
  if (path !== "passkey/verify-authentication")
    return args.context.portal.signIn.handler(args.request);
  // a passkey counts as both factors only if it asked its owner for a finger, a face or a PIN
  if (!isVerifiedByUser(await args.request.clone().text()))
    throw data({ code: "user_verification_missing" }, { status: 401 });
  return openPasskeySession(args);
}

export const loader = (args: LoaderFunctionArgs) => answer(args);
export const action = (args: ActionFunctionArgs) => answer(args);
