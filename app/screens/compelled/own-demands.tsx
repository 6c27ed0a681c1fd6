// Decides how a supplier sees demands of authorities: the notices it owes first, then what it reported.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import type { NoticeStanding } from "#scoring/delivery/notice-clock.ts";
import { COMPELLED_WORDS } from "./compelled-words.ts";
import type { ShownDemand } from "./demand-parts.tsx";
import { NoticeBadge } from "./notice-badge.tsx";
import { termWord } from "./say.ts";

export interface ShownOwnNotice {
  readonly id: string;
  readonly engagement: string;
  readonly term: string;
  readonly dueAt: Date | string | null;
  readonly givenAt: Date | string | null;
  readonly note: string;
  readonly reportedAt: Date | string;
  readonly timeZone: string;
  readonly open: boolean;
  readonly standing: NoticeStanding;
}

export function OwnDemands(props: {
  locale: Locale;
  asker: string;
  /** Each with how its own notice stands. */
  demands: readonly (ShownDemand & { readonly notice: NoticeStanding | null })[];
  notices: readonly ShownOwnNotice[];
}) {
  const { locale, asker, demands, notices } = props;
  const words = wordsFor(COMPELLED_WORDS, locale);
  return (
    <div className="page">
      <PageHead
        title={words.title}
        lede={words.lede(asker)}
        actions={
          <LinkButton primary href="/portal/compelled/new">
            {words.report}
          </LinkButton>
        }
      />
      {demands.length + notices.length === 0 && (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
      {notices.length > 0 && (
        <Section title={words.owed} lede={words.owedText}>
          <ul className="edges">
            {notices.map((notice) => (
              <li key={notice.id} className="edge">
                <div className="clause-head">
                  <h3>{notice.engagement}</h3>
                  <NoticeBadge standing={notice.standing} words={words} />
                </div>
                <p className="small muted">
                  {words.reportedAbove}, {formatInstant(notice.reportedAt, locale, notice.timeZone)}{" "}
                  · {termWord(notice.term, words)}
                  {notice.dueAt &&
                    ` · ${words.due(formatInstant(notice.dueAt, locale, notice.timeZone))}`}
                </p>
                {notice.standing === "overdue" && notice.open && (
                  <Banner tone="error">{words.notice_overdue}</Banner>
                )}
                {notice.givenAt === null && notice.open ? (
                  <div>
                    <LinkButton small primary href={`/portal/compelled/notices/${notice.id}`}>
                      {words.give}
                    </LinkButton>
                  </div>
                ) : (
                  notice.note !== "" && <p>{notice.note}</p>
                )}
              </li>
            ))}
          </ul>
          <p className="small muted">{words.termNote}</p>
        </Section>
      )}
      {demands.length > 0 && (
        <Section title={words.own}>
          <ul className="edges">
            {demands.map((demand) => (
              <li key={demand.id} className="edge">
                <div className="clause-head">
                  <h3>
                    <a href={`/portal/compelled/${demand.id}`}>{demand.authority}</a>
                  </h3>
                  <StateBadge tone={demand.state === "open" ? "active" : "off"}>
                    {words[`state_${demand.state}`]}
                  </StateBadge>
                </div>
                <p className="small muted">
                  {demand.engagement} · {words.received}{" "}
                  {formatInstant(demand.receivedAt, locale, demand.timeZone)}
                </p>
                {demand.notice && (
                  <p className="small">
                    {words.ownNotice} <NoticeBadge standing={demand.notice} words={words} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
