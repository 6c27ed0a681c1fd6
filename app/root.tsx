// The document around every page: language, theme, styles, and what is said when something went wrong.
import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from "@remix-run/react";
import { useContext, type ReactNode } from "react";
import { NonceContext } from "#app/ui/nonce.ts";
import { Trouble, troubleOf } from "#app/ui/trouble.tsx";
import styles from "#app/ui/styles/app.css?url";
import mark from "#app/ui/styles/mark.svg?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: mark, type: "image/svg+xml" },
];

// a page that fails has no title of its own
export const meta: MetaFunction = () => [{ title: "Flowdown" }];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const matches = useMatches();
  const language = matches.map((match) => languageOf(match.data)).findLast(Boolean) ?? "en";
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

// supplier pages say their language in the loader's data; staff pages are in English
function languageOf(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null || !("locale" in data)) return undefined;
  return data.locale === "de" ? "de" : "en";
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <Trouble {...troubleOf(useRouteError())} />;
}
