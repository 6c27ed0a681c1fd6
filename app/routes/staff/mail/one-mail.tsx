// One mail as it was written: text and links, nothing that runs. What a mail server took is no longer here.
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { MailBody } from "#app/screens/mail/mail-body.tsx";
import { MailStateBadge, templateWord } from "#app/screens/mail/mail-words.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { resendMail } from "#app/use-cases/resend-mail.server.ts";
import { findMail } from "#db/mail-list.ts";

export const meta = () => [{ title: "One mail · Flowdown" }];

const Params = z.object({
  mailId: z.uuid(),
  done: z.enum(["again", "sent"]).optional().catch(undefined),
});
const DONE = {
  again: { tone: "ok", text: "On its way again." },
  sent: { tone: "info", text: "There is nothing left to send: the mail left already." },
} as const;

export const loader = forStaff("outbox.read", Params, async ({ reader, context }, input) => {
  const mail = await findMail(reader, input.mailId);
  if (!mail) throw notFound();
  return { mail, done: input.done, sends: context.portal.config.SMTP_URL !== undefined };
});

export const action = staffChanges(
  "outbox.read",
  z.object({ mailId: z.uuid() }),
  z.object({}),
  async ({ context }, { mailId }) => {
    const again = await resendMail(context, mailId);
    return redirect(`/mail/${mailId}?done=${again.ok ? "again" : again.reason}`);
  },
);

export default function OneMail() {
  const { mail, done, sends } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <PageHead
        title={mail.subject}
        back={{ href: "/mail", label: "Mail" }}
        badges={<MailStateBadge state={mail.state} />}
      />
      {done && <Banner tone={DONE[done].tone}>{DONE[done].text}</Banner>}
      {mail.lastError !== "" && (
        <Banner tone="error" title="The mail server refused it">
          {mail.lastError}
        </Banner>
      )}
      <DefinitionList
        items={[
          { term: "To", value: `${mail.toName} <${mail.toAddress}>` },
          { term: "Kind", value: templateWord(mail.template) },
          ...(mail.attached === null
            ? []
            : [{ term: "Attached", value: `The signed PDF of ${mail.attached}` }]),
          { term: "Written", value: <InstantText instant={mail.createdAt} /> },
          ...(mail.sentAt
            ? [{ term: "Taken by the server", value: <InstantText instant={mail.sentAt} /> }]
            : []),
          ...(mail.response === "" ? [] : [{ term: "Its answer", value: mail.response }]),
          { term: "Attempts", value: String(mail.attempts) },
        ]}
      />
      <MailBody
        id={mail.id}
        text={mail.text}
        again={sends && ["failed", "kept"].includes(mail.state)}
      />
    </div>
  );
}
