// What a supplier reads in its own language when a page cannot be shown.
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { PORTAL_WORDS } from "./portal-words.ts";

/** The words for an error status, inside the frame. */
export function PortalTrouble(props: {
  status: number;
  code?: string;
  locale: Locale;
  home: string;
}) {
  const words = wordsFor(PORTAL_WORDS, props.locale);
  const [title, text] = said(props, words);
  return (
    <div className="page">
      <PageHead title={title} lede={text} />
      <p>
        <LinkButton href={props.home}>{words.back}</LinkButton>
      </p>
    </div>
  );
}

function said(
  { status, code }: { status: number; code?: string },
  words: ReturnType<typeof wordsFor<(typeof PORTAL_WORDS)["en"]>>,
): readonly [title: string, text: string] {
  if (code === "key_replaced") return [words.keyTitle, words.keyText];
  if (status === 404) return [words.notFoundTitle, words.notFoundText];
  if (status === 503) return [words.diskTitle, words.diskText];
  return [words.failedTitle, words.failedText];
}
