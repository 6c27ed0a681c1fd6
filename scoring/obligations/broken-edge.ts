// Why an edge of a chain fails whatever its clauses say, and how that reads.
import type { Text } from "#scoring/obligations/wording.ts";

/**
 * `too_deep`: it lies below the last tier that the duties are carried to. `not_permitted`: somebody above promised that
 * the material goes no further.
 */
export type BrokenEdge = "no_agreement" | "cycle" | "not_connected" | "too_deep" | "not_permitted";

/** One sentence that a lawyer can read. `path` names the companies down to the edge's end. */
export function brokenText(broken: BrokenEdge, name: string, path: readonly string[]): Text {
  const tier = path.length - 1;
  switch (broken) {
    case "no_agreement":
      return {
        en: `${name} has promised nothing: it may pass the material on to anybody today, and you answer for it.`,
        de: `${name} hat nichts zugesagt: Es darf das Material heute an jeden weitergeben, und Sie stehen dafür ein.`,
      };
    case "cycle":
      return {
        en: `The chain leads back to a company that already stands above: ${path.join(" → ")}.`,
        de: `Die Kette führt zu einem Unternehmen zurück, das schon darüber steht: ${path.join(" → ")}.`,
      };
    case "not_connected":
      return {
        en: `Nothing connects ${name} with the head agreement: nobody above has agreed to hand anything on to it.`,
        de: `Nichts verbindet ${name} mit der oberen Vereinbarung: Niemand darüber hat einer Weitergabe zugestimmt.`,
      };
    case "too_deep":
      return {
        en: `${name} stands on tier ${tier}, but an agreement above carries its duties less deep: for this tier nobody is bound.`,
        de: `${name} steht auf Stufe ${tier}, eine Vereinbarung darüber reicht aber weniger tief: Für diese Stufe ist niemand verpflichtet.`,
      };
    case "not_permitted":
      return {
        en: `An agreement above ${name} forbids handing the material on: on tier ${tier} it should not be at all.`,
        de: `Eine Vereinbarung über ${name} verbietet die Weitergabe: Auf Stufe ${tier} dürfte das Material gar nicht sein.`,
      };
  }
}
