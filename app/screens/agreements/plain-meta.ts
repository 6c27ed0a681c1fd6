// Decides how a field knows its value and its errors in a form that works without scripts: from the reply of the server.
import type { FieldMeta } from "#app/ui/field.tsx";

/** What a refused form sends back: Conform's reply fits. */
export interface Reply {
  readonly initialValue?: Readonly<Record<string, unknown>> | null;
  readonly error?: Readonly<Record<string, string[] | null>> | null;
}

/** One field: what was typed before, else what is known; and what is wrong with it. */
export function plainMeta(
  name: string,
  reply: Reply | undefined,
  known: Readonly<Record<string, unknown>> = {},
  required = true,
): FieldMeta {
  const typed = reply?.initialValue ? reply.initialValue[name] : known[name];
  return {
    id: name,
    name,
    // another key after a refusal: the field is made anew with what was typed
    key: reply ? `${name}-typed` : name,
    errors: reply?.error?.[name] ?? undefined,
    initialValue: typed ?? undefined,
    required,
  };
}
