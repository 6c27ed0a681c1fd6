// Decides how papers that are called for and not in force are named wherever somebody looks: what, why, and where to draft it.
import { Banner } from "#app/ui/banner.tsx";
import type { NeededPaper } from "#scoring/papers/needed-papers.ts";
import { STATE_WORDS } from "./agreement-words.ts";
import { PAPER_WORDS, whyNeeded } from "./paper-words.ts";

export interface ShownMissing {
  readonly engagementId: string;
  readonly engagementTitle: string;
  readonly needed: NeededPaper;
  readonly under: { readonly reference: string; readonly state: keyof typeof STATE_WORDS } | null;
}

/** Nothing where none is missing. `mayRead`: the reader may open agreements. `named`: each says its engagement. */
export function PapersMissing(props: {
  readonly papers: readonly ShownMissing[];
  readonly mayRead: boolean;
  readonly named?: boolean;
}) {
  const { papers, mayRead, named } = props;
  const [only] = papers;
  if (!only) return null;
  const title =
    papers.length === 1
      ? `Not signed yet: ${PAPER_WORDS[only.needed.kind].title}`
      : `${papers.length} papers are not signed yet`;
  return (
    <Banner tone="warn" title={title}>
      <p>
        The material calls for {papers.length === 1 ? "it" : "them"}. The gate does not ask for
        papers: nothing is shut by this alone.
      </p>
      <ul className="plain-list">
        {papers.map(({ engagementId, engagementTitle, needed, under }) => (
          <li key={`${engagementId}-${needed.kind}`}>
            {mayRead ? (
              <a href={`/engagements/${engagementId}/agreement`}>
                {PAPER_WORDS[needed.kind].title}
              </a>
            ) : (
              <strong>{PAPER_WORDS[needed.kind].title}</strong>
            )}
            :{" "}
            {under
              ? `${STATE_WORDS[under.state].word.toLowerCase()}, ${under.reference}`
              : "missing"}
            <span className="sub">
              {named && `${engagementTitle}. `}
              {whyNeeded(needed)}
            </span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
