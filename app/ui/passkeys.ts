// Asks the browser for a passkey, between the portal's options and its check. No library: browsers know the JSON forms.

/** How it ended; `signed_out` when the portal does not know who asks, `unknown` when the browser cannot do it. */
export type PasskeyAnswer = "done" | "failed" | "signed_out" | "unknown";

const BASE = "/api/auth/passkey";

/** Adds a passkey to the account that is signed in. */
export async function addPasskey(): Promise<PasskeyAnswer> {
  if (!("PublicKeyCredential" in window) || !PublicKeyCredential.parseCreationOptionsFromJSON)
    return "unknown";
  const options = await getOptions<PublicKeyCredentialCreationOptionsJSON>(
    "generate-register-options",
  );
  if (typeof options === "string") return options;
  try {
    const made = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    });
    return await check(`${BASE}/verify-registration`, made);
  } catch {
    return "failed";
  }
}

/** Signs in with a passkey of this device. */
export async function signInWithPasskey(): Promise<PasskeyAnswer> {
  return showPasskey(`${BASE}/verify-authentication`);
}

/** Shows by a passkey that whoever is signed in sits there now. */
export async function confirmByPasskey(): Promise<PasskeyAnswer> {
  return showPasskey("/account/confirm/passkey");
}

/** What a page asks a passkey about something to be signed. */
export interface PasskeyQuestion {
  /** base64url */
  readonly challenge: string;
  readonly rpId: string;
  /** base64url */
  readonly credentials: readonly string[];
}

/** The passkey's answer as JSON; null when there is none: refused, not here, or a browser that cannot do it. */
export async function answerByPasskey(question: PasskeyQuestion): Promise<string | null> {
  if (!("PublicKeyCredential" in window) || !PublicKeyCredential.parseRequestOptionsFromJSON)
    return null;
  const { challenge, rpId, credentials } = question;
  try {
    const answer = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON({
        challenge,
        rpId,
        allowCredentials: credentials.map((id) => ({ id, type: "public-key" })),
        userVerification: "required",
        timeout: 120_000,
      }),
    });
    return answer instanceof PublicKeyCredential ? JSON.stringify(answer.toJSON()) : null;
  } catch {
    return null;
  }
}

async function showPasskey(to: string): Promise<PasskeyAnswer> {
  if (!("PublicKeyCredential" in window) || !PublicKeyCredential.parseRequestOptionsFromJSON)
    return "unknown";
  const options = await getOptions<PublicKeyCredentialRequestOptionsJSON>(
    "generate-authenticate-options",
  );
  if (typeof options === "string") return options;
  try {
    const shown = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    });
    return await check(to, shown);
  } catch {
    return "failed";
  }
}

async function getOptions<Options>(path: string): Promise<Options | PasskeyAnswer> {
  const response = await fetch(`${BASE}/${path}`).catch(() => null);
  if (response?.status === 401) return "signed_out";
  return response?.ok ? ((await response.json()) as Options) : "failed";
}

async function check(to: string, credential: Credential | null): Promise<PasskeyAnswer> {
  if (!(credential instanceof PublicKeyCredential)) return "failed";
  const response = await fetch(to, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ response: credential.toJSON() }),
  });
  return response.ok ? "done" : "failed";
}
