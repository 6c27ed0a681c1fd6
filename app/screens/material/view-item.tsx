// Decides how a supplier looks at an item: a button that opens it, the marked pages, who looked before.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { PdfViewer } from "./pdf-viewer.tsx";
import type { PortalAccess } from "./portal-material.tsx";
import { DownloadButton } from "./portal-material.tsx";
import { PORTAL_MATERIAL_WORDS } from "./portal-material-words.ts";

export interface ViewItemProps {
  readonly locale: Locale;
  readonly access: PortalAccess;
  /** Whose name the pages will carry. */
  readonly name: string;
  readonly openings: readonly {
    readonly at: Date | string;
    readonly name: string;
    readonly way: "view" | "download";
  }[];
}

export function ViewItem({ locale, access, name, openings }: ViewItemProps) {
  const words = wordsFor(PORTAL_MATERIAL_WORDS, locale);
  const open = access.standing === "open";
  return (
    <div className="page">
      <PageHead
        title={access.title}
        lede={`${access.level} · ${words.until} ${formatDay(access.endsOn, locale, "long")}`}
        back={{ href: "/portal/material", label: words.title }}
        actions={
          open && access.may.download ? (
            <DownloadButton access={access} locale={locale} words={words} />
          ) : undefined
        }
      />
      {!open && (
        <Banner
          tone="warn"
          actions={<LinkButton href="/portal/material">{words.title}</LinkButton>}
        >
          {words.gone}
        </Banner>
      )}
      {open && access.withheld && <Banner tone="warn">{words.withheld}</Banner>}
      {open && !access.withheld && !access.may.view && (
        <Banner tone="info">{words.notViewable}</Banner>
      )}
      {open && access.may.view && (
        <PdfViewer
          address={`/portal/material/${access.id}/pages`}
          title={access.title}
          words={{
            lede: words.viewLede(name),
            open: words.showPages,
            loading: words.loading,
            page: words.pageOf,
            failed: words.viewFailed,
          }}
        />
      )}
      {openings.length > 0 && (
        <Section title={words.openedSoFar}>
          <Timeline
            locale={locale}
            events={openings.map(({ at, name: who, way }, place) => ({
              id: String(place),
              at,
              what: way === "view" ? words.viewedEvent : words.downloadedEvent,
              who,
            }))}
          />
        </Section>
      )}
    </div>
  );
}
