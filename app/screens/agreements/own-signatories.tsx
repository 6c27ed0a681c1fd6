// Decides how a supplier's leads see and say who may sign for the company.
import { Form } from "@remix-run/react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { AUTHORITY_BASES } from "./authority-bases.ts";
import { AUTHORITY_WORDS } from "./authority-words.ts";
import { plainMeta, type Reply } from "./plain-meta.ts";

type Words = ReturnType<typeof wordsFor<(typeof AUTHORITY_WORDS)["en"]>>;

export interface OwnSignatoriesProps {
  readonly locale: Locale;
  readonly asker: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly jobTitle: string;
    readonly self: boolean;
    readonly authorityId: string | null;
    readonly source: "supplier" | "staff" | null;
    readonly basis: (typeof AUTHORITY_BASES)[number] | null;
    readonly byName: string | null;
    readonly recordedAt: string | Date | null;
    readonly validUntil: string | null;
  }[];
  readonly done: "recorded" | "withdrawn" | "gone" | undefined;
  readonly reply: Reply | undefined;
}

const SAID = {
  recorded: { tone: "ok", word: "doneRecorded" },
  withdrawn: { tone: "ok", word: "doneWithdrawn" },
  gone: { tone: "error", word: "doneGone" },
} as const;

/** The page. */
export function OwnSignatories(props: OwnSignatoriesProps) {
  const words = wordsFor(AUTHORITY_WORDS, props.locale);
  const said = props.done && SAID[props.done];
  return (
    <div className="page page-narrow">
      <PageHead
        title={words.title}
        lede={words.lede(props.asker)}
        back={{
          href: "/portal/agreements",
          label: props.locale === "de" ? "Vereinbarungen" : "Agreements",
        }}
      />
      {said && <Banner tone={said.tone}>{words[said.word]}</Banner>}
      <ul className="edges">
        {props.people.map((person) => (
          <Person key={person.id} person={person} words={words} locale={props.locale} />
        ))}
      </ul>
      <p className="small muted">{words.ownHint(props.asker)}</p>
      <Section title={words.record} lede={words.recordLede} id="record">
        <RecordForm {...props} />
      </Section>
    </div>
  );
}

function Person(props: {
  person: OwnSignatoriesProps["people"][number];
  words: Words;
  locale: Locale;
}) {
  const { person, words, locale } = props;
  const stands = person.authorityId !== null;
  const own = person.self ? ` (${words.you})` : "";
  return (
    <li className="edge">
      <div className="clause-head">
        <h2>{`${person.name}${own}`}</h2>
        <StateBadge tone={stands ? "ok" : "idle"}>{stands ? words.may : words.mayNot}</StateBadge>
      </div>
      <p className="small muted">{[person.jobTitle, person.email].filter(Boolean).join(" · ")}</p>
      {stands && (
        <p className="small">
          {person.basis && words[person.basis]}
          {", "}
          {words.since(person.byName ?? "")}
          {person.source === "staff" && ` ${words.staffWord}`}
          {", "}
          {person.recordedAt && <InstantText instant={person.recordedAt} locale={locale} />}
          {person.validUntil && `, ${words.until(formatDay(person.validUntil, locale))}`}
        </p>
      )}
      {stands && (
        <Form method="post" action={`/portal/agreements/signatories/${person.id}/withdraw`}>
          <SubmitButton quiet small>
            {words.withdraw}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

function RecordForm({ locale, people, reply: refused }: OwnSignatoriesProps) {
  const words = wordsFor(AUTHORITY_WORDS, locale);
  const reply = inWords(refused, words);
  const open = people.filter(({ self, authorityId }) => !self && authorityId === null);
  const typed = refused?.initialValue?.["who"];
  const [who, setWho] = useState(
    typed === "new" || (typed !== "known" && open.length === 0) ? "new" : "known",
  );
  const meta = (name: string) => plainMeta(name, reply);
  const fields = ["who", "contactId", "name", "email", "jobTitle", "basis", "note"];
  return (
    <Form method="post" action="/portal/agreements/signatories" className="form" noValidate>
      <ErrorSummary
        title={words.errors}
        errors={reply?.error?.[""] ?? []}
        fields={fields.map((name) => meta(name))}
      />
      {open.length > 0 && (
        <div className="cluster" role="radiogroup" aria-label={words.who}>
          {(["known", "new"] as const).map((value) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name="who"
                value={value}
                checked={who === value}
                onChange={() => setWho(value)}
              />
              <span>{value === "known" ? words.who : words.someoneNew}</span>
            </label>
          ))}
        </div>
      )}
      {open.length === 0 && <input type="hidden" name="who" value="new" />}
      {who === "known" ? (
        <SelectField
          meta={meta("contactId")}
          label={words.who}
          nothing="–"
          options={open.map(({ id, name, email }) => ({ value: id, label: `${name}, ${email}` }))}
        />
      ) : (
        <>
          <TextField meta={meta("name")} label={words.name} autoComplete="off" />
          <TextField
            meta={meta("email")}
            label={words.email}
            hint={words.emailHint}
            type="email"
            autoComplete="off"
          />
          <TextField meta={meta("jobTitle")} label={words.job} autoComplete="off" />
        </>
      )}
      <RadioCards
        meta={meta("basis")}
        label={words.basis}
        choices={AUTHORITY_BASES.map((value) => ({ value, label: words[value] }))}
      />
      <TextArea meta={meta("note")} label={words.note} hint={words.noteHint} rows={3} />
      <div className="form-actions">
        <SubmitButton>{words.button}</SubmitButton>
      </div>
    </Form>
  );
}

function inWords(reply: Reply | undefined, words: Words): Reply | undefined {
  if (!reply) return undefined;
  const said = Object.entries(reply.error ?? {}).map(
    ([name, codes]) => [name, (codes ?? []).map((code) => sentenceOf(code, words))] as const,
  );
  return { ...reply, error: Object.fromEntries(said) };
}

function sentenceOf(code: string, words: Words): string {
  const key = `${code}_`;
  const sentence: unknown = key in words ? words[key as "name_"] : undefined;
  return typeof sentence === "string" ? sentence : code;
}
