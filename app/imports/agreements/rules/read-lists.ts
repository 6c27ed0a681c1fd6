// Decides which members of a list a sentence names, and whether it names the whole list.
import type { Sentence } from "../document.ts";
import { LIST_TERMS, type ListTerm } from "./lists.ts";
import { shorten, type Hit } from "./rule.ts";

/** Suggestions of every term whose value is a list of members. */
export function readLists(sentence: Sentence): readonly Hit[] {
  return LIST_TERMS.flatMap((term) => readList(term, sentence));
}

function readList(term: ListTerm, { words, list }: Sentence): Hit[] {
  if (list && !term.lists) return [];
  if (!term.topic.every((pattern) => pattern.test(words))) return [];
  if (term.unless.some((pattern) => pattern.test(words))) return [];
  const found = Object.entries(term.members).flatMap(([member, pattern]) => {
    const match = pattern.exec(words)?.[0];
    return match === undefined ? [] : [{ member, match }];
  });
  if (found.length === 0) return [];
  const whole = term.whole !== null && term.whole.test(words);
  return [
    {
      term: term.term,
      value: found.map(({ member }) => member),
      confidence: whole ? "clear" : "unsure",
      why: found.map(({ match }) => shorten(match)),
      doubt: whole ? "" : term.doubt,
    },
  ];
}
