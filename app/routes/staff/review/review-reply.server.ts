// Decides how an action on a review answers: the page stays where it is with scripts, and is opened again without.
import { redirect } from "@remix-run/node";

/** For scripts a plain yes, after which the page is read again; a browser that sent the form itself is led back. */
export function reviewed(request: Request, assessmentId: string, questionId?: string) {
  const place = questionId === undefined ? "" : `?show=all#q-${questionId}`;
  return request.headers.get("sec-fetch-dest") === "document"
    ? redirect(`/review/${assessmentId}${place}`)
    : { ok: true as const };
}

/** What is said when an answer is not the one that was seen. */
export const CHANGED =
  "Nothing was changed: the answer is another by now, or no longer with us. Look at it again.";
