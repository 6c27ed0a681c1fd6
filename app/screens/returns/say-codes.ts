// Decides how codes of a refused form are said: in the language of the page.
import type { Reply } from "#app/screens/agreements/plain-meta.ts";
import type { ReturnWords } from "./return-words.ts";

/** The reply with every code as a sentence. */
export function sayCodes(reply: Reply | undefined, words: ReturnWords): Reply | undefined {
  if (!reply) return undefined;
  const say = (code: string): string => {
    const key = `${code}_`;
    const sentence: unknown = key in words ? words[key as "name_"] : undefined;
    return typeof sentence === "string" ? sentence : code;
  };
  const said = Object.entries(reply.error ?? {}).map(
    ([name, codes]) => [name, (codes ?? []).map(say)] as const,
  );
  return { ...reply, error: Object.fromEntries(said) };
}
