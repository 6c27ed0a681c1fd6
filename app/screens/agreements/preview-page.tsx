// Decides how a draft is looked at before it is sent: the exact text, whom it goes to, what still keeps the gate closed.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Comparison } from "#scoring/obligations/compare-agreements.ts";
import { openClauses } from "#scoring/obligations/flow-down.ts";
import { termRow } from "#scoring/obligations/term-table.ts";
import { AgreementText, Fingerprint } from "./agreement-text.tsx";
import { ChangesSince, type SinceSigned } from "./changes-since.tsx";
import { VerdictBadge } from "./comparison-view.tsx";
import { plainMeta } from "./plain-meta.ts";

export interface PreviewPageProps {
  readonly engagement: {
    readonly id: string;
    readonly title: string;
    readonly supplierName: string;
  };
  readonly draft: {
    readonly reference: string;
    readonly locale: "en" | "de";
    readonly version: number;
  };
  readonly head: { readonly reference: string } | null;
  readonly shown: "en" | "de";
  readonly text: string | null;
  readonly sha256: string | null;
  readonly problems: readonly string[];
  readonly comparison: Comparison | null;
  /** What it changes against the version this supplier signed before. */
  readonly difference: SinceSigned | null;
  readonly signers: readonly { readonly name: string; readonly email: string }[];
  readonly mayWrite: boolean;
}

const LANGUAGE = { en: "English", de: "German" } as const;

/** The page. Only the language that will be signed can be sent. */
export function PreviewPage(props: PreviewPageProps) {
  const { engagement, draft, shown, text } = props;
  const page = `/engagements/${engagement.id}/agreement`;
  const tabs = (["en", "de"] as const).map((language) => ({
    href: `${page}/preview?language=${language}`,
    label: LANGUAGE[language],
  }));
  return (
    <div className="page">
      <PageHead
        title={`Preview of ${draft.reference}`}
        lede={`Exactly what ${engagement.supplierName} will read and sign.`}
        back={{ href: page, label: "Back to the draft" }}
      />
      {text === null ? (
        <Missing {...props} page={page} />
      ) : (
        <>
          <Tabs label="Language" tabs={tabs} here={tabs[shown === "en" ? 0 : 1]?.href ?? ""} />
          <div className="split">
            <div className="stack stack-wide">
              {props.difference && <ChangesSince difference={props.difference} locale={shown} />}
              <div className="stack">
                <AgreementText text={text} locale={shown} />
                {props.sha256 !== null && (
                  <Fingerprint sha256={props.sha256} label="SHA-256 of these bytes" />
                )}
              </div>
            </div>
            <Sending {...props} page={page} />
          </div>
        </>
      )}
    </div>
  );
}

function Missing({ head, problems, page }: PreviewPageProps & { page: string }) {
  return (
    <Banner
      tone="warn"
      title="There is no text yet"
      actions={<LinkButton href={page}>Back to the draft</LinkButton>}
    >
      {head === null
        ? "Choose the head agreement first: the text names it."
        : `These places cannot be filled with a single line of plain text: ${problems.join(", ")}.`}
    </Banner>
  );
}

function Sending(props: PreviewPageProps & { page: string }) {
  const { comparison, shown, draft, signers, sha256 } = props;
  const open = comparison ? openClauses(comparison.clauses) : [];
  const passes = comparison?.verdict === "pass";
  return (
    <aside className="stack stack-wide sticky">
      <DefinitionList
        items={[
          {
            term: `Against ${props.head?.reference ?? "the head"}`,
            value: <VerdictBadge verdict={comparison?.verdict ?? null} />,
          },
          {
            term: "Goes to",
            value: signers.map(({ name, email }) => `${name} (${email})`).join(", "),
          },
          { term: "Signed in", value: LANGUAGE[draft.locale] },
        ]}
      />
      {!passes && comparison && (
        <Banner tone="warn" title="The gate will stay closed">
          Weaker than what is owed: {open.map((term) => termRow(term).label.en).join(", ")}. It can
          be sent, signed and countersigned, and still no access is granted under it.
        </Banner>
      )}
      {props.mayWrite && (
        <Section title="Send">
          {shown !== draft.locale ? (
            <p className="muted">
              This is the other language, to compare. What is signed is the text in{" "}
              {LANGUAGE[draft.locale]}; change the language in the draft.
            </p>
          ) : (
            <Form method="post" action={`${props.page}/send`} className="form">
              <input type="hidden" name="version" value={draft.version} />
              <input type="hidden" name="sha256" value={sha256 ?? ""} />
              {!passes && (
                <CheckboxField
                  meta={plainMeta("knowsGap", undefined)}
                  label="I know that the gate stays closed with this text, and send it all the same."
                />
              )}
              <p className="small muted">
                Sending freezes this text. The supplier gets a mail with a link that opens once.
              </p>
              <div className="form-actions">
                <SubmitButton danger={!passes}>
                  {passes ? "Freeze and send" : "Freeze and send with gaps"}
                </SubmitButton>
              </div>
            </Form>
          )}
        </Section>
      )}
    </aside>
  );
}
