// How an item that is not handed out is explained to a supplier: plain text in its language, the same for unknown and foreign.
import { PORTAL_MATERIAL_WORDS } from "#app/screens/material/portal-material-words.ts";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import type { OpeningRefusal } from "#app/use-cases/open-material.server.ts";

const STATUS: Readonly<Record<OpeningRefusal, number>> = {
  missing: 404,
  view_only: 403,
  not_viewable: 409,
  unmarkable: 409,
  busy: 503,
};

/** The answer instead of the item. */
export function materialRefused(reason: OpeningRefusal, locale: Locale): Response {
  const words = wordsFor(PORTAL_MATERIAL_WORDS, locale);
  const said: Record<OpeningRefusal, string> = {
    missing: words.gone,
    view_only: words.refusedCopy,
    not_viewable: words.notViewable,
    unmarkable: words.unmarkable,
    busy: words.busy,
  };
  return new Response(said[reason], {
    status: STATUS[reason],
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      ...(reason === "busy" && { "Retry-After": "20" }),
    },
  });
}
