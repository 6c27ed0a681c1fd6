// Decides how a questionnaire introduces itself: its name, for what, until when, and how to share the work.
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { QUESTIONNAIRE_WORDS } from "./questionnaire-words.ts";

/** The head of the questionnaire's page. A colleague sees neither the checklist nor the hand-over. */
export function QuestionnaireHead(props: {
  locale: Locale;
  title: string;
  intro: string;
  engagement: string;
  dueOn: string;
  assessmentId: string;
  colleague: boolean;
}) {
  const { locale, colleague } = props;
  const words = wordsFor(QUESTIONNAIRE_WORDS, locale);
  return (
    <>
      <PageHead
        title={props.title}
        lede={`${props.engagement}. ${words.dueOn(formatDay(props.dueOn, locale, "long"))}`}
        {...(!colleague && {
          back: { href: "/portal", label: words.back },
          actions: (
            <LinkButton href={`/portal/assessments/${props.assessmentId}/handover`}>
              {words.handOver}
            </LinkButton>
          ),
        })}
      />
      <details className="fq-about">
        <summary>{words.about}</summary>
        <p>{props.intro}</p>
      </details>
    </>
  );
}
