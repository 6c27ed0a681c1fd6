// What a supplier reads in its own language when a page cannot be shown.
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { PORTAL_WORDS } from "./portal-words.ts";

/** The words for an error status, inside the frame. */
export function PortalTrouble(props: { status: number; locale: Locale; home: string }) {
  const words = wordsFor(PORTAL_WORDS, props.locale);
  const [title, text] =
    props.status === 404
      ? [words.notFoundTitle, words.notFoundText]
      : props.status === 503
        ? [words.diskTitle, words.diskText]
        : [words.failedTitle, words.failedText];
  return (
    <div className="page">
      <PageHead title={title} lede={text} />
      <p>
        <LinkButton href={props.home}>{words.back}</LinkButton>
      </p>
    </div>
  );
}
