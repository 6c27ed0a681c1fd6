// Decides the frame of a supplier's workspace: who asks, the areas this person may open, language, leaving.
import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { SupplierShell } from "#app/ui/supplier-shell.tsx";
import { LOCALES, wordsFor, type Locale } from "#app/ui/words.ts";
import type { Asker } from "./entry-frame.tsx";
import { PORTAL_WORDS } from "./portal-words.ts";

interface Area {
  readonly href: string;
  readonly word:
    | "checklist"
    | "questionnaire"
    | "evidence"
    | "agreement"
    | "subcontractors"
    | "people"
    | "material"
    | "returns"
    | "compelled"
    | "account"
    | "sessions";
}

export interface PortalPerson {
  readonly locale: Locale;
  readonly asker: Asker;
  readonly name: string;
  readonly supplierName: string;
  /** What this person may open, in order. */
  readonly areas: readonly Area[];
  /** Where this person's work begins: the checklist, or what was handed over. */
  readonly home: string;
}

/** The frame around every page behind /portal. */
export function PortalFrame(props: { person: PortalPerson; children: ReactNode }) {
  const { locale, asker, name, supplierName, home } = props.person;
  const words = wordsFor(PORTAL_WORDS, locale);
  return (
    <SupplierShell
      locale={locale}
      words={words}
      asker={asker.organisation}
      home={home}
      help={asker.help ?? undefined}
      contact={`${name}, ${supplierName}`}
      languages={<LanguageForm locale={locale} label={words.language} />}
      seldom={<AuthorityLine person={props.person} />}
      aside={
        <>
          <OwnAreas person={props.person} />
          <Form method="post" action="/portal/leave" reloadDocument>
            <button type="submit" className="supplier-leave">
              {words.leave}
            </button>
          </Form>
        </>
      }
    >
      <Areas person={props.person} />
      {props.children}
    </SupplierShell>
  );
}

// What is about the person and not about the work stands beside leaving.
const isOwn = (word: Area["word"]) => word === "account" || word === "sessions";

function OwnAreas({ person }: { person: PortalPerson }) {
  const words = wordsFor(PORTAL_WORDS, person.locale);
  const { pathname } = useLocation();
  return person.areas
    .filter(({ word }) => isOwn(word))
    .map(({ href, word }) => (
      <a
        key={href}
        className="supplier-leave"
        href={href}
        aria-current={isHere(href, pathname) ? "page" : undefined}
      >
        {words[word]}
      </a>
    ));
}

// nobody comes to work here for it, and whoever needs it needs it from any page
function AuthorityLine({ person }: { person: PortalPerson }) {
  const words = wordsFor(PORTAL_WORDS, person.locale);
  const area = person.areas.find(({ word }) => word === "compelled");
  return (
    area && (
      <p>
        {words.authority} <a href={area.href}>{words.compelled}</a>
      </p>
    )
  );
}

function Areas({ person }: { person: PortalPerson }) {
  const words = wordsFor(PORTAL_WORDS, person.locale);
  const { pathname } = useLocation();
  const mine = person.areas.filter(({ word }) => !isOwn(word) && word !== "compelled");
  return (
    <nav className="tabs supplier-areas" aria-label={words.areas}>
      {mine.map(({ href, word }) => (
        <a
          key={href}
          className="tab"
          href={href}
          aria-current={isHere(href, pathname) ? "page" : undefined}
        >
          {words[word]}
        </a>
      ))}
    </nav>
  );
}

function isHere(href: string, pathname: string): boolean {
  if (href === "/portal") return pathname === "/portal";
  if (href === "/portal/account" && pathname.startsWith("/portal/sessions")) return true;
  return pathname === href || pathname.startsWith(`${href}/`);
}

// the choice is kept with the contact, so it is a change and not a link
function LanguageForm(props: { locale: Locale; label: string }) {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/portal/language" className="language" aria-label={props.label}>
      <input type="hidden" name="back" value={pathname + search} />
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="language"
          value={locale}
          lang={locale}
          aria-pressed={locale === props.locale}
        >
          {locale === "de" ? "Deutsch" : "English"}
        </button>
      ))}
    </Form>
  );
}
