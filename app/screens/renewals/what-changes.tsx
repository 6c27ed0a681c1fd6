// Decides how a supplier reads what a new version changes: by when to sign, what follows, and the difference itself.
import { Banner } from "#app/ui/banner.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { DIFFERENCE_WORDS } from "./difference-words.ts";
import { DifferenceView, type ShownDifference } from "./difference-view.tsx";

export interface WhatChangesProps {
  readonly locale: Locale;
  readonly difference: (ShownDifference & { readonly oldId: string }) | null;
  readonly renewal: {
    readonly dueOn: string;
    readonly afterwards: "suspend" | "at_once" | "remind";
    readonly message: string;
    /** It stands beside deed and joinder. */
    readonly paper: boolean;
  } | null;
}

/** Nothing where no earlier version stands behind this one. */
export function WhatChanges({ locale, difference, renewal }: WhatChangesProps) {
  const words = wordsFor(DIFFERENCE_WORDS, locale);
  const day = renewal && formatDay(renewal.dueOn, locale);
  return (
    <>
      {renewal && day && (
        <Banner tone="info" title={words.signBy(day)}>
          {renewal.message !== "" && <p>{renewal.message}</p>}
          {afterwardsIn(renewal, words, day)}
        </Banner>
      )}
      {difference && (
        <Section
          title={words.title}
          lede={words.lede}
          aside={<a href={`/portal/agreements/${difference.oldId}`}>{words.old}</a>}
        >
          <DifferenceView difference={difference} locale={locale} />
        </Section>
      )}
    </>
  );
}

function afterwardsIn(
  { afterwards, paper }: NonNullable<WhatChangesProps["renewal"]>,
  words: ReturnType<typeof wordsFor<(typeof DIFFERENCE_WORDS)["en"]>>,
  day: string,
): string {
  if (afterwards === "suspend") return paper ? words.paperSuspend(day) : words.suspend(day);
  if (afterwards === "at_once") return paper ? words.paperAtOnce : words.at_once;
  return words.remind;
}
