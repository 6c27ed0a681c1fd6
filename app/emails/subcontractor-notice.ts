// The mail that tells a risk officer what happens with a subcontractor somebody named: English, as all staff mail.
import { formatDay } from "#app/ui/format.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

export type SubcontractorNews = "proposed" | "window_ends" | "silence" | "stopped";

interface Facts {
  readonly about: SubcontractorNews;
  readonly name: string;
  readonly supplierName: string;
  readonly subcontractor: string;
  readonly until: string | null;
  readonly href: string;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}

const SAID: Readonly<
  Record<SubcontractorNews, { subject: (f: Facts) => string; text: (f: Facts) => string }>
> = {
  proposed: {
    subject: (f) => `${f.supplierName} names a subcontractor: ${f.subcontractor}`,
    text: (f) =>
      f.until === null
        ? "It may be used only with your consent. Until then access below this engagement stays closed."
        : `You can object up to and including ${formatDay(f.until)}. If nobody does, silence counts as consent from the day after.`,
  },
  window_ends: {
    subject: (f) => `The time to object to ${f.subcontractor} ends`,
    text: (f) =>
      `You can object up to and including ${f.until === null ? "" : formatDay(f.until)}. From the day after, silence counts as consent under the agreements.`,
  },
  silence: {
    subject: (f) => `Silence counts as consent: ${f.subcontractor}`,
    text: () =>
      "Nobody objected in time. The company may be used once it has joined: invite it to sign its joinder.",
  },
  stopped: {
    subject: (f) => `${f.supplierName} no longer uses ${f.subcontractor}`,
    text: () =>
      "Access below it is shut already. Close its joinder and its engagement, and have the material returned or destroyed.",
  },
};

/** One of the four. */
export function subcontractorNotice(facts: Facts): Mail {
  const said = SAID[facts.about];
  return frameMail({
    locale: "en",
    subject: said.subject(facts),
    greeting: `Dear ${facts.name},`,
    paragraphs: [said.text(facts)],
    facts: [
      { term: "Named by", value: facts.supplierName },
      { term: "Subcontractor", value: facts.subcontractor },
    ],
    action: { label: "Open the subcontractor", href: facts.href },
    why: "You get this mail because you are a risk officer.",
    asker: facts.asker,
    origin: facts.origin,
  });
}
