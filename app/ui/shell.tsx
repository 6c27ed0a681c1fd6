// Decides the frame of every staff page: top bar, navigation that folds on small screens, and the page itself.
import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useFollowLinks } from "#app/ui/follow-links.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { Brand } from "#app/ui/logo-mark.tsx";
import { popover, popoverTarget } from "#app/ui/popover.ts";
import { QuickSearch } from "#app/ui/quick-search.tsx";

export interface NavLinkItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** Things waiting there; nothing is shown for zero. */
  readonly count?: number;
}

export interface NavGroup {
  readonly heading?: string;
  readonly links: readonly NavLinkItem[];
}

export interface ShellPerson {
  readonly name: string;
  /** The roles in words: "Risk officer". */
  readonly role: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

export interface ShellProps {
  readonly nav: readonly NavGroup[];
  /** The path shown now; the longest link it starts with is marked as current. */
  readonly here: string;
  readonly home?: string;
  readonly person: ShellPerson;
  /** Where the search form leads (GET, field `q`); without it there is no search. */
  readonly searchAction?: string;
  /** A form that POSTs the sign-out; its button takes the class `menu-item`. */
  readonly signOut: ReactNode;
  /** A line above every page, such as "This is the demo workspace". */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

/** The staff frame. Works without scripts: both menus are popovers, every link is a link. */
export function Shell(props: ShellProps) {
  const follow = useFollowLinks();
  return (
    <div {...follow}>
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <Going />
      <header className="bar">
        <button
          type="button"
          className="bar-button bar-fold"
          aria-label="Menu"
          {...popoverTarget("side")}
        >
          <Icon name="menu" />
        </button>
        <Brand href={props.home ?? "/"} />
        {props.searchAction !== undefined && <QuickSearch action={props.searchAction} />}
        <div className="bar-end">
          <PersonMenu person={props.person} signOut={props.signOut} />
        </div>
      </header>
      <div className="shell-body">
        <nav id="side" className="side menu" aria-label="Main" {...popover}>
          {props.searchAction !== undefined && (
            <form className="nav-search" action={props.searchAction}>
              <input
                className="input"
                type="search"
                name="q"
                aria-label="Search"
                placeholder="Search"
              />
            </form>
          )}
          <Navigation groups={props.nav} here={props.here} />
        </nav>
        <div>
          {props.notice !== undefined && (
            <aside className="shell-notice" aria-label="Notice">
              {props.notice}
            </aside>
          )}
          <main id="main" className="shell-main" tabIndex={-1}>
            {props.children}
          </main>
        </div>
      </div>
    </div>
  );
}

function PersonMenu(props: { person: ShellPerson; signOut: ReactNode }) {
  const { name, role, links } = props.person;
  return (
    <>
      <button type="button" className="bar-button" {...popoverTarget("person")}>
        <span className="visually-hidden">Your menu, {name}</span>
        <span className="initials" aria-hidden>
          {initialsOf(name)}
        </span>
        <Icon name="down" />
      </button>
      <div id="person" className="menu" {...popover}>
        <p className="menu-who">
          <strong>{name}</strong>
          {role}
        </p>
        {links.map((link) => (
          <a key={link.href} className="menu-item" href={link.href}>
            {link.label}
          </a>
        ))}
        {props.signOut}
      </div>
    </>
  );
}

function Navigation(props: { groups: readonly NavGroup[]; here: string }) {
  const current = currentLink(props.groups, props.here);
  return props.groups.map((group, place) => (
    <div key={group.heading ?? place} className="nav-group">
      {group.heading !== undefined && <p className="nav-heading">{group.heading}</p>}
      <ul>
        {group.links.map((link) => (
          <li key={link.href}>
            <a
              className="nav-link"
              href={link.href}
              aria-current={link.href === current ? "page" : undefined}
            >
              <Icon name={link.icon} />
              {link.label}
              {link.count !== undefined && link.count > 0 && (
                <span className="nav-count">{link.count}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** The link that stands for the path shown: the longest one that the path is or lies under. */
export function currentLink(groups: readonly NavGroup[], here: string): string | undefined {
  return groups
    .flatMap((group) => group.links.map((link) => link.href))
    .filter((href) => here === href || here.startsWith(href.endsWith("/") ? href : `${href}/`))
    .sort((one, other) => other.length - one.length)[0];
}

function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  return (
    (parts[0]?.[0] ?? "") + (parts.length > 1 ? (parts.at(-1)?.[0] ?? "") : "")
  ).toUpperCase();
}

/** A thin line while the next page is under way. */
function Going() {
  const navigation = useNavigation();
  return navigation.state === "idle" ? null : <div className="going" role="presentation" />;
}
