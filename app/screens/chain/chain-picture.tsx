// Decides how a chain is pictured: one box for each company, lines to the one above, the path to the weakest link marked.
import { useEffect, useState, type FocusEvent, type KeyboardEvent } from "react";
import type { ChainLink, Weakest } from "#scoring/chain/chain-link.ts";
import { ChainTop, CompanyCell } from "./chain-cell.tsx";
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
  /** The reader may see gates. */
  readonly mayGate: boolean;
}

const TOP = "top";
const KEYS = "chain-keys";

/** A tree for eye, keyboard and screen reader; without scripts its boxes are plain links. */
export function ChainPicture(props: ChainPictureProps) {
  const [active, setActive] = useState<string | null>(null);
  const [closed, setClosed] = useState(false);
  // one stop for the Tab key once scripts run: from there on the arrow keys move
  useEffect(() => setActive((now) => now ?? TOP), []);
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const node = nodeOf(event.target);
    if (!node) return;
    const inside = event.target !== node;
    if (event.key === "Escape") {
      // out of what stands beside the box first, then that is put away
      if (inside) node.focus();
      else setClosed(true);
    }
    if (inside) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      node.querySelector<HTMLAnchorElement>(":scope > .chain-box")?.click();
      return;
    }
    const next = moveInTree(event.currentTarget, node, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const onFocus = ({ target }: FocusEvent) => {
    setActive(nodeOf(target)?.dataset["node"] ?? TOP);
    setClosed(false);
  };
  const tiers = Math.max(1, ...props.links.map(({ tier }) => tier));
  const stopOf = (id: string): Stop => ({
    node: active === null ? undefined : active === id ? 0 : -1,
    box: active === null ? undefined : -1,
    ways: active === null || active === id ? undefined : -1,
  });
  return (
    <div className={closed ? "chain-scroll chain-closed" : "chain-scroll"} tabIndex={-1}>
      <p className="chain-keys muted small" id={KEYS}>
        Arrow keys move along the chain and Enter opens a company. Tab leads to its page, its gate
        and what its lapse would shut.
      </p>
      <div className="chain-tiers" aria-hidden="true">
        {["Us", ...Array.from({ length: tiers }, (_, at) => `Tier ${at + 1}`)].map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
      <ul
        className="chain-tree"
        role="tree"
        aria-label={`Chain of ${props.title}`}
        aria-describedby={KEYS}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onPointerOver={() => setClosed(false)}
      >
        <li role="none" className={props.weakest ? "chain-node on-path" : "chain-node"}>
          <ChainTop {...props} id={TOP} stop={stopOf(TOP)} />
          <Branches {...props} parentId={null} groupId={`below-${TOP}`} stopOf={stopOf} />
        </li>
      </ul>
    </div>
  );
}

/** Where the Tab key stops: the node, its box, and the ways from it. Undefined leaves it to the browser. */
export interface Stop {
  readonly node: number | undefined;
  readonly box: number | undefined;
  readonly ways: number | undefined;
}

function nodeOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-node]") : null;
}

interface BranchProps extends ChainPictureProps {
  readonly parentId: string | null;
  readonly groupId: string;
  readonly stopOf: (id: string) => Stop;
}

function Branches(props: BranchProps) {
  const here = props.links.filter((link) => link.parentId === props.parentId);
  if (here.length === 0) return null;
  const path = props.weakest?.path ?? [];
  const marked = here.findIndex(({ id }) => path.includes(id));
  return (
    <ul role="group" id={props.groupId}>
      {here.map((link, place) => (
        <Node
          key={link.id}
          {...props}
          link={link}
          mark={place === marked ? "on-path" : place < marked ? "before-path" : ""}
        />
      ))}
    </ul>
  );
}

function Node({ link, mark, ...props }: BranchProps & { link: ChainLink; mark: string }) {
  return (
    <li role="none" className={`chain-node ${mark}`}>
      <CompanyCell
        link={link}
        leads={props.links.some(({ parentId }) => parentId === link.id)}
        isWeakest={props.weakest?.id === link.id}
        mayGate={props.mayGate}
        stop={props.stopOf(link.id)}
      />
      <Branches {...props} parentId={link.id} groupId={`below-${link.id}`} />
    </li>
  );
}
