// What a person reads when a page cannot be shown: what happened, what was kept, what to do.
import { isRouteErrorResponse } from "@remix-run/react";

const WORDS: Record<number, { title: string; text: string }> = {
  404: {
    title: "There is nothing here for you",
    text: "The page does not exist, or it is not yours to see. If a colleague sent you this address, ask for access.",
  },
  401: {
    title: "You are signed out",
    text: "Sign in again; what you saved before is still there.",
  },
  403: {
    title: "This is not allowed",
    text: "Your role does not include this step. Nothing was changed.",
  },
  503: {
    title: "Changes are refused for the moment",
    text: "The server is nearly out of disk space. Everything saved so far is safe and can be read. An administrator has to make room.",
  },
  500: {
    title: "We failed",
    text: "Something broke on our side. Nothing of your last step was saved by half: it was either done or not done. Try again; if it happens twice, tell your administrator.",
  },
};

const KEY_REPLACED = {
  title: "Nothing can be sealed for the moment",
  text: "The portal's key was changed, and this server does not hold the new one yet. Nothing was lost, and nothing was done by half. Try again in a few minutes, when it has been started again; what you typed is still there if you go back.",
};

/** What an error boundary knows of what was thrown: its status, and what its data says beside it. */
export function troubleOf(error: unknown): { readonly status: number; readonly code?: string } {
  if (!isRouteErrorResponse(error)) return { status: 500 };
  const { status, data } = error as { status: number; data: unknown };
  if (typeof data !== "object" || data === null || !("code" in data)) return { status };
  return typeof data.code === "string" ? { status, code: data.code } : { status };
}

/** A whole page for an error status; `inside` a frame that has its own main part, only the words. */
export function Trouble(props: { status: number; code?: string; inside?: boolean }) {
  const { status, code, inside = false } = props;
  const words = code === "key_replaced" ? KEY_REPLACED : (WORDS[status] ?? WORDS[500]!);
  const said = (
    <>
      <p className="muted num">{status}</p>
      <h1>{words.title}</h1>
      <p className="lede">{words.text}</p>
      <p>
        <a href="/">Back to the start</a>
      </p>
    </>
  );
  if (inside) return <div className="page page-narrow stack">{said}</div>;
  return <main className="alone stack">{said}</main>;
}
