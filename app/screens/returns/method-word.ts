// Decides how a way of destroying is said.
import type { ReturnWords } from "./return-words.ts";

/** "purge (NIST SP 800-88)" */
export function methodWord(method: string, words: ReturnWords): string {
  return words[`method_${method.replaceAll("-", "_")}` as "method_delete"];
}
