// A supplier's own people: who is entered, and what was confirmed about each.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatCountry, formatDay, formatList } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import type { ShownPerson } from "./persons-page.tsx";
import { PEOPLE_WORDS } from "./people-words.ts";

const columnsIn = (locale: Locale): readonly Column<ShownPerson>[] => {
  const words = wordsFor(PEOPLE_WORDS, locale);
  const confirmed = (on: string | null) => (
    <span className="sub">
      {on ? `${words.confirmed} ${formatDay(on, locale)}` : words.notConfirmed}
    </span>
  );
  return [
    {
      key: "name",
      label: words.person,
      cell: ({ name, email, state }) => (
        <>
          {name} {state === "left" && <StateBadge tone="off">{words.left}</StateBadge>}
          <span className="sub">{email}</span>
        </>
      ),
    },
    {
      key: "country",
      label: words.country,
      narrow: "label",
      cell: ({ country }) => formatCountry(country, locale),
    },
    {
      key: "citizenships",
      label: words.citizenships,
      narrow: "label",
      cell: ({ citizenships, citizenshipConfirmedOn }) =>
        citizenships.length === 0 ? (
          words.notStated
        ) : (
          <>
            {formatList(
              citizenships.map((code) => formatCountry(code, locale)),
              locale,
            )}
            {confirmed(citizenshipConfirmedOn)}
          </>
        ),
    },
    {
      key: "undertaking",
      label: words.undertaking,
      narrow: "label",
      cell: ({ undertakingSignedOn: on, undertakingUntil: until, undertakingConfirmedOn }) =>
        on === null ? (
          words.notSigned
        ) : (
          <>
            {words.signed(formatDay(on, locale), until && formatDay(until, locale))}
            {confirmed(undertakingConfirmedOn)}
          </>
        ),
    },
  ];
};
const COLUMNS = { en: columnsIn("en"), de: columnsIn("de") };

export function OwnPeople(props: {
  locale: Locale;
  persons: readonly ShownPerson[];
  saved: boolean;
}) {
  const words = wordsFor(PEOPLE_WORDS, props.locale);
  return (
    <div className="page">
      <PageHead
        title={words.title}
        lede={words.lede}
        actions={
          <LinkButton primary icon="add" href="/portal/people/new">
            {words.add}
          </LinkButton>
        }
      />
      {props.saved && <Banner tone="ok">{words.saved}</Banner>}
      <DataTable
        caption={words.title}
        columns={COLUMNS[props.locale]}
        rows={props.persons}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/portal/people/${row.id}`}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
    </div>
  );
}
