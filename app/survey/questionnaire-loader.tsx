// Fetches the form's code and what is asked, side by side, once the page is in the browser.
import { lazy, Suspense, useEffect, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { wordsFor } from "#app/ui/words.ts";
import type { PackedSurvey, QuestionnaireProps } from "./questionnaire-state.ts";
import { SURVEY_WORDS } from "./survey-words.ts";

// a large library that only this page needs, and only in the browser
const QuestionnaireForm = lazy(() => import("./questionnaire-form.tsx"));

/** The form as soon as it is there; what is said until then, and without scripts. */
export function Questionnaire(given: {
  props: QuestionnaireProps;
  at: string | null;
  optional: readonly string[];
}) {
  const { props, at, optional } = given;
  const words = wordsFor(SURVEY_WORDS, props.locale);
  const { packed, failed } = useSurvey(props.surveyHref);
  const waiting = (
    <p className="fq-waiting" role="status">
      {words.loading}
    </p>
  );
  if (failed) return <Banner tone="error">{words.loadFailed}</Banner>;
  return (
    <>
      <noscript>
        <Banner tone="warn">{words.noScript}</Banner>
      </noscript>
      {packed ? (
        <Suspense fallback={waiting}>
          <QuestionnaireForm
            key={props.surveyHref}
            props={props}
            packed={packed}
            words={words}
            at={at}
            optional={optional}
          />
        </Suspense>
      ) : (
        waiting
      )}
    </>
  );
}

function useSurvey(href: string): { packed: PackedSurvey | null; failed: boolean } {
  const [found, setFound] = useState<{ href: string; packed: PackedSurvey } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    // the code is wanted at the same time as the questions
    void import("./questionnaire-form.tsx");
    fetch(href, { signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        setFound({ href, packed: (await response.json()) as PackedSurvey });
      })
      .catch(() => {
        if (!stop.signal.aborted) setFailed(true);
      });
    return () => stop.abort();
  }, [href]);
  return { packed: found?.href === href ? found.packed : null, failed };
}
