// One demand as the supplier that reported it sees it.
import type { Reply } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { COMPELLED_WORDS } from "./compelled-words.ts";
import {
  AddStep,
  DemandFacts,
  DemandHistory,
  type ShownDemand,
  type ShownEvent,
  type TouchedItem,
} from "./demand-parts.tsx";

export function OwnDemand(props: {
  locale: Locale;
  demand: ShownDemand;
  touched: readonly TouchedItem[];
  events: readonly ShownEvent[];
  reply: Reply | undefined;
}) {
  const { locale, demand, touched, events, reply } = props;
  const words = wordsFor(COMPELLED_WORDS, locale);
  const open = demand.state === "open";
  return (
    <div className="page page-narrow">
      <PageHead
        title={demand.authority}
        back={{ href: "/portal/compelled", label: words.title }}
        badges={
          <StateBadge tone={open ? "active" : "off"}>{words[`state_${demand.state}`]}</StateBadge>
        }
      />
      <DemandFacts demand={demand} touched={touched} locale={locale} />
      <DemandHistory events={events} locale={locale} timeZone={demand.timeZone} />
      {open ? (
        <AddStep key={events.length} locale={locale} reply={reply} />
      ) : (
        <Banner tone="info">{words.closed}</Banner>
      )}
    </div>
  );
}
