// Decides how a chain is pictured: one box for each company, lines to the one above, the path to the weakest link marked.
import { formatCountry, formatDay } from "#app/ui/format.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { useEffect, useState, type KeyboardEvent } from "react";
import type { ChainLink, Weakest } from "#scoring/chain/chain-link.ts";
import { CONSENT_WORDS, LINK_WORDS } from "./link-words.ts";
import { moveInTree } from "./tree-keys.ts";

export interface ChainPictureProps {
  readonly title: string;
  readonly organisation: string;
  readonly head: {
    readonly id: string;
    readonly reference: string;
    readonly counterparty: string;
  } | null;
  readonly links: readonly ChainLink[];
  readonly weakest: Weakest | null;
}

const TOP = "top";

/** A tree for eye, keyboard and screen reader; without scripts its boxes are plain links. */
export function ChainPicture(props: ChainPictureProps) {
  const [active, setActive] = useState<string | null>(null);
  // one stop for the Tab key once scripts run: from there on the arrow keys move
  useEffect(() => setActive((now) => now ?? TOP), []);
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const next = moveInTree(event.currentTarget, event.target, event.key);
    if (!next) return;
    event.preventDefault();
    setActive(next.dataset["node"] ?? TOP);
    next.focus();
  };
  const tabIndexOf = (id: string) => (active === null || active === id ? 0 : -1);
  const tiers = Math.max(1, ...props.links.map(({ tier }) => tier));
  const { head, weakest } = props;
  return (
    <div className="chain-scroll" tabIndex={-1}>
      <div className="chain-tiers" aria-hidden="true">
        {["Us", ...Array.from({ length: tiers }, (_, at) => `Tier ${at + 1}`)].map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
      <ul
        className="chain-tree"
        role="tree"
        aria-label={`Chain of ${props.title}`}
        onKeyDown={onKeyDown}
      >
        <li role="none" className={weakest ? "chain-node on-path" : "chain-node"}>
          <a
            className="chain-box chain-top"
            role="treeitem"
            aria-level={1}
            aria-expanded="true"
            aria-owns="below-top"
            data-node={TOP}
            tabIndex={tabIndexOf(TOP)}
            onFocus={() => setActive(TOP)}
            href={head ? `/agreements/${head.id}` : "/agreements?tab=heads"}
          >
            <span className="chain-name">{props.organisation}</span>
            <span className="chain-line">
              {head ? `${head.reference} · ${head.counterparty}` : "No head agreement chosen"}
            </span>
          </a>
          <Branches
            {...props}
            parentId={null}
            groupId="below-top"
            tabIndexOf={tabIndexOf}
            onFocus={setActive}
          />
        </li>
      </ul>
    </div>
  );
}

interface BranchProps extends ChainPictureProps {
  readonly tabIndexOf: (id: string) => number;
  readonly onFocus: (id: string) => void;
}

function Branches({
  parentId,
  groupId,
  ...props
}: BranchProps & {
  readonly parentId: string | null;
  readonly groupId: string;
}) {
  const here = props.links.filter((link) => link.parentId === parentId);
  if (here.length === 0) return null;
  const path = props.weakest?.path ?? [];
  const marked = here.findIndex(({ id }) => path.includes(id));
  return (
    <ul role="group" id={groupId}>
      {here.map((link, place) => (
        <Node
          key={link.id}
          link={link}
          mark={place === marked ? "on-path" : place < marked ? "before-path" : ""}
          {...props}
        />
      ))}
    </ul>
  );
}

function Node({
  link,
  mark,
  ...props
}: BranchProps & {
  readonly link: ChainLink;
  readonly mark: string;
}) {
  const { word, tone } = LINK_WORDS[link.state];
  const below = props.links.some(({ parentId }) => parentId === link.id);
  const isWeakest = props.weakest?.id === link.id;
  return (
    <li role="none" className={`chain-node ${mark}`}>
      <a
        className={`chain-box chain-${tone}${isWeakest ? " chain-weakest" : ""}`}
        role="treeitem"
        aria-level={link.tier + 1}
        aria-describedby={`about-${link.id}`}
        data-node={link.id}
        tabIndex={props.tabIndexOf(link.id)}
        onFocus={() => props.onFocus(link.id)}
        href={link.href}
        {...(below && { "aria-expanded": true, "aria-owns": `below-${link.id}` })}
      >
        <span className="chain-name">{link.name}</span>
        <span className="chain-line">
          <StateBadge tone={tone}>{isWeakest ? `${word} · weakest` : word}</StateBadge>
        </span>
      </a>
      <About link={link} />
      <Branches {...props} parentId={link.id} groupId={`below-${link.id}`} />
    </li>
  );
}

function About({ link }: { link: ChainLink }) {
  const { agreement } = link;
  return (
    <div
      className={link.tier > 3 ? "chain-about chain-about-end" : "chain-about"}
      id={`about-${link.id}`}
    >
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
