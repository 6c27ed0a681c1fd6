// Takes the one file or pasted text out of a form, reading no more than is allowed.
import { MOST_BYTES } from "./read-table.ts";

// boundaries and field names around the file itself
const FRAME = 100_000;

export type Upload =
  | { readonly ok: true; readonly file: { readonly name: string; readonly bytes: Uint8Array } }
  | { readonly ok: false; readonly reason: "too_large" | "nothing" | "broken" };

/** The file of the field `file`, else the text of the field `pasted`. Stops reading beyond the limit. */
export async function takeUpload(request: Request): Promise<Upload> {
  const body = await bounded(request);
  if (!body) return { ok: false, reason: "too_large" };
  let form: FormData;
  try {
    const type = request.headers.get("content-type") ?? "";
    form = await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    return { ok: false, reason: "broken" };
  }
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    if (file.size > MOST_BYTES) return { ok: false, reason: "too_large" };
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { ok: true, file: { name: file.name, bytes } };
  }
  const pasted = form.get("pasted");
  if (typeof pasted !== "string" || pasted.trim() === "") return { ok: false, reason: "nothing" };
  return { ok: true, file: { name: "Pasted rows", bytes: new TextEncoder().encode(pasted) } };
}

async function bounded(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get("content-length") ?? "0") > MOST_BYTES + FRAME) return undefined;
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const step = await reader?.read();
    if (!step || step.done) return Buffer.concat(parts);
    size += step.value.length;
    if (size > MOST_BYTES + FRAME) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(step.value);
  }
}
