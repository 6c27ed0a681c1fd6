// Decides what a contact reads before confirming: who asks, why, what, how long, who reads it, whom to call.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList, type Definition } from "#app/ui/definition-list.tsx";
import { formatDay, formatInstant, formatList } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { ENTRY_WORDS } from "./entry-words.ts";

export interface Letter {
  readonly kind: "invitation" | "handover" | "return";
  readonly contactName: string;
  readonly supplierName: string;
  readonly organisation: string;
  readonly askedBy: string | null;
  readonly title: string | null;
  readonly purpose: string;
  /** Procurement's own words, or those of the colleague who hands over. */
  readonly message: { readonly from: string; readonly text: string } | null;
  readonly questionnaire: string | null;
  /** Titles of the sections handed over. */
  readonly sections: readonly string[];
  readonly questions: number;
  readonly documents: number;
  readonly agreements: number;
  readonly minutes: number;
  readonly dueOn: string | null;
  readonly retention: string | null;
  readonly call: string | null;
  readonly validUntil: string;
}

/** The letter and its one button. Only the button uses the link up. */
export function InvitationLetter(props: { locale: Locale; code: string; letter: Letter }) {
  const { locale, letter } = props;
  const words = wordsFor(ENTRY_WORDS, locale);
  const titles = {
    invitation: words.invites(letter.organisation, letter.supplierName),
    handover: words.handsOver(letter.askedBy ?? letter.supplierName),
    return: words.welcomeBack(letter.supplierName),
  };
  return (
    <>
      <PageHead
        title={titles[letter.kind]}
        lede={letter.kind === "return" ? words.ledeBack : words.ledeInvite}
      />
      <p>{words.hello(letter.contactName)}</p>
      {letter.message && (
        <blockquote className="letter-message">
          <p className="muted small">{words.message(letter.message.from)}</p>
          <p>{letter.message.text}</p>
        </blockquote>
      )}
      <DefinitionList items={factsOf(letter, locale)} />
      <Form method="post" action="/enter/confirm" reloadDocument className="stack">
        <input type="hidden" name="code" value={props.code} />
        <div className="form-actions">
          <SubmitButton>{words.begin}</SubmitButton>
          <span className="muted">{words.noAccount}</span>
        </div>
        <p className="muted small">{words.notYou(letter.contactName)}</p>
      </Form>
    </>
  );
}

function factsOf(letter: Letter, locale: Locale): Definition[] {
  const words = wordsFor(ENTRY_WORDS, locale);
  const asked = [
    letter.questions > 0 &&
      `${words.questions(letter.questions)}${letter.questionnaire ? ` (${letter.questionnaire})` : ""}`,
    letter.documents > 0 && words.documents(letter.documents),
    letter.agreements > 0 && words.agreements(letter.agreements),
  ].filter((part) => part !== false);
  const facts: (Definition | false)[] = [
    {
      term: words.whoAsks,
      value: [letter.askedBy, letter.organisation].filter(Boolean).join(", "),
    },
    letter.title !== null && {
      term: words.why,
      value: whyOf(letter),
    },
    asked.length > 0 && {
      term: words.what,
      value: (
        <>
          {formatList(asked, locale)}
          {letter.sections.length > 0 && <span className="sub">{letter.sections.join(" · ")}</span>}
        </>
      ),
    },
    letter.minutes > 0 && { term: words.howLong, value: words.minutes(letter.minutes) },
    letter.dueOn !== null && {
      term: words.dueOn,
      value: formatDay(letter.dueOn, locale, "long"),
    },
    { term: words.readers, value: words.readersText(letter.organisation) },
    { term: words.kept, value: letter.retention ?? words.keptText },
    letter.call !== null && { term: words.call, value: letter.call },
    { term: words.validUntil, value: formatInstant(letter.validUntil, locale) },
  ];
  return facts.filter((fact) => fact !== false);
}

// a subcontractor's engagement is named after its purpose, cut short: said once
function whyOf({ title, purpose }: Pick<Letter, "title" | "purpose">): string {
  if (title === null || purpose === "") return title ?? "";
  return purpose.startsWith(title.replace(/…$/, "")) ? purpose : `${title}. ${purpose}`;
}
