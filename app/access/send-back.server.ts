// Decides how a refused form goes back: as data of its page, and where there is none as JSON or as a plain page.
import type { ActionFunctionArgs } from "@remix-run/node";
import { refusedPage, wantsPage } from "./refused-page.server.ts";

/** The errors of a form by field, none where a field has none. */
export function errorsOf(
  found: Record<string, string[] | null> | null | undefined,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(found ?? {}).map(([field, errors]) => [field, errors ?? []]),
  );
}

/** A form is sent back as data of its page; where there is none, as JSON for a script and as a plain page for a browser. */
export function sendBack<A extends { data: object }>(
  { context, request }: ActionFunctionArgs,
  answer: A,
  status: number,
): A {
  if (!context.bare) return answer;
  throw wantsPage(request)
    ? refusedPage(request, answer.data, status)
    : Response.json(answer.data, { status });
}
