// The mail that tells a risk officer of a demand by a court or an authority, or of a notice that is due or late.
import { formatInstant } from "#app/ui/format.ts";
import { frameMail, type Mail, type MailContent } from "./frame.ts";

export type StaffDemandNews = "reported" | "due" | "overdue";

const SAID: Readonly<
  Record<StaffDemandNews, { readonly subject: (supplier: string) => string; readonly text: string }>
> = {
  reported: {
    subject: (supplier) => `${supplier}: an authority demands material`,
    text: "A court or an authority demands that material is handed over. The page shows who, until when, and which notices are owed.",
  },
  due: {
    subject: () => "A notice of a compelled disclosure is due",
    text: "A notice of a compelled disclosure that is owed up the line comes due.",
  },
  overdue: {
    subject: () => "A notice of a compelled disclosure is overdue",
    text: "A notice of a compelled disclosure that is owed up the line was not given in time.",
  },
};

/** The mail, in English as all staff mail. */
export function staffDemandMail(facts: {
  readonly news: StaffDemandNews;
  readonly name: string;
  readonly demand: { readonly id: string; readonly supplier: string; readonly timeZone: string };
  readonly dueAt: Date | null;
  readonly asker: MailContent["asker"];
  readonly origin: string;
}): Mail {
  const { news, demand, dueAt, origin } = facts;
  return frameMail({
    locale: "en",
    subject: SAID[news].subject(demand.supplier),
    greeting: `Dear ${facts.name},`,
    paragraphs: [SAID[news].text],
    facts: dueAt ? [{ term: "Due", value: formatInstant(dueAt, "en", demand.timeZone) }] : [],
    action: { label: "Open the demand", href: `${origin}/compelled/${demand.id}` },
    why: "You get this mail because you are a risk officer.",
    asker: facts.asker,
    origin,
  });
}
