// Decides what somebody reads whose link does not open: what happened, why, and the way on.
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { ENTRY_WORDS } from "./entry-words.ts";
import { RenewLink } from "./renew-link.tsx";

export type Trouble = "unknown" | "used" | "expired" | "revoked" | "too_often";

/** A friendly no, and the form for a fresh link. */
export function LinkTrouble(props: { locale: Locale; lang: Locale | undefined; trouble: Trouble }) {
  const words = wordsFor(ENTRY_WORDS, props.locale);
  const said = {
    unknown: [words.unknownTitle, words.unknownText],
    used: [words.usedTitle, words.usedText],
    expired: [words.expiredTitle, words.expiredText],
    revoked: [words.revokedTitle, words.revokedText],
    too_often: [words.notDone, words.tooOften],
  } as const;
  const [title, text] = said[props.trouble];
  return (
    <>
      <PageHead title={title} lede={text} />
      {props.trouble !== "too_often" && (
        <RenewLink locale={props.locale} lang={props.lang} primary />
      )}
      <p>
        <LinkButton quiet href={`/enter${props.lang ? `?lang=${props.lang}` : ""}`}>
          {words.again}
        </LinkButton>
      </p>
    </>
  );
}
