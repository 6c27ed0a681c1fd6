// Decides whether the end of the certificate of PDFs is near enough to be spoken of.

/** How long before its end, in days: time enough for whoever notes fingerprints to hear of the next one. */
export const WARN_DAYS = 90;

const DAY_MS = 86_400_000;

/** "over" from its end on, "soon" within ninety days before it; null while there is none, or it is far. */
export function certificateEnds(until: string | undefined, now: Date): "over" | "soon" | null {
  if (until === undefined) return null;
  const left = Date.parse(until) - now.getTime();
  if (left <= 0) return "over";
  return left <= WARN_DAYS * DAY_MS ? "soon" : null;
}
