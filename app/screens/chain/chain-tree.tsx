// Decides how a chain is pictured: a tree of plain lists, each edge with its verdict, the weakest link said in words.
import { EDGE_WORDS, STATE_WORDS, VERDICT_WORDS } from "#app/screens/agreements/agreement-words.ts";
import type { ReactNode } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { LevelBadge } from "#app/ui/exposure-badge.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { Level } from "#scoring/facts.ts";

export interface ChainLink {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly country: string | null;
  readonly href: string | null;
  /** The agreement by which it is bound to what stands above. */
  readonly agreement: {
    readonly id: string;
    readonly reference: string;
    readonly state: keyof typeof STATE_WORDS;
  } | null;
  readonly consent: keyof typeof EDGE_WORDS | null;
  readonly verdict: "pass" | "fail" | "review" | null;
  /** What keeps it from passing, weakest clause first. */
  readonly gaps: readonly { readonly term: string; readonly example: string | null }[];
}

export interface ChainTreeProps {
  readonly engagement: { readonly id: string; readonly title: string; readonly level: Level };
  readonly head: {
    readonly id: string;
    readonly reference: string;
    readonly counterparty: string;
  } | null;
  readonly organisation: string;
  readonly prime: ChainLink;
  readonly subs: readonly ChainLink[];
  readonly weakest: { readonly name: string; readonly why: string } | null;
}

/** The page. */
export function ChainTree(props: ChainTreeProps) {
  const { engagement, head, organisation, prime, subs, weakest } = props;
  return (
    <div className="page">
      <PageHead
        title={engagement.title}
        lede="Who holds the material, one below the other, and what each has promised."
        back={{ href: "/chain", label: "Chain" }}
        badges={<LevelBadge level={engagement.level} />}
      />
      {weakest ? (
        <Banner tone="warn" title={`Weakest link: ${weakest.name}`}>
          {weakest.why}
        </Banner>
      ) : (
        <Banner tone="ok">Every link holds what is promised above it.</Banner>
      )}
      <ul className="tree">
        <li>
          <div className="tree-node">
            <strong>{head ? head.counterparty : "No head agreement"}</strong>
            {head && (
              <span className="sub">
                Head agreement <a href={`/agreements/${head.id}`}>{head.reference}</a>
              </span>
            )}
          </div>
          <ul>
            <li>
              <div className="tree-node">
                <strong>{organisation}</strong>
                <span className="sub">We stand in between</span>
              </div>
              <ul>
                <Branch link={prime}>
                  {subs.length > 0 && (
                    <ul>
                      {subs.map((sub) => (
                        <Branch key={sub.id} link={sub} />
                      ))}
                    </ul>
                  )}
                </Branch>
              </ul>
            </li>
          </ul>
        </li>
      </ul>
      {subs.length === 0 && (
        <p className="muted">{prime.name} has named no subcontractor for this engagement.</p>
      )}
    </div>
  );
}

function Branch({ link, children }: { link: ChainLink; children?: ReactNode }) {
  return (
    <li>
      <div className="tree-node">
        <div className="cluster">
          <strong>{link.href ? <a href={link.href}>{link.name}</a> : link.name}</strong>
          <Verdict link={link} />
        </div>
        <span className="sub">
          {[link.country && formatCountry(link.country), link.note].filter(Boolean).join(" · ")}
        </span>
        <Bound link={link} />
        {link.gaps.map(({ term, example }) => (
          <p key={term} className="tree-gap small">
            <strong>{term}.</strong> {example}
          </p>
        ))}
      </div>
      {children}
    </li>
  );
}

function Verdict({ link: { verdict, consent } }: { link: ChainLink }) {
  const shown =
    consent !== null && consent !== "consented"
      ? EDGE_WORDS[consent]
      : verdict && VERDICT_WORDS[verdict];
  return shown ? (
    <StateBadge tone={shown.tone}>{shown.word}</StateBadge>
  ) : (
    <StateBadge tone="bad">No agreement</StateBadge>
  );
}

function Bound({ link: { agreement } }: { link: ChainLink }) {
  if (!agreement) return null;
  const { word, tone } = STATE_WORDS[agreement.state];
  return (
    <span className="cluster small">
      <a className="mono" href={`/agreements/${agreement.id}`}>
        {agreement.reference}
      </a>
      <StateBadge tone={tone}>{word}</StateBadge>
    </span>
  );
}
