// The mail that tells a colleague that something waits for them or was settled. It names whom and what for, no material.
import { frameMail, type Mail, type MailContent } from "./frame.ts";

export type Notice =
  | "access_asked"
  | "access_granted"
  | "access_refused"
  | "access_revoked"
  | "tier_decided"
  | "phase_proposed"
  | "returns_overdue";

interface Said {
  readonly subject: (supplier: string) => string;
  readonly sentence: (by: string) => string;
  readonly action: string;
  readonly why: string;
}

const SAID: Readonly<Record<Notice, Said>> = {
  returns_overdue: {
    subject: (supplier) => `Copies held by ${supplier} are overdue`,
    sentence: () =>
      "The day by which copies were to be returned or destroyed has passed. The page shows what is open and who was told.",
    action: "Open the list",
    why: "You get this mail because you are a risk officer.",
  },
  access_asked: {
    subject: (supplier) => `Access for ${supplier} waits for a decision`,
    sentence: (by) =>
      `${by} asks for access to confidential material. The page shows every condition and what is missing.`,
    action: "Open the request",
    why: "You get this mail because you are a risk officer.",
  },
  access_granted: {
    subject: (supplier) => `Access for ${supplier} was granted`,
    sentence: (by) => `${by} approved your request. The supplier was told.`,
    action: "Open the access",
    why: "You get this mail because you asked for this access.",
  },
  access_refused: {
    subject: (supplier) => `Access for ${supplier} was refused`,
    sentence: (by) => `${by} refused your request. The reason stands on the page.`,
    action: "Read the reason",
    why: "You get this mail because you asked for this access.",
  },
  access_revoked: {
    subject: (supplier) => `Access for ${supplier} was revoked`,
    sentence: (by) => `${by} took the access back. The reason stands on the page.`,
    action: "Read the reason",
    why: "You get this mail because you asked for this access.",
  },
  phase_proposed: {
    subject: (supplier) => `A phase of disclosure to ${supplier} waits for approval`,
    sentence: (by) =>
      `${by} proposes to open a phase of disclosure. The page shows what it asks for, its criteria and what could leak.`,
    action: "Open the phases",
    why: "You get this mail because you are a risk officer.",
  },
  tier_decided: {
    subject: (supplier) => `The tier of ${supplier} was decided`,
    sentence: (by) =>
      `${by} has read the answers and decided. The page of the engagement shows what is still missing.`,
    action: "Open the engagement",
    why: "You get this mail because you invited this supplier or own the engagement.",
  },
};

/** The mail, in English as all staff mail. */
export function staffNotice(facts: {
  readonly notice: Notice;
  readonly name: string;
  readonly by: string;
  readonly supplierName: string;
  readonly engagement: string;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const said = SAID[facts.notice];
  return frameMail({
    locale: "en",
    subject: said.subject(facts.supplierName),
    greeting: `Dear ${facts.name},`,
    paragraphs: [said.sentence(facts.by)],
    facts: [
      { term: "Supplier", value: facts.supplierName },
      { term: "Engagement", value: facts.engagement },
    ],
    action: { label: said.action, href: facts.href },
    why: said.why,
    asker: facts.asker,
    origin: facts.origin,
  });
}
