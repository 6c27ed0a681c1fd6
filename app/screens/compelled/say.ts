// Decides how codes of a refused form and the stored values of a demand are said.
import type { Reply } from "#app/screens/agreements/plain-meta.ts";
import type { CompelledWords } from "./compelled-words.ts";

/** The reply with every code as a sentence. */
export function sayCodes(reply: Reply | undefined, words: CompelledWords): Reply | undefined {
  if (!reply) return undefined;
  const said = Object.entries(reply.error ?? {}).map(
    ([name, codes]) => [name, (codes ?? []).map((code) => wordOf(`${code}_`, words))] as const,
  );
  return { ...reply, error: Object.fromEntries(said) };
}

/** How soon a notice is owed. */
export function termWord(term: string, words: CompelledWords): string {
  return term === "prompt_before" ? words.term_prompt : words.term_hours(Number(term));
}

/** What an entry of the history is. */
export function eventWord(type: string, words: CompelledWords): string {
  const step = wordOf(`step_${type}`, words);
  return step === `step_${type}` ? wordOf(`event_${type}`, words) : step;
}

function wordOf(key: string, words: CompelledWords): string {
  const said: unknown = key in words ? words[key as "title"] : undefined;
  return typeof said === "string" ? said : key;
}
