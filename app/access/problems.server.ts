// How the portal says no to another system: problem details (RFC 9457), the same words for unknown and foreign.

export type Problem =
  "bad-request" | "unauthorized" | "forbidden" | "not-found" | "slow-down" | "not-now";

const SAID: Readonly<Record<Problem, { status: number; title: string; detail: string }>> = {
  "bad-request": {
    status: 400,
    title: "A parameter is missing",
    detail: "Give supplier and material, each once: /api/v1/gate?supplier=…&material=….",
  },
  unauthorized: {
    status: 401,
    title: "No usable token",
    detail:
      "Send Authorization: Bearer with a token that an administrator of the portal made and that is neither expired nor revoked.",
  },
  forbidden: {
    status: 403,
    title: "The token does not carry this right",
    detail: "An administrator of the portal can make a token that may ask the gate.",
  },
  "not-found": {
    status: 404,
    title: "Unknown supplier or item",
    detail:
      "There is no such pair. Suppliers are named by their id, items by their id or reference.",
  },
  "not-now": {
    status: 503,
    title: "Nothing can be sealed at present",
    detail:
      "The portal's key was changed and this server does not hold the new one yet. Nothing was recorded; ask again as Retry-After says.",
  },
  "slow-down": {
    status: 429,
    title: "Too many calls",
    detail: "Wait as long as Retry-After says. An answer may be kept until it expires.",
  },
};

/** The answer. `waitSeconds` is told with 429 and 503. */
export function problem(reason: Problem, waitSeconds?: number): Response {
  const { status, title, detail } = SAID[reason];
  const headers = new Headers({ "Content-Type": "application/problem+json; charset=utf-8" });
  if (status === 401) headers.set("WWW-Authenticate", 'Bearer realm="flowdown"');
  if (waitSeconds !== undefined) headers.set("Retry-After", String(waitSeconds));
  return new Response(`${JSON.stringify({ type: "about:blank", status, title, detail })}\n`, {
    status,
    headers,
  });
}
