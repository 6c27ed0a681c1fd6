// A fresh link by mail. Known and unknown addresses get the same answer after the same time.
import { data } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { entryFrame } from "#app/access/asker.server.ts";
import { everyoneChanges, forEveryone } from "#app/access/doors.server.ts";
import { mayTry } from "#app/access/slow-down.server.ts";
import { EntryFrame } from "#app/screens/supplier/entry-frame.tsx";
import { ENTRY_WORDS } from "#app/screens/supplier/entry-words.ts";
import { LinkTrouble } from "#app/screens/supplier/link-trouble.tsx";
import { RenewLink } from "#app/screens/supplier/renew-link.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { sendFreshLink } from "#app/use-cases/send-fresh-link.server.ts";
import { EntryParams, RenewForm } from "./enter.form.ts";

/** Longer than finding a contact and queueing a mail takes, so that the time tells nothing either. */
const ANSWER_MS = 400;

export const loader = forEveryone("enter.renew", EntryParams, ({ request, context }, { lang }) =>
  entryFrame(context, request, lang),
);

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${wordsFor(ENTRY_WORDS, shown?.locale ?? "en").renewTitle} · Flowdown` },
];

export const action = everyoneChanges(
  "enter.renew",
  EntryParams,
  RenewForm,
  async ({ context }, _, { email }) => {
    const enough = new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    const may = await mayTry(context, "renew", email);
    if (!may.address) return data({ ok: false as const, trouble: "too_often" as const }, 429);
    // an address asked for too often gets no further mail, and nobody is told that it exists
    if (may.subject) await sendFreshLink(context, email);
    await enough;
    return { ok: true as const, email };
  },
);

export default function EnterRenew() {
  const { locale, lang, asker } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = wordsFor(ENTRY_WORDS, locale);
  return (
    <EntryFrame locale={locale} asker={asker}>
      {answer?.ok ? (
        <div role="status">
          <PageHead title={words.renewedTitle} lede={words.renewedText(answer.email)} />
        </div>
      ) : answer && "trouble" in answer ? (
        <LinkTrouble locale={locale} lang={lang} trouble={answer.trouble} />
      ) : (
        <RenewLink locale={locale} lang={lang} wrong={answer !== undefined} primary />
      )}
    </EntryFrame>
  );
}
