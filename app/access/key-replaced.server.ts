// What is said when something cannot be sealed because this process holds a key that was replaced: to its operator, and to the person.
import { data } from "@remix-run/node";
import { KEY_REPLACED } from "#app/sealing/key-in-use.server.ts";
import { sqlStateOf } from "#app/use-cases/parts/wall-refusals.ts";
import type { Args } from "./pass.server.ts";
import { refusedPage, wantsPage } from "./refused-page.server.ts";

const SAID = {
  en: "The portal's key was changed, and this server does not hold the new one yet. Nothing was lost, and nothing was done by half. Please try again in a few minutes, when it has been started again.",
  de: "Der Schlüssel des Portals wurde gewechselt, und dieser Server hat den neuen noch nicht. Nichts ging verloren, und nichts wurde halb getan. Bitte versuchen Sie es in einigen Minuten noch einmal, wenn er neu gestartet ist.",
} as const;

/** How long to wait before trying again, in seconds. */
const WAIT_SECONDS = 120;

/** Whether the wall, or we ourselves, refused to seal with a key that was replaced. */
export function isKeyReplaced(error: unknown): boolean {
  return sqlStateOf(error) === KEY_REPLACED;
}

// staff read English, a contact the language of its pages
function languageOf(context: object): keyof typeof SAID {
  const { supplier } = context as { supplier?: { language: keyof typeof SAID } };
  return supplier?.language ?? "en";
}

/** Runs a door's work; where its key was replaced, the operator finds a line in the log and the person a clear page. */
export async function orKeyReplaced<T>(
  args: Args,
  asker: unknown,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isKeyReplaced(error)) throw error;
    noteKeyReplaced(args, error);
    const message = SAID[languageOf(asker as object)];
    const headers = { "Retry-After": String(WAIT_SECONDS) };
    if (!args.context.bare) throw data({ code: "key_replaced", message }, { status: 503, headers });
    throw wantsPage(args.request)
      ? refusedPage(args.request, { reply: { error: { "": [message] } } }, 503)
      : Response.json({ code: "key_replaced", message }, { status: 503, headers });
  }
}

/** The line for the operator. */
export function noteKeyReplaced({ context }: Args, error: unknown): void {
  context.portal.log.error(
    { err: error, requestId: context.requestId },
    "nothing can be sealed: the portal's key was changed and this process holds the one before; start it again with the data folder that holds the new one",
  );
}
