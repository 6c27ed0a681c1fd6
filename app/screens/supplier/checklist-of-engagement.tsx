// Decides how the checklist of one engagement is shown: how far it is, and its lines.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Checklist } from "#app/ui/checklist.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Progress } from "#app/ui/progress.tsx";
import { Section } from "#app/ui/section.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import type { ChecklistLine } from "./assessment-line.ts";
import { CHECKLIST_WORDS } from "./checklist-words.ts";

export interface EngagementChecklist {
  readonly id: string;
  readonly title: string;
  /** Nothing stands in the way any more. */
  readonly open: boolean;
  /** The last day on which that holds if nothing changes. */
  readonly holdsUntil: string | null;
  readonly items: readonly ChecklistLine[];
}

/** The lines of one engagement under its title. */
export function ChecklistOfEngagement(props: { engagement: EngagementChecklist; locale: Locale }) {
  const { engagement, locale } = props;
  const words = wordsFor(CHECKLIST_WORDS, locale);
  const done = engagement.items.filter((item) => item.state === "done").length;
  return (
    <Section title={engagement.title}>
      <div className="stack">
        {engagement.open ? (
          <Banner
            tone="ok"
            title={words.openTitle}
            actions={<LinkButton href="/portal/material">{words.toMaterial}</LinkButton>}
          >
            {engagement.holdsUntil
              ? words.openText(formatDay(engagement.holdsUntil, locale, "long"))
              : words.openTextNoDay}
          </Banner>
        ) : (
          <Progress
            label={words.progress}
            value={done}
            max={engagement.items.length}
            text={words.progressText(done, engagement.items.length)}
          />
        )}
        <Checklist items={engagement.items} words={words} />
      </div>
    </Section>
  );
}
