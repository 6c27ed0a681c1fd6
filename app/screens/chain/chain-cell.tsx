// Decides what stands in one place of the picture of a chain: the company's box, what is known of its link, where it leads.
import { formatCountry, formatDay } from "#app/ui/format.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { ChainLink } from "#scoring/chain/chain-link.ts";
import type { ChainPictureProps, Stop } from "./chain-picture.tsx";
import { waysOf } from "./link-ways.ts";
import { CONSENT_WORDS, LINK_WORDS } from "./link-words.ts";

/** We ourselves, with what we promised on top. */
export function ChainTop(
  props: Pick<ChainPictureProps, "head" | "organisation"> & { id: string; stop: Stop },
) {
  const { head } = props;
  return (
    <div
      className="chain-cell"
      role="treeitem"
      aria-level={1}
      aria-expanded="true"
      aria-owns={`below-${props.id}`}
      data-node={props.id}
      tabIndex={props.stop.node}
    >
      <a
        className="chain-box chain-top"
        tabIndex={props.stop.box}
        href={head ? `/agreements/${head.id}` : "/agreements?tab=heads"}
      >
        <span className="chain-name">{props.organisation}</span>
        <span className="chain-line">
          {head ? `${head.reference} · ${head.counterparty}` : "No head agreement chosen"}
        </span>
      </a>
    </div>
  );
}

interface CellProps {
  readonly link: ChainLink;
  /** Companies stand below it. */
  readonly leads: boolean;
  readonly isWeakest: boolean;
  readonly mayGate: boolean;
  readonly stop: Stop;
}

/** One company, its ways below the box; what is known of its link opens under pointer and focus, all read as one item. */
export function CompanyCell({ link, leads, isWeakest, mayGate, stop }: CellProps) {
  const { word, tone } = LINK_WORDS[link.state];
  return (
    <div
      className="chain-cell"
      role="treeitem"
      aria-level={link.tier + 1}
      data-node={link.id}
      tabIndex={stop.node}
      {...(leads && { "aria-expanded": true, "aria-owns": `below-${link.id}` })}
    >
      <a
        className={`chain-box chain-${tone}${isWeakest ? " chain-weakest" : ""}`}
        tabIndex={stop.box}
        href={link.href}
      >
        <span className="chain-name">{link.name}</span>
        <span className="chain-line">
          <StateBadge tone={tone}>{isWeakest ? `${word} · weakest` : word}</StateBadge>
        </span>
      </a>
      <Ways link={link} mayGate={mayGate} stop={stop} />
      <Facts link={link} />
    </div>
  );
}

function Facts({ link }: { link: ChainLink }) {
  const { agreement } = link;
  return (
    <div className={link.tier > 3 ? "chain-facts chain-facts-end" : "chain-facts"}>
      <strong>{link.name}</strong>
      <span>
        Tier {link.tier} · {formatCountry(link.country)}
        {agreement && ` · ${agreement.reference}`}
      </span>
      <span>{link.touches}</span>
      {link.consent && <span>{CONSENT_WORDS[link.consent]}</span>}
      {link.consent === "proposed" && link.objectsUntil && (
        <span>Objection until {formatDay(link.objectsUntil)}</span>
      )}
      {link.acceptedUntil && <span>Gap accepted until {formatDay(link.acceptedUntil)}</span>}
      {link.gaps.slice(0, 3).map(({ term, example }) => (
        <p key={term}>
          <strong>{term}.</strong> {example}
        </p>
      ))}
      {link.gaps.length > 3 && <span>and {link.gaps.length - 3} more clauses</span>}
    </div>
  );
}

function Ways({ link, mayGate, stop }: Omit<CellProps, "isWeakest" | "leads">) {
  const ways = waysOf(link, mayGate);
  if (ways.length === 0) return null;
  return (
    <p className="chain-ways">
      {ways.map(({ short, href }) => (
        <a key={href} href={href} tabIndex={stop.ways}>
          {short}
        </a>
      ))}
    </p>
  );
}
