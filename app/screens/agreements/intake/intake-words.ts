// Decides what is said about a file that is refused or cannot be read: what happened, and what to do.

/** What the file picker offers; the server judges by the bytes. */
export const INTAKE_TYPES = ".pdf,.docx";

/** 20 MB as file managers count it. */
export const INTAKE_LIMIT_BYTES = 20 * 1024 * 1024;

const UPLOADS: Readonly<Record<string, string>> = {
  empty: "The file is empty. Choose the right one.",
  "too-large":
    "The file is larger than 20 MB. Save it with smaller pictures, or only the agreement without its annexes.",
  "type-not-accepted":
    "Only PDF and DOCX files are read. Open the file, save it as PDF or DOCX, and choose that one.",
  "name-content-mismatch":
    "The file is not what its name says. Open it, save it again as PDF or DOCX, and choose that file.",
  "archive-broken": "The Word file is damaged. Open it, save it again, and choose that file.",
  "archive-unsafe": "The Word file unpacks to far more than it should. Open it and save it as PDF.",
  "archive-encrypted":
    "The Word file has a password. Save it without one: it is encrypted here anyway.",
  "archive-macros": "The Word file carries macros. Save it as DOCX without macros, or as PDF.",
  "archive-nested": "The Word file carries other files. Save it as PDF.",
  "cut-off": "The connection broke before the whole file was here. Nothing was kept: try again.",
  missing:
    "The agreement that this one replaces is not in the register. Start again from its page.",
};

/** Why the file was not taken. */
export function uploadRefusal(reason: string): string {
  return UPLOADS[reason] ?? "The file was not kept. Try again.";
}

interface Problem {
  readonly title: string;
  readonly help: string;
}

const PROBLEMS: Readonly<Record<string, Problem>> = {
  encrypted: {
    title: "The file has a password",
    help: "Open it with the password, save it without one, and read in that file. It is encrypted here anyway.",
  },
  scanned: {
    title: "The pages are pictures",
    help: "There is no text to read in this scan. Let a scanner or PDF program recognise its text and read in that file, or register the agreement by hand.",
  },
  empty: {
    title: "There is no text in the file",
    help: "Check that it is the right file, or register the agreement by hand.",
  },
  damaged: {
    title: "The file is damaged",
    help: "Open it in the program it was made with, save it as PDF, and read in that file.",
  },
  "too-many-pages": {
    title: "The file has more than 300 pages",
    help: "Save the agreement without its annexes, and read in that file.",
  },
  "too-much-text": {
    title: "The file has more than 500,000 characters of text",
    help: "Save the agreement without its annexes, and read in that file.",
  },
  "unpacks-too-large": {
    title: "The file unpacks to far more than it should",
    help: "It was not opened. Save it as PDF, and read in that file.",
  },
  "unsafe-xml": {
    title: "The file declares things that no word processor writes",
    help: "It was not opened. Ask where it comes from; open it in a word processor and save it as PDF.",
  },
  "too-slow": {
    title: "Reading took too long and was stopped",
    help: "Save the file again, as PDF and without pictures, and read in that file.",
  },
  "too-much-memory": {
    title: "Reading took too much memory and was stopped",
    help: "Save the file again, as PDF and without pictures, and read in that file.",
  },
  infected: {
    title: "Malware was found in the file",
    help: "Nobody can open it. Tell whoever sent it, and discard it here.",
  },
  lost: {
    title: "The kept file cannot be opened",
    help: "What is stored differs from what was sent. Tell your administrator, discard this one, and choose the file again.",
  },
};

/** Why a file could not be read, and what to do. */
export function problemWords(problem: string): Problem {
  return (
    PROBLEMS[problem] ?? {
      title: "The file could not be read",
      help: "Save it again as PDF, and read in that file.",
    }
  );
}

/** Where a passage stands. */
export function placeWords({
  page,
  paragraph,
}: {
  page: number | null;
  paragraph: number;
}): string {
  return page === null ? `paragraph ${paragraph}` : `page ${page}`;
}

const NOTES: Readonly<Record<string, { tone: "ok" | "warn"; text: string }>> = {
  "left-out": {
    tone: "ok",
    text: "Noted that the agreement is silent on every term without a passage.",
  },
  described: { tone: "ok", text: "Kept. You can go on later." },
  "changed-meanwhile": {
    tone: "warn",
    text: "Somebody else chose a value for this term meanwhile. It stands below; nothing of yours was written over it. Choose again if it is wrong.",
  },
  "no-such-passage": {
    tone: "warn",
    text: "This passage is not among the findings any more. Nothing was chosen.",
  },
};

/** What happened, after an act that came back to the desk. */
export function deskNote(note: string | null): { tone: "ok" | "warn"; text: string } | null {
  return note === null ? null : (NOTES[note] ?? null);
}
