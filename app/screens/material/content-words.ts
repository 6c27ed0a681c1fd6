// Decides what is said when the content of an item is refused: the reason, and what to do instead.

/** 50 MB as file managers count it. */
export const CONTENT_LIMIT_BYTES = 50 * 1024 * 1024;

/** What the file picker offers; the server judges by the bytes. */
export const CONTENT_TYPES = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt,.csv";

const WORDS: Readonly<Record<string, string>> = {
  empty: "The file is empty. Choose the right one.",
  "too-large": "The file is larger than 50 MB. Save a smaller version, or split it into items.",
  "type-not-accepted":
    "Files of this type are not kept. Save it as PDF, PNG, JPEG, DOCX, XLSX, TXT or CSV.",
  "name-content-mismatch":
    "The file is not what its name says. Open it, save it again in the right type, and choose that file.",
  "archive-broken": "The Office file is damaged. Open it, save it again, and choose that file.",
  "archive-unsafe": "The Office file unpacks to far more than it should. Save it as PDF.",
  "archive-encrypted":
    "The Office file has a password. Save it without one: it is encrypted here anyway.",
  "archive-macros": "The Office file carries macros. Save it without them, or as PDF.",
  "archive-nested": "The Office file carries other archives. Save it as PDF.",
  "cut-off": "The connection broke before the whole file was here. Nothing was kept: try again.",
  held: "A legal hold stands on this item: its file is kept and cannot be replaced. Nothing was changed.",
  retired: "The item was retired meanwhile. Nothing was kept.",
};

/** The words for a refusal. */
export function contentRefusal(reason: string): string {
  return WORDS[reason] ?? "The file was not kept. Try again.";
}
