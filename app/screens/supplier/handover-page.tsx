// Decides how a lead shares the work: which sections, to whom, and how far those colleagues are.
import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { FieldMeta } from "#app/ui/field.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { QUESTIONNAIRE_WORDS } from "./questionnaire-words.ts";

export interface HandoverFacts {
  readonly locale: Locale;
  readonly assessmentId: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly asked: number;
    readonly answered: number;
  }[];
  readonly handed: readonly {
    readonly contactId: string;
    readonly name: string;
    readonly email: string;
    readonly sections: string;
    readonly finished: boolean;
  }[];
}

/** The page. */
export function HandoverPage({
  page,
  refused,
}: {
  page: HandoverFacts;
  refused?: SubmissionResult;
}) {
  const words = wordsFor(QUESTIONNAIRE_WORDS, page.locale);
  const href = `/portal/assessments/${page.assessmentId}`;
  return (
    <div className="page">
      <PageHead
        title={words.handTitle}
        lede={words.handLede}
        back={{ href, label: words.toQuestions }}
      />
      <HandoverForm page={page} refused={refused} />
      <Section title={words.handed}>
        {page.handed.length === 0 ? (
          <p className="muted">{words.handedNone}</p>
        ) : (
          <ul className="handed">
            {page.handed.map((one) => (
              <li key={one.contactId}>
                <div>
                  <p>
                    <strong>{one.name}</strong> <span className="muted small">{one.email}</span>
                  </p>
                  <p className="cluster">
                    <span>{`${words.handedWhat}: ${one.sections.replaceAll(",", ", ")}`}</span>
                    <StateBadge tone={one.finished ? "ok" : "active"}>
                      {one.finished ? words.handedDone : words.handedOpen}
                    </StateBadge>
                  </p>
                </div>
                <Dialog
                  id={`back-${one.contactId}`}
                  title={words.takeBackTitle}
                  trigger={{ label: words.takeBack, small: true }}
                  cancel={words.cancel}
                >
                  <p>{words.takeBackText}</p>
                  <Form method="post" action={`${href}/handover/${one.contactId}/take-back`}>
                    <Button type="submit" danger>
                      {words.takeBack}
                    </Button>
                  </Form>
                </Dialog>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function HandoverForm({ page, refused }: { page: HandoverFacts; refused?: SubmissionResult }) {
  const words = wordsFor(QUESTIONNAIRE_WORDS, page.locale);
  const said = (key: string) => (key in words ? String(words[key as "nameWrong"]) : key);
  const field = (name: string, required = true): FieldMeta => ({
    id: name,
    name,
    required,
    initialValue: refused?.initialValue?.[name],
    errors: refused?.error?.[name]?.map(said),
  });
  const fields = [field("sections"), field("name"), field("email"), field("message", false)];
  const [sections, name, email, message] = fields as [FieldMeta, FieldMeta, FieldMeta, FieldMeta];
  return (
    <Form
      method="post"
      action={`/portal/assessments/${page.assessmentId}/handover`}
      className="form"
      noValidate
    >
      <ErrorSummary
        title={words.notHanded}
        errors={refused?.error?.[""]?.map(said)}
        fields={fields}
      />
      <CheckboxGroup
        meta={{ ...sections, required: false }}
        label={words.handSections}
        choices={page.sections.map((section) => ({
          value: section.id,
          label: words.section(section.id, section.title),
          detail: words.of(section.answered, section.asked),
        }))}
      />
      <TextField meta={name} label={words.handName} autoComplete="off" />
      <TextField meta={email} label={words.handEmail} type="email" autoComplete="off" />
      <TextArea meta={message} label={words.handMessage} optional={words.optional} rows={3} />
      <div className="form-actions">
        <SubmitButton>{words.hand}</SubmitButton>
      </div>
    </Form>
  );
}
