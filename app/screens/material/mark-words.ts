// Why a PDF cannot carry its opener's name, and what to do about it, as people say it.

/** Why it cannot be marked. */
export const MARK_REFUSALS = {
  encrypted: "it is protected by a password",
  attachments: "it carries attached files, which would leave without a mark",
  "dynamic-form": "it is a form that draws itself",
  "odd-pages": "its pages are built in an unusual way",
  "no-pages": "it has no pages",
  damaged: "it is damaged",
  "too-slow": "it takes too long",
  busy: "too many are being marked at this moment",
} as const;
export type MarkRefusalWord = keyof typeof MARK_REFUSALS;

const REMEDIES: Readonly<Record<MarkRefusalWord, string>> = {
  encrypted: "Save it without protection and upload it again: it is encrypted here anyway.",
  attachments: "Save it without the attached files and upload it again.",
  "dynamic-form": "Print it to a PDF and upload that one.",
  "odd-pages": "Print it to a PDF and upload that one.",
  "no-pages": "Choose the file that has the pages and upload it.",
  damaged: "Open it, save it again under another name and upload that one.",
  "too-slow": "Save a smaller version and upload it again.",
  busy: "Upload it again in a minute.",
};

/** Why, with the page where one page is to blame. */
export function markReason(refusal: MarkRefusalWord, page: number | null = null): string {
  return page !== null && refusal === "odd-pages"
    ? `page ${page} is built in an unusual way`
    : MARK_REFUSALS[refusal];
}

/** What its owner does about it. */
export function markRemedy(refusal: MarkRefusalWord): string {
  return REMEDIES[refusal];
}

/** What is said at once to whoever stored it; null when every page can be marked and nothing else is to be known. */
export function markNews(found: {
  readonly refusal: MarkRefusalWord | null;
  readonly page: number | null;
  readonly signed: boolean;
}): string | null {
  const { refusal, page, signed } = found;
  if (refusal === "busy")
    return "Kept, but it could not be tried just now whether names can be written on its pages. Give it again later.";
  if (refusal !== null)
    return `Kept, but it is handed out to nobody: no name can be written on its pages, because ${markReason(refusal, page)}. ${markRemedy(refusal)}`;
  return signed
    ? "Kept and encrypted. It is signed: the signature does not hold in the marked copies, only in your original."
    : null;
}
