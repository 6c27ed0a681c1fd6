// Decides how a contact's devices are listed, each with a button to end it.
import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { agentWords } from "#app/screens/account/session-list.tsx";
import { ACCOUNT_WORDS } from "./account-words.ts";

export interface DeviceRow {
  readonly id: string;
  readonly address: string;
  readonly agent: string;
  readonly startedAt: Date;
  readonly endsAt: Date;
  readonly here: boolean;
}

/** The list; ending this device leads out. */
export function SessionsPage(props: {
  locale: Locale;
  hasAccount: boolean;
  sessions: readonly DeviceRow[];
}) {
  const { locale, sessions, hasAccount } = props;
  const words = wordsFor(ACCOUNT_WORDS, locale);
  return (
    <div className="page">
      <PageHead
        title={words.sessionsTitle}
        lede={words.sessionsLede}
        back={hasAccount ? { href: "/portal/account", label: words.back } : undefined}
      />
      {sessions.length === 0 && <p className="muted">{words.noneByLink}</p>}
      <ul className="handed">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <p className="cluster">
                <strong>{agentWords(session.agent)}</strong>
                {session.here && <StateBadge tone="ok">{words.here}</StateBadge>}
              </p>
              <p className="muted small">
                {`${words.address2}: ${session.address || words.unknown} · ${words.since} ${formatInstant(session.startedAt, locale)} · ${words.until} ${formatInstant(session.endsAt, locale)}`}
              </p>
            </div>
            <Form method="post" action="/portal/sessions">
              <input type="hidden" name="which" value={session.id} />
              <Button type="submit" small aria-label={words.endThis(agentWords(session.agent))}>
                {words.end}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {sessions.length > 0 && (
        <Form method="post" action="/portal/sessions">
          <input type="hidden" name="which" value="all" />
          <Button type="submit" danger>
            {words.endAll}
          </Button>
        </Form>
      )}
    </div>
  );
}
