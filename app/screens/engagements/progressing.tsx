// Where a sent engagement stands: did they get it, open it, begin, submit; and what happened to each mail.
import type {
  AssessmentTimes,
  EngagementView,
  MailLine,
} from "#app/screens/engagements/engagement-view.ts";
import { Banner } from "#app/ui/banner.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Figures } from "#app/ui/figures.tsx";
import { formatDay, formatInstant } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";

const STEPS: readonly { label: string; at: keyof AssessmentTimes }[] = [
  { label: "Sent", at: "sentAt" },
  { label: "Delivered", at: "deliveredAt" },
  { label: "Opened", at: "openedAt" },
  { label: "Started", at: "startedAt" },
  { label: "Submitted", at: "submittedAt" },
  { label: "Decided", at: "decidedAt" },
];

const MAIL_WORDS: Readonly<Record<string, string>> = {
  supplier_invitation: "Invitation",
  supplier_reminder: "Reminder",
  supplier_withdrawal: "Withdrawal",
};

const MAIL_STATES: Readonly<Record<MailLine["state"], { tone: StateTone; word: string }>> = {
  queued: { tone: "active", word: "On its way" },
  sent: { tone: "ok", word: "Accepted by their mail server" },
  failed: { tone: "bad", word: "Not delivered yet; tried again" },
  kept: { tone: "waiting", word: "Kept in the outbox" },
};

const MAILS: readonly Column<MailLine>[] = [
  { key: "mail", label: "Mail", cell: (row) => MAIL_WORDS[row.template] ?? row.template },
  { key: "to", label: "To", cell: (row) => row.toAddress },
  {
    key: "state",
    label: "State",
    cell: (row) => (
      <>
        <StateBadge tone={MAIL_STATES[row.state].tone}>{MAIL_STATES[row.state].word}</StateBadge>
        {row.state === "failed" && <span className="sub">{row.lastError}</span>}
      </>
    ),
  },
  { key: "at", label: "When", cell: (row) => <InstantText instant={row.createdAt} /> },
];

/** How far each questionnaire has come, step by step. */
export function Steps({ assessments }: Pick<EngagementView, "assessments">) {
  return assessments.map((assessment) => (
    <Figures
      key={assessment.id}
      items={STEPS.map(({ label, at }) => {
        const moment = assessment[at] as Date | null;
        return {
          label,
          value: moment ? formatDay(dayOf(moment), "en", "no-year") : "–",
          note: moment ? formatInstant(moment).split(", ").at(-1) : "not yet",
        };
      })}
    />
  ));
}

/** Every mail of the engagement and what became of it. */
export function Mails({ mails }: Pick<EngagementView, "mails">) {
  return (
    <Section title="Mails">
      <div className="stack">
        {mails.some(({ state }) => state === "kept") && (
          <Banner tone="info" title="No mail server is set up">
            An administrator reads the mail under Mail and passes it on.
          </Banner>
        )}
        <DataTable
          still
          caption="Mails of this engagement"
          columns={MAILS}
          rows={mails}
          keyOf={(row) => row.id}
          empty={<p className="muted">No mail was sent.</p>}
        />
      </div>
    </Section>
  );
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
