// Reads a small JSON body without trusting it: size, depth and names are bounded before anything looks inside.
const MAX_BYTES = 64 * 1024;
const MAX_DEPTH = 8;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly message: string };

/** The body of a request that says it is JSON; names that could reach a prototype are dropped while parsing. */
export async function readJsonBody(request: Request): Promise<JsonBody> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json")
    return { ok: false, status: 415, message: "Send the answer as application/json." };
  const length = Number(request.headers.get("content-length") ?? "0");
  if (length > MAX_BYTES) return tooLarge();
  const text = await request.text();
  if (Buffer.byteLength(text) > MAX_BYTES) return tooLarge();
  if (depthOf(text) > MAX_DEPTH)
    return { ok: false, status: 400, message: `Nest at most ${MAX_DEPTH} levels.` };
  try {
    return { ok: true, value: JSON.parse(text, dropForbidden) };
  } catch {
    return { ok: false, status: 400, message: "This is not JSON." };
  }
}

function tooLarge(): JsonBody {
  return { ok: false, status: 413, message: "An answer has at most 64 kB." };
}

function dropForbidden(this: unknown, name: string, value: unknown): unknown {
  return FORBIDDEN.has(name) ? undefined : value;
}

// counted on the text, so that a body made of brackets costs no parser its stack
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === "\\") at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "{" || sign === "[") deepest = Math.max(deepest, (depth += 1));
    else if (sign === "}" || sign === "]") depth -= 1;
  }
  return deepest;
}
