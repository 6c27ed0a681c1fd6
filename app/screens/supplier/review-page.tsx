// Decides what reading over looks like: before submitting, for a colleague, and after.
import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { AnswerSections, type SheetSection } from "./answer-sections.tsx";
import { QUESTIONNAIRE_WORDS } from "./questionnaire-words.ts";
import { SubmitSection } from "./submit-section.tsx";

export interface ReviewPageFacts {
  readonly locale: Locale;
  readonly assessmentId: string;
  readonly title: string;
  readonly asker: string;
  readonly standing: "open" | "submitted";
  readonly role: "lead" | "colleague";
  /** The colleague said so. */
  readonly finished: boolean;
  readonly again: boolean;
  readonly sections: readonly SheetSection[];
  readonly open: number;
  readonly statement: { readonly title: string; readonly text: string };
  readonly person: { readonly name: string; readonly title: string };
  readonly submission: {
    readonly name: string;
    readonly title: string;
    readonly text: string;
    readonly at: string;
  } | null;
}

/** The page; `refused` is what came back from a submission that was not taken. */
export function ReviewPage({
  page,
  refused,
}: {
  page: ReviewPageFacts;
  refused?: SubmissionResult;
}) {
  const words = wordsFor(QUESTIONNAIRE_WORDS, page.locale);
  const href = `/portal/assessments/${page.assessmentId}`;
  const editable = page.standing === "open";
  return (
    <div className="page">
      <Head page={page} href={href} />
      {editable && page.role === "lead" && page.open > 0 && (
        <Banner
          tone="warn"
          title={words.missingTitle(page.open)}
          actions={<LinkButton href={firstOpen(page, href)}>{words.toFirst}</LinkButton>}
        >
          {words.missingText}
        </Banner>
      )}
      <AnswerSections
        locale={page.locale}
        sections={page.sections}
        editHref={editable ? href : null}
      />
      {editable && page.role === "lead" && page.open === 0 && (
        <SubmitSection
          locale={page.locale}
          action={`${href}/submit`}
          again={page.again}
          statement={page.statement}
          person={page.person}
          refused={refused}
        />
      )}
      {editable && page.role === "colleague" && !page.finished && (
        <Form method="post" action={`${href}/finished`}>
          <SubmitButton>{words.finished}</SubmitButton>
        </Form>
      )}
    </div>
  );
}

function Head({ page, href }: { page: ReviewPageFacts; href: string }) {
  const words = wordsFor(QUESTIONNAIRE_WORDS, page.locale);
  if (page.standing === "submitted") return <SubmittedHead page={page} href={href} />;
  const back = { href, label: words.toQuestions };
  if (page.role === "lead")
    return <PageHead title={words.reviewTitle} lede={words.reviewLede} back={back} />;
  if (page.finished)
    return <PageHead title={words.finishedTitle} lede={words.finishedText} back={back} />;
  return <PageHead title={words.colleagueTitle} back={back} />;
}

function SubmittedHead({ page, href }: { page: ReviewPageFacts; href: string }) {
  const { locale, submission, role } = page;
  const words = wordsFor(QUESTIONNAIRE_WORDS, locale);
  return (
    <>
      <PageHead
        title={`${words.doneTitle}: ${page.title}`}
        lede={words.doneLede(page.asker)}
        {...(role === "lead" && {
          back: { href: "/portal", label: words.back },
          actions: (
            <LinkButton href={`${href}/receipt.pdf`} icon="download" document>
              {words.receipt}
            </LinkButton>
          ),
        })}
      />
      {submission && role === "lead" && (
        <DefinitionList
          items={[
            { term: words.submittedBy, value: `${submission.name}, ${submission.title}` },
            { term: words.submittedAt, value: formatInstant(submission.at, locale) },
            { term: words.declared, value: submission.text },
          ]}
        />
      )}
    </>
  );
}

function firstOpen({ sections }: ReviewPageFacts, href: string): string {
  const first = sections.flatMap(({ questions }) => questions).find(({ needed }) => needed);
  return first ? `${href}?question=${first.id}` : href;
}
