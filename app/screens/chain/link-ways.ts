// Decides where a company of a chain leads directly: to itself, to its gate, and to what would shut if its promise lapsed.
import { hrefWith } from "#app/screens/lists/href.ts";
import { lapseHref } from "#app/screens/lapse/lapse-href.ts";
import type { ChainLink } from "#scoring/chain/chain-link.ts";

export interface LinkWay {
  readonly label: string;
  /** The same in one word, below a box of the picture. */
  readonly short: string;
  readonly href: string;
}

/** Nothing for a company that is not in the register yet; `mayGate`: the reader may see gates. */
export function waysOf(
  link: Pick<ChainLink, "id" | "parentId" | "companyId" | "agreement">,
  mayGate: boolean,
): readonly LinkWay[] {
  const { companyId, agreement } = link;
  if (companyId === null) return [];
  return [
    { label: "Company", short: "Company", href: `/suppliers/${companyId}` },
    ...(mayGate
      ? [{ label: "Gate", short: "Gate", href: hrefWith("/gate", { supplier: companyId }) }]
      : []),
    ...(mayGate && agreement
      ? [
          {
            label: "If this lapses",
            short: "Lapse",
            href:
              link.parentId === null
                ? lapseHref("agreement", agreement.id)
                : lapseHref("subcontractor", link.id),
          },
        ]
      : []),
  ];
}
