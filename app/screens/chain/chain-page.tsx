// Decides how the chain of one engagement is looked at: as a picture or as a table, the weakest link said in words.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { LevelBadge } from "#app/ui/exposure-badge.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Level } from "#scoring/facts.ts";
import { LINK_STATES, type ChainLink } from "#scoring/chain/chain-link.ts";
import { chainHref, type ChainWish } from "./chain-address.ts";
import { ChainPicture, type ChainPictureProps } from "./chain-picture.tsx";
import { ChainTable } from "./chain-table.tsx";
import { LINK_WORDS } from "./link-words.ts";

export interface ChainPageProps extends Omit<ChainPictureProps, "title"> {
  readonly root: { readonly id: string; readonly title: string; readonly level: Level };
  readonly wish: ChainWish;
  /** The links that fit the filter, in the order asked for. */
  readonly rows: readonly ChainLink[];
}

/** The page. */
export function ChainPage(props: ChainPageProps) {
  const { root, weakest, wish } = props;
  const picture = `/chain/${root.id}`;
  const table = chainHref(root.id, { ...wish, view: "table" });
  return (
    <div className="page">
      <PageHead
        title={root.title}
        lede="Who holds the material, one below the other, and whether each promise covers all promises above it. A parameter check, not legal advice."
        back={{ href: "/chain", label: "Chain" }}
        badges={<LevelBadge level={root.level} />}
        actions={<LinkButton href={`/engagements/${root.id}`}>Engagement</LinkButton>}
      />
      {weakest ? (
        <Banner
          tone="warn"
          title={`Weakest link: ${weakest.name}`}
          actions={
            <LinkButton small href={linkOf(props.links, weakest.id)}>
              Open it
            </LinkButton>
          }
        >
          {weakest.why}
          {weakest.path.length > 1 && (
            <span className="sub">{pathInWords(props, weakest.path)}</span>
          )}
        </Banner>
      ) : (
        <Banner tone="ok">Every link holds what is promised above it.</Banner>
      )}
      <Tabs
        label="How to look at it"
        here={wish.view === "table" ? table : picture}
        tabs={[
          { href: picture, label: "Picture" },
          { href: table, label: "Table", count: props.links.length },
        ]}
      />
      {wish.view === "table" ? (
        <ChainTable {...props} />
      ) : (
        <>
          <Legend links={props.links} />
          <ChainPicture {...props} title={root.title} />
        </>
      )}
    </div>
  );
}

function linkOf(links: readonly ChainLink[], id: string): string {
  return links.find((link) => link.id === id)?.href ?? "";
}

function pathInWords({ links, organisation }: ChainPageProps, path: readonly string[]): string {
  const names = path.map((id) => links.find((link) => link.id === id)?.name ?? "");
  return [organisation, ...names].join(" → ");
}

// only the states that occur, each with how often
function Legend({ links }: Pick<ChainPageProps, "links">) {
  return (
    <ul className="chain-legend" aria-label="States of the links">
      {LINK_STATES.map((state) => [state, links.filter((link) => link.state === state)] as const)
        .filter(([, found]) => found.length > 0)
        .map(([state, found]) => (
          <li key={state}>
            <StateBadge tone={LINK_WORDS[state].tone}>{LINK_WORDS[state].word}</StateBadge>{" "}
            <span className="num muted">{found.length}</span>
          </li>
        ))}
    </ul>
  );
}
