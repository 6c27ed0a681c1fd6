// What a link says before it is used: looked at by POST, used up by nothing here.
import { data } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { entryFrame } from "#app/access/asker.server.ts";
import { everyoneChanges, forEveryone } from "#app/access/doors.server.ts";
import { letterOf } from "#app/access/entry-letter.server.ts";
import { lookAtLink } from "#app/access/entry-link.server.ts";
import { mayTry } from "#app/access/slow-down.server.ts";
import { EntryFrame } from "#app/screens/supplier/entry-frame.tsx";
import { ENTRY_WORDS } from "#app/screens/supplier/entry-words.ts";
import { InvitationLetter } from "#app/screens/supplier/invitation-letter.tsx";
import { LinkTrouble } from "#app/screens/supplier/link-trouble.tsx";
import { PasteLink } from "#app/screens/supplier/paste-link.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { EntryParams, LinkForm } from "./enter.form.ts";

export const loader = forEveryone("enter.look", EntryParams, ({ request, context }, { lang }) =>
  entryFrame(context, request, lang),
);

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${wordsFor(ENTRY_WORDS, shown?.locale ?? "en").pasteTitle} · Flowdown` },
];

export const action = everyoneChanges(
  "enter.look",
  EntryParams,
  LinkForm,
  async ({ context }, { lang }, { code }) => {
    const may = await mayTry(context, "look", code);
    if (!may.address || !may.subject)
      return data({ ok: false as const, trouble: "too_often" as const }, { status: 429 });
    const looked = await lookAtLink(context, code);
    if (!looked.ok)
      return data(
        { ok: false as const, trouble: looked.reason },
        { status: looked.reason === "unknown" ? 404 : 410 },
      );
    const locale = lang ?? looked.invitation.language;
    return { ok: true as const, locale, code, letter: letterOf(looked, locale) };
  },
);

export default function EnterLook() {
  const { locale, lang, asker } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.ok)
    return (
      <EntryFrame locale={answer.locale} asker={asker} code={answer.code}>
        <InvitationLetter locale={answer.locale} code={answer.code} letter={answer.letter} />
      </EntryFrame>
    );
  const words = wordsFor(ENTRY_WORDS, locale);
  return (
    <EntryFrame locale={locale} asker={asker}>
      {answer && "trouble" in answer ? (
        <LinkTrouble locale={locale} lang={lang} trouble={answer.trouble} />
      ) : (
        <>
          <PageHead title={words.pasteTitle} lede={words.pasteLede} />
          <PasteLink locale={locale} lang={lang} wrong={answer !== undefined} />
        </>
      )}
    </EntryFrame>
  );
}
