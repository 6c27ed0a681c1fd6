// Decides the frame of the pages before a supplier is inside: who asks, the language, whom to call.
import type { ReactNode } from "react";
import { LanguageLinks, SupplierShell } from "#app/ui/supplier-shell.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { ENTRY_WORDS } from "./entry-words.ts";

export interface Asker {
  readonly organisation: string;
  readonly help: { readonly name: string; readonly email: string; readonly phone?: string } | null;
}

/** The frame; `code` keeps the link across a change of language, behind `#` where no server sees it. */
export function EntryFrame(props: {
  locale: Locale;
  asker: Asker;
  code?: string;
  children: ReactNode;
}) {
  const { locale, asker, code } = props;
  const words = wordsFor(ENTRY_WORDS, locale);
  return (
    <SupplierShell
      locale={locale}
      words={words}
      asker={asker.organisation}
      home="/enter"
      help={asker.help ?? undefined}
      languages={
        <LanguageLinks
          locale={locale}
          label={words.language}
          hrefFor={(other) => `/enter?lang=${other}${code ? `#${code}` : ""}`}
        />
      }
    >
      <div className="page page-narrow">{props.children}</div>
    </SupplierShell>
  );
}
