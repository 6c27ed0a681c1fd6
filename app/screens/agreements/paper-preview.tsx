// Decides how a paper is looked at before it is sent: the exact text, what changes, whom it goes to.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PaperKind } from "#scoring/papers/paper.ts";
import { AgreementText, Fingerprint } from "./agreement-text.tsx";
import { ChangesSince, type SinceSigned } from "./changes-since.tsx";
import { PAPER_WORDS } from "./paper-words.ts";

export interface PaperPreviewProps {
  readonly kind: PaperKind;
  readonly draft: {
    readonly id: string;
    readonly reference: string;
    readonly locale: "en" | "de";
    readonly version: number;
  };
  readonly supplierName: string;
  readonly about: string;
  readonly shown: "en" | "de";
  readonly text: string | null;
  readonly sha256: string | null;
  readonly problems: readonly string[];
  readonly difference: SinceSigned | null;
  readonly signers: readonly { readonly name: string; readonly email: string }[];
  readonly mayWrite: boolean;
}

const LANGUAGE = { en: "English", de: "German" } as const;

/** The page. Only the language that will be signed can be sent. */
export function PaperPreview(props: PaperPreviewProps) {
  const { draft, shown, text } = props;
  const page = `/agreements/${draft.id}`;
  const tabs = (["en", "de"] as const).map((language) => ({
    href: `${page}/preview?language=${language}`,
    label: LANGUAGE[language],
  }));
  return (
    <div className="page">
      <PageHead
        title={`Preview of ${draft.reference}`}
        lede={`${PAPER_WORDS[props.kind].title}: exactly what ${props.supplierName} will read and sign.`}
        back={{ href: `${page}/draft`, label: "Back to the draft" }}
      />
      {text === null ? (
        <Banner
          tone="warn"
          title="There is no text yet"
          actions={<LinkButton href={`${page}/draft`}>Fill it in</LinkButton>}
        >
          {props.problems.join(" ")}
        </Banner>
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
            <Sending {...props} />
          </div>
        </>
      )}
    </div>
  );
}

function Sending({ draft, shown, signers, sha256, about, mayWrite }: PaperPreviewProps) {
  return (
    <aside className="stack stack-wide sticky">
      <DefinitionList
        items={[
          { term: "About", value: about },
          {
            term: "Goes to",
            value:
              signers.length === 0
                ? "Nobody: add a lead or signatory on the supplier's page"
                : signers.map(({ name, email }) => `${name} (${email})`).join(", "),
          },
          { term: "Signed in", value: LANGUAGE[draft.locale] },
        ]}
      />
      {mayWrite && (
        <Section title="Send">
          {shown !== draft.locale ? (
            <p className="muted">
              This is the other language, to compare. What is signed is the text in{" "}
              {LANGUAGE[draft.locale]}; change the language in the draft.
            </p>
          ) : (
            <Form method="post" action={`/agreements/${draft.id}/send`} className="form">
              <input type="hidden" name="version" value={draft.version} />
              <input type="hidden" name="sha256" value={sha256 ?? ""} />
              <p className="small muted">
                Sending freezes this text. The supplier gets a mail with a link that opens once.
              </p>
              <div className="form-actions">
                <SubmitButton>Freeze and send</SubmitButton>
              </div>
            </Form>
          )}
        </Section>
      )}
    </aside>
  );
}
