// Decides how the rounds are listed: texts that changed with who stands on the older one, then every round there was.
import { Form } from "@remix-run/react";
import { AgreementTabs } from "#app/screens/agreements/agreement-tabs.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText } from "#app/ui/when.tsx";
import { ROUND_STATES } from "./renewal-words.ts";

export interface ListedRound {
  readonly id: string;
  readonly title: string;
  readonly state: keyof typeof ROUND_STATES;
  readonly dueOn: string;
  readonly asked: number;
  readonly done: number;
}

export interface OlderText {
  readonly template: string;
  readonly title: string;
  readonly edition: string;
  readonly newest: string;
  readonly count: number;
  readonly summary: string;
}

export interface RoundsPageProps {
  readonly rounds: readonly ListedRound[];
  readonly older: readonly OlderText[];
  readonly mayWrite: boolean;
  readonly note: string | null;
}

const COLUMNS: readonly Column<ListedRound>[] = [
  { key: "title", label: "Why", cell: ({ title }) => title },
  {
    key: "state",
    label: "State",
    cell: ({ state }) => (
      <StateBadge tone={ROUND_STATES[state].tone}>{ROUND_STATES[state].word}</StateBadge>
    ),
  },
  {
    key: "done",
    label: "Signed anew",
    narrow: "label",
    cell: ({ done, asked }) => `${done} of ${asked}`,
  },
  { key: "due", label: "By", narrow: "label", cell: ({ dueOn }) => <DayText day={dueOn} /> },
];

/** The page. */
export function RoundsPage({ rounds, older, mayWrite, note }: RoundsPageProps) {
  return (
    <div className="page">
      <PageHead
        title="Signed anew"
        lede="When a text or a promise above it changes, everybody it binds signs a new version. The old one holds until the day you set."
      />
      <AgreementTabs here="/agreements/renewals" />
      {note !== null && <Banner tone="warn">{note}</Banner>}
      {older.length > 0 && (
        <Section
          title="On an older text"
          lede="A newer edition changed something material. Editorial changes ask nobody."
        >
          <ul className="plain-list">
            {older.map((text) => (
              <OlderRow key={`${text.template}/${text.edition}`} text={text} mayWrite={mayWrite} />
            ))}
          </ul>
        </Section>
      )}
      <Section title="Rounds">
        <DataTable
          caption="Rounds"
          columns={COLUMNS}
          rows={rounds}
          keyOf={(row) => row.id}
          hrefOf={(row) => `/agreements/renewals/${row.id}`}
          still
          empty={
            <EmptyState title="No round yet">
              A round begins when a head agreement is replaced by a tighter version, or here, when a
              text has a newer edition.
            </EmptyState>
          }
        />
      </Section>
    </div>
  );
}

function OlderRow({ text, mayWrite }: { text: OlderText; mayWrite: boolean }) {
  const { template, title, edition, newest, count, summary } = text;
  return (
    <li className="cluster spread">
      <div>
        <a href={`/agreements/library/templates/${template}?edition=${newest}&against=${edition}`}>
          {title}, edition {edition}
        </a>
        <span className="sub">
          {count} {count === 1 ? "agreement" : "agreements"} in force. {summary}
        </span>
      </div>
      {mayWrite && (
        <Form method="post" action="/agreements/renewals/open">
          <input type="hidden" name="template" value={template} />
          <SubmitButton primary={false} small>
            Prepare a round
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
