// Decides how a supplier's start page says that something waits to be signed that no checklist stands for.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";

export const PAPERS_TO_SIGN_WORDS = catalogue({
  en: {
    title: (title: string) => `To sign: ${title}`,
    until: (day: string) =>
      `It can be signed until ${day}. You can read all of it before you decide.`,
    read: "Read and sign",
  },
  de: {
    title: (title: string) => `Zu unterzeichnen: ${title}`,
    until: (day: string) =>
      `Sie können bis zum ${day} unterzeichnen und vorher alles in Ruhe lesen.`,
    read: "Lesen und unterzeichnen",
  },
});

export interface PapersToSignProps {
  readonly locale: Locale;
  readonly papers: readonly {
    readonly id: string;
    readonly title: string;
    readonly signBy: string | null;
  }[];
}

/** One line for each; nothing where nothing waits. */
export function PapersToSign({ locale, papers }: PapersToSignProps) {
  const words = wordsFor(PAPERS_TO_SIGN_WORDS, locale);
  return papers.map(({ id, title, signBy }) => (
    <Banner
      key={id}
      tone="info"
      title={words.title(title)}
      actions={
        <LinkButton small primary href={`/portal/agreements/${id}`}>
          {words.read}
        </LinkButton>
      }
    >
      {signBy !== null && words.until(formatDay(signBy, locale))}
    </Banner>
  ));
}
