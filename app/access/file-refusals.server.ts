// How a file that is not handed out is explained: plain text, because a download has no page.

const WORDS = {
  en: {
    "being-checked": "This file is still being checked for malware. Try again in a minute.",
    infected: "Malware was found in this file. Nobody can open it.",
    erased: "This file was erased: its key was destroyed, nobody can read it any more.",
    unreadable:
      "This file cannot be read any more: what is stored differs from what was sent. Nothing was handed out. Tell your administrator.",
  },
  de: {
    "being-checked":
      "Diese Datei wird noch auf Schadsoftware geprüft. Versuchen Sie es in einer Minute erneut.",
    infected: "In dieser Datei wurde Schadsoftware gefunden. Niemand kann sie öffnen.",
    erased:
      "Diese Datei wurde gelöscht: Ihr Schlüssel ist vernichtet, niemand kann sie mehr lesen.",
    unreadable:
      "Diese Datei ist nicht mehr lesbar: Das Gespeicherte weicht vom Gesendeten ab. Nichts wurde herausgegeben. Bitte geben Sie uns Bescheid.",
  },
} as const;

const STATUS = { "being-checked": 409, infected: 403, erased: 410, unreadable: 500 } as const;

/** The answer instead of the file. */
export function fileRefused(
  reason: keyof typeof STATUS,
  language: keyof typeof WORDS = "en",
): Response {
  return new Response(`${WORDS[language][reason]}\n`, {
    status: STATUS[reason],
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
