// The pressed button: the link is used up once, a session begins, and the contact stands before the checklist.
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { entryFrame } from "#app/access/asker.server.ts";
import { supplierCookie } from "#app/access/cookies.server.ts";
import { everyoneChanges, forEveryone } from "#app/access/doors.server.ts";
import { mayTry } from "#app/access/slow-down.server.ts";
import { EntryFrame } from "#app/screens/supplier/entry-frame.tsx";
import { ENTRY_WORDS } from "#app/screens/supplier/entry-words.ts";
import { LinkTrouble } from "#app/screens/supplier/link-trouble.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { enterByLink } from "#app/use-cases/enter-by-link.server.ts";
import { EntryParams, LinkForm } from "./enter.form.ts";

const SESSION_SECONDS = 30 * 86_400;

export const loader = forEveryone("enter.confirm", EntryParams, ({ request, context }, { lang }) =>
  entryFrame(context, request, lang),
);

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${wordsFor(ENTRY_WORDS, shown?.locale ?? "en").pasteTitle} · Flowdown` },
];

export const action = everyoneChanges(
  "enter.confirm",
  EntryParams,
  LinkForm,
  async ({ context }, _, { code }) => {
    const may = await mayTry(context, "confirm", code);
    if (!may.address || !may.subject)
      return data({ ok: false as const, trouble: "too_often" as const }, { status: 429 });
    const entered = await enterByLink(context, code);
    if (!entered.ok)
      return data(
        { ok: false as const, trouble: entered.reason },
        { status: entered.reason === "unknown" ? 404 : 410 },
      );
    const secure = context.portal.config.FLOWDOWN_URL.startsWith("https:");
    const cookie = supplierCookie(entered.secret, secure, SESSION_SECONDS);
    return redirect(entered.to, { headers: { "Set-Cookie": cookie } });
  },
);

export default function EnterConfirm() {
  const { locale, lang, asker } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const trouble = answer && "trouble" in answer ? answer.trouble : "unknown";
  return (
    <EntryFrame locale={locale} asker={asker}>
      <LinkTrouble locale={locale} lang={lang} trouble={trouble} />
    </EntryFrame>
  );
}
