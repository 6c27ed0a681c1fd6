// Decides the frame of every page a supplier sees: who asks, in which language, whom to call. Nothing else.
import type { ReactNode } from "react";
import { useFollowLinks } from "#app/ui/follow-links.ts";
import { LogoMark } from "#app/ui/logo-mark.tsx";
import { LOCALES, type Locale } from "#app/ui/words.ts";

export interface SupplierShellWords {
  readonly skip: string;
  /** "asks you through Flowdown" */
  readonly asks: string;
  readonly help: string;
  readonly signedInAs: string;
}

export interface SupplierShellProps {
  readonly locale: Locale;
  readonly words: SupplierShellWords;
  /** The company that asks. */
  readonly asker: string;
  readonly home: string;
  /** Whom the supplier can call or write to. */
  readonly help?: { readonly name: string; readonly email: string; readonly phone?: string };
  /** The contact who is working here; absent before the invitation is confirmed. */
  readonly contact?: string;
  /** How the language is changed: links to this page in another language, or a form that keeps the choice. */
  readonly languages: ReactNode;
  /** Beside the language switch: a saved mark, a sign-out form. */
  readonly aside?: ReactNode;
  /** Below whom to call: what is needed seldom and has to be found then. */
  readonly seldom?: ReactNode;
  readonly children: ReactNode;
}

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { en: "English", de: "Deutsch" };

/** The supplier's frame. All words come from the page's catalogue. */
export function SupplierShell(props: SupplierShellProps) {
  const { words, help } = props;
  const follow = useFollowLinks();
  return (
    <div className="for-supplier" lang={props.locale} {...follow}>
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <header className="supplier-bar">
        <a className="brand supplier-who" href={props.home}>
          <LogoMark />
          <span>
            <strong>{props.asker}</strong>
            <span>{words.asks}</span>
          </span>
        </a>
        <div className="cluster">
          {props.aside}
          {props.languages}
        </div>
      </header>
      <main id="main" className="supplier-main" tabIndex={-1}>
        {props.children}
      </main>
      <footer className="supplier-foot">
        <div>
          {help !== undefined && (
            <p>
              {words.help} <strong>{help.name}</strong>,{" "}
              <a href={`mailto:${help.email}`}>{help.email}</a>
              {help.phone !== undefined && (
                <>
                  , <a href={`tel:${help.phone.replaceAll(" ", "")}`}>{help.phone}</a>
                </>
              )}
            </p>
          )}
          {props.seldom}
          {props.contact !== undefined && (
            <p>
              {words.signedInAs} {props.contact}
            </p>
          )}
        </div>
      </footer>
    </div>
  );
}

/** Links to this page in each language, for somebody who is not known yet. */
export function LanguageLinks(props: {
  locale: Locale;
  label: string;
  hrefFor: (locale: Locale) => string;
}) {
  return (
    <nav className="language" aria-label={props.label}>
      {LOCALES.map((locale) => (
        <a
          key={locale}
          href={props.hrefFor(locale)}
          lang={locale}
          hrefLang={locale}
          data-document=""
          aria-current={locale === props.locale ? "true" : undefined}
        >
          {LANGUAGE_NAMES[locale]}
        </a>
      ))}
    </nav>
  );
}
