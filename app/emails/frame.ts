// Decides what every mail of the portal looks like: who asks, why, what to do, and how to tell that it is genuine.
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";

export interface MailContent {
  readonly locale: Locale;
  readonly subject: string;
  readonly greeting: string;
  /** What is asked and why, in plain sentences. Never confidential content. */
  readonly paragraphs: readonly string[];
  /** Short facts under the text: a due day, a name. */
  readonly facts?: readonly { readonly term: string; readonly value: string }[];
  /** The one thing to do. `note` says how long and how often the link works. */
  readonly action?: { readonly label: string; readonly href: string; readonly note?: string };
  /** Why this person gets this mail. */
  readonly why: string;
  /** Who asks, and whom to call. */
  readonly asker: {
    readonly organisation: string;
    readonly name?: string;
    readonly email?: string;
    readonly phone?: string;
  };
  /** The portal's own address: what a genuine link begins with. */
  readonly origin: string;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const WORDS = catalogue({
  en: {
    genuine: (origin: string) =>
      `Is this mail genuine? Its link begins with ${origin}. We never ask for a password or for files by mail. In doubt, call us on a number you already have.`,
    questions: "Questions",
    sentBy: (organisation: string) => `Sent by Flowdown, the supplier portal of ${organisation}.`,
  },
  de: {
    genuine: (origin: string) =>
      `Ist diese E-Mail echt? Ihr Link beginnt mit ${origin}. Wir fragen nie per E-Mail nach einem Passwort oder nach Dateien. Rufen Sie uns im Zweifel unter einer Nummer an, die Sie bereits kennen.`,
    questions: "Fragen",
    sentBy: (organisation: string) =>
      `Gesendet von Flowdown, dem Lieferantenportal von ${organisation}.`,
  },
});

/** The mail as plain text and as HTML that carries the same words; a subject is one line of at most 300 characters. */
export function frameMail(content: MailContent): Mail {
  const words = wordsFor(WORDS, content.locale);
  const footer = [
    content.why,
    words.genuine(content.origin),
    questionLine(content, words.questions),
    words.sentBy(content.asker.organisation),
  ].filter((line) => line !== "");
  return {
    subject: content.subject.replace(/\s+/g, " ").trim().slice(0, 300),
    text: asText(content, footer),
    html: asHtml(content, footer),
  };
}

function questionLine({ asker }: MailContent, label: string): string {
  const whom = [asker.name, asker.email, asker.phone].filter(Boolean).join(", ");
  return whom === "" ? "" : `${label}: ${whom}`;
}

function asText(content: MailContent, footer: readonly string[]): string {
  const { action, facts = [] } = content;
  const parts = [
    content.greeting,
    ...content.paragraphs,
    facts.map(({ term, value }) => `${term}: ${value}`).join("\n"),
    action ? `${action.label}:\n${action.href}` : "",
    action?.note ?? "",
    `--\n${footer.join("\n\n")}`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

// mail programs read no style sheets, so the few rules stand on the elements themselves
const BODY =
  "margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1a1d21;background:#fff";
const BUTTON =
  "display:inline-block;padding:10px 18px;border-radius:6px;background:#1d4f73;color:#fff;text-decoration:none";
const SMALL = "font-size:14px;color:#4a5058";

function asHtml(content: MailContent, footer: readonly string[]): string {
  const { action, facts = [] } = content;
  const list = facts.map(
    ({ term, value }) => `<li><strong>${escapeHtml(term)}:</strong> ${escapeHtml(value)}</li>`,
  );
  const main = [
    paragraph(content.greeting),
    ...content.paragraphs.map((text) => paragraph(text)),
    list.length > 0 ? `<ul>${list.join("")}</ul>` : "",
    action
      ? `<p><a href="${escapeHtml(action.href)}" style="${BUTTON}">${escapeHtml(action.label)}</a></p>`
      : "",
    action?.note ? paragraph(action.note, SMALL) : "",
    action ? paragraph(action.href, `${SMALL};word-break:break-all`) : "",
  ];
  return `<!doctype html>
<html lang="${content.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(content.subject)}</title></head>
<body style="${BODY}">
<div style="max-width:560px">
${main.filter((part) => part !== "").join("\n")}
<hr style="border:0;border-top:1px solid #d5d9de;margin:24px 0">
${footer.map((line) => paragraph(line, SMALL)).join("\n")}
</div>
</body>
</html>
`;
}

function paragraph(text: string, style?: string): string {
  return `<p${style ? ` style="${style}"` : ""}>${escapeHtml(text).replaceAll("\n", "<br>")}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that may stand in HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
