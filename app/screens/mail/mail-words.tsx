// Decides how a mail's standing reads.
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";

export type MailState = "queued" | "sent" | "failed" | "kept";

export const MAIL_STATES: Readonly<Record<MailState, { tone: StateTone; word: string }>> = {
  queued: { tone: "waiting", word: "On its way" },
  sent: { tone: "ok", word: "Sent" },
  failed: { tone: "bad", word: "Failed" },
  kept: { tone: "idle", word: "Kept here" },
};

/** A mail's standing as shape and word. */
export function MailStateBadge({ state }: { state: MailState }) {
  return <StateBadge tone={MAIL_STATES[state].tone}>{MAIL_STATES[state].word}</StateBadge>;
}

/** A template's name as people say it: "supplier_invitation" is "Supplier invitation". */
export function templateWord(template: string): string {
  const words = template.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The links in a mail's text that lead somewhere, each once; a bare address of the portal is no such link. */
export function linksIn(text: string): string[] {
  const found = (text.match(/https?:\/\/[^\s<>"]+/g) ?? []).map((link) =>
    link.replace(/[.,;:)]+$/, ""),
  );
  return [...new Set(found)].filter((link) => /^https?:\/\/[^/]+\/./.test(link));
}
