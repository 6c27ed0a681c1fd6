// Decides how a certificate is given: the whole text, its fingerprint, name and position, one button.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { RETURN_WORDS } from "./return-words.ts";
import { sayCodes } from "./say-codes.ts";

export function CertificatePage(props: {
  locale: Locale;
  engagementId: string;
  name: string;
  text: string;
  sha256: string;
  /** Lines that are not filled in yet. */
  unfilled: number;
  reply: Reply | undefined;
}) {
  const { text, sha256, unfilled } = props;
  const words = wordsFor(RETURN_WORDS, props.locale);
  const reply = sayCodes(props.reply, words);
  const meta = (name: string) => plainMeta(name, reply, { name: props.name });
  return (
    <div className="page page-narrow">
      <PageHead
        title={words.certify}
        lede={words.certifyText}
        back={{ href: "/portal/returns", label: words.title }}
      />
      <pre className="certificate" tabIndex={0}>
        {text}
      </pre>
      {unfilled > 0 ? (
        <Banner tone="info">{words.notAll(unfilled)}</Banner>
      ) : (
        <Form method="post" className="form" noValidate>
          <ErrorSummary
            title={words.errors}
            errors={reply?.error?.[""] ?? []}
            fields={["name", "position", "enquiries"].map((name) => meta(name))}
          />
          <input type="hidden" name="sha256" value={sha256} />
          <TextField meta={meta("name")} label={words.name} autoComplete="off" />
          <TextField
            meta={meta("position")}
            label={words.position}
            autoComplete="organization-title"
          />
          <CheckboxField meta={meta("enquiries")} label={words.enquiries} />
          <p className="small muted mono break">SHA-256 {sha256}</p>
          <div className="form-actions">
            <SubmitButton>{words.certifyButton}</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}
