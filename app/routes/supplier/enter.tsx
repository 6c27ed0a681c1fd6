// Where a mailed link leads: the secret stands behind `#`, so that opening or scanning the address tells nobody anything.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { entryFrame } from "#app/access/asker.server.ts";
import { forEveryone } from "#app/access/doors.server.ts";
import { EntryFrame } from "#app/screens/supplier/entry-frame.tsx";
import { ENTRY_WORDS } from "#app/screens/supplier/entry-words.ts";
import { PasteLink } from "#app/screens/supplier/paste-link.tsx";
import { RenewLink } from "#app/screens/supplier/renew-link.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { EntryParams } from "./enter.form.ts";

export const loader = forEveryone("enter.look", EntryParams, ({ request, context }, { lang }) =>
  entryFrame(context, request, lang),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(ENTRY_WORDS, data?.locale ?? "en").pasteTitle} · Flowdown` },
];

export default function Enter() {
  const { locale, lang, asker } = useLoaderData<typeof loader>();
  const words = wordsFor(ENTRY_WORDS, locale);
  return (
    <EntryFrame locale={locale} asker={asker}>
      <PageHead title={words.pasteTitle} lede={words.pasteLede} />
      <PasteLink locale={locale} lang={lang} />
      <RenewLink locale={locale} lang={lang} />
    </EntryFrame>
  );
}
