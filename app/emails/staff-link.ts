// The mail that lets a member of staff choose a password: on joining, or when an administrator sends a fresh link.
import { frameMail, type Mail, type MailContent } from "./frame.ts";

export interface StaffLink {
  readonly kind: "invitation" | "new_password";
  readonly name: string;
  readonly roles: string;
  readonly sender: string;
  readonly href: string;
  readonly until: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}

/** The mail; `until` is the last moment of the link in words. */
export function staffLink({ kind, name, sender, asker, ...link }: StaffLink): Mail {
  const { organisation } = asker;
  const joining = kind === "invitation";
  return frameMail({
    locale: "en",
    subject: joining
      ? `Join the supplier portal of ${organisation}`
      : `Choose a new password for the supplier portal of ${organisation}`,
    greeting: `Dear ${name},`,
    paragraphs: joining
      ? [
          `${sender} invites you to Flowdown, where ${organisation} decides which supplier may see confidential material, and why.`,
          "Choose a password, then set up an authenticator app on your phone. It takes about three minutes.",
        ]
      : [
          `${sender} sends you this link so that you can choose a new password. Until you do, nothing changes.`,
        ],
    facts: joining ? [{ term: "Your part", value: link.roles }] : [],
    action: {
      label: joining ? "Join" : "Choose a password",
      href: link.href,
      note: `The link works once, until ${link.until}. It is yours alone: do not forward it.`,
    },
    why: joining
      ? `You get this mail because ${sender} entered your address as a colleague.`
      : `You get this mail because ${sender} asked the portal to send it.`,
    asker,
    origin: link.origin,
  });
}
