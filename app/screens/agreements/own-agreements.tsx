// Decides how a supplier's own agreements are listed.
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { AUTHORITY_WORDS } from "./authority-words.ts";
import { OWN_TONES, type OwnState } from "./signing-page.tsx";
import { SIGNING_WORDS } from "./signing-words.ts";

interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: OwnState;
  readonly sentAt: string | Date | null;
  readonly engagementTitle: string | null;
}

function columnsIn(locale: Locale): readonly Column<Row>[] {
  const words = wordsFor(SIGNING_WORDS, locale);
  return [
    {
      key: "title",
      label: words.agreement,
      cell: ({ title }) => title,
    },
    {
      key: "state",
      label: words.state,
      cell: ({ state }) => <StateBadge tone={OWN_TONES[state]}>{words[state]}</StateBadge>,
    },
    {
      key: "sent",
      label: words.sentOn,
      narrow: "label",
      cell: ({ sentAt }) => sentAt && <InstantText instant={sentAt} locale={locale} />,
    },
  ];
}

const COLUMNS = { en: columnsIn("en"), de: columnsIn("de") } as const;

/** The page. */
export function OwnAgreements(props: {
  locale: Locale;
  asker: string;
  agreements: readonly Row[];
  mayNameOthers: boolean;
}) {
  const words = wordsFor(SIGNING_WORDS, props.locale);
  return (
    <div className="page">
      <PageHead
        title={words.listTitle}
        lede={words.listLede(props.asker)}
        actions={
          props.mayNameOthers && (
            <LinkButton href="/portal/agreements/signatories">
              {wordsFor(AUTHORITY_WORDS, props.locale).title}
            </LinkButton>
          )
        }
      />
      <DataTable
        caption={words.listTitle}
        columns={COLUMNS[props.locale]}
        rows={props.agreements}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/portal/agreements/${row.id}`}
        empty={<EmptyState title={words.none}>{words.noneText(props.asker)}</EmptyState>}
        still
      />
    </div>
  );
}
