// A supplier's material: what opens now, what is suspended and what is missing for it, what has ended.
import { GateChecklist } from "#app/screens/access/gate-checklist.tsx";
import type { GateLine } from "#app/screens/access/gate-lines.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatBytes, formatDay, formatList } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import type { Day } from "#scoring/day.ts";
import type { ViewOnlyReason } from "#scoring/delivery/handling.ts";
import { PORTAL_MATERIAL_WORDS, type PortalMaterialWords } from "./portal-material-words.ts";

/** One access as its supplier sees it. */
export interface PortalAccess {
  readonly id: string;
  readonly title: string;
  /** The level in words. */
  readonly level: string;
  readonly engagement: string;
  readonly purpose: string;
  readonly recipients: readonly string[];
  readonly endsOn: Day;
  readonly standing: "open" | "suspended" | "ended";
  /** The day of withdrawal; null when it ended by its own last day. */
  readonly revokedOn: Day | null;
  /** The last day on which every condition holds, when that is before the end. */
  readonly holdsUntil: Day | null;
  readonly bytes: number | null;
  readonly missing: readonly GateLine[];
  /** The system that holds the item; null when its file lies here or is still to come. */
  readonly heldElsewhere: string | null;
  readonly may: { readonly view: boolean; readonly download: boolean };
  /** Why no copy may be kept; null when one may. */
  readonly viewOnlyBy: ViewOnlyReason | null;
  /** Whether the pages carry who opened them. */
  readonly marked: boolean;
  /** Its file cannot carry the opener's name and is handed out to nobody. */
  readonly withheld: boolean;
}

export interface PortalMaterialProps {
  readonly locale: Locale;
  readonly asker: string;
  readonly access: readonly PortalAccess[];
}

export function PortalMaterial({ locale, asker, access }: PortalMaterialProps) {
  const words = wordsFor(PORTAL_MATERIAL_WORDS, locale);
  const of = (standing: PortalAccess["standing"]) =>
    access.filter((one) => one.standing === standing);
  const [open, suspended, ended] = [of("open"), of("suspended"), of("ended")];
  return (
    <div className="page">
      <PageHead title={words.title} lede={words.lede(asker)} />
      {access.length === 0 && (
        <EmptyState
          title={words.none}
          actions={<LinkButton href="/portal">{words.toChecklist}</LinkButton>}
        >
          {words.noneText(asker)}
        </EmptyState>
      )}
      {open.length > 0 && (
        <Section title={words.openNow} lede={words.recorded}>
          {open.map((one) => (
            <Item key={one.id} access={one} locale={locale} words={words} />
          ))}
        </Section>
      )}
      {suspended.length > 0 && (
        <Section title={words.suspended} lede={words.suspendedLede}>
          {suspended.map((one) => (
            <Item key={one.id} access={one} locale={locale} words={words} />
          ))}
        </Section>
      )}
      {ended.length > 0 && (
        <Section title={words.ended}>
          <ul className="plain portal-ended">
            {ended.map((one) => (
              <li key={one.id}>
                {one.title}{" "}
                <span className="muted">
                  {one.revokedOn
                    ? words.revokedOn(formatDay(one.revokedOn, locale))
                    : words.endedOn(formatDay(one.endsOn, locale))}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Item(props: { access: PortalAccess; locale: Locale; words: PortalMaterialWords }) {
  const { access, locale, words } = props;
  return (
    <article className="portal-item stack" aria-labelledby={`item-${access.id}`}>
      <div className="cluster spread">
        <h3 id={`item-${access.id}`}>{access.title}</h3>
        {access.standing === "open" && <Ways {...props} />}
      </div>
      {access.standing === "open" && <Handling {...props} />}
      {access.standing === "suspended" && (
        <GateChecklist
          lines={access.missing}
          locale={locale}
          summary={{ title: words.isSuspended }}
        />
      )}
      {access.standing === "open" && access.holdsUntil !== null && (
        <Banner tone="info">{words.earlier(formatDay(access.holdsUntil, locale, "long"))}</Banner>
      )}
      <DefinitionList
        items={[
          { term: words.level, value: access.level },
          { term: words.until, value: formatDay(access.endsOn, locale, "long") },
          { term: words.people, value: formatList(access.recipients, locale) },
          { term: words.purpose, value: access.purpose },
          { term: words.engagement, value: access.engagement },
        ]}
      />
    </article>
  );
}

function Ways(props: { access: PortalAccess; locale: Locale; words: PortalMaterialWords }) {
  const { access, words } = props;
  if (access.bytes === null) return null;
  return (
    <div className="cluster">
      {access.may.view && (
        <LinkButton
          primary
          icon="review"
          href={`/portal/material/${access.id}`}
          aria-label={words.views(access.title)}
        >
          {words.view}
        </LinkButton>
      )}
      {access.may.download && <DownloadButton {...props} />}
    </div>
  );
}

/** The button that takes a copy along; beside it, for a file without marks, the notice to keep with it. */
export function DownloadButton(props: {
  access: PortalAccess;
  locale: Locale;
  words: PortalMaterialWords;
}) {
  const { access, locale, words } = props;
  return (
    <div className="cluster">
      {!access.marked && (
        <LinkButton quiet document href={`/portal/material/${access.id}/notice.txt`}>
          {words.notice}
        </LinkButton>
      )}
      <form method="post" action={`/portal/material/${access.id}/content`}>
        <Button
          type="submit"
          primary={!access.may.view}
          icon="download"
          aria-label={words.opens(access.title)}
        >
          {words.open} ({formatBytes(access.bytes ?? 0, locale)})
        </Button>
      </form>
    </div>
  );
}

function Handling({ access, words }: { access: PortalAccess; words: PortalMaterialWords }) {
  if (access.heldElsewhere !== null && access.bytes === null)
    return <p>{words.elsewhere(access.heldElsewhere)}</p>;
  if (access.bytes === null) return <p className="muted">{words.noContent}</p>;
  if (access.withheld) return <Banner tone="warn">{words.withheld}</Banner>;
  return (
    <p className="muted small">
      {access.viewOnlyBy !== null && `${words[`viewOnly_${access.viewOnlyBy}`]} `}
      {access.marked && words.mark}
      {!access.may.view && !access.may.download && words.notViewable}
    </p>
  );
}
