// A real SMTP server that keeps what it is given, for reading the mails of a test.
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface Mailbox {
  readonly url: string;
  readonly mails: readonly ParsedMail[];
  /** Refuses the next so many mails, as a busy server does. */
  refuse(count: number): void;
  /** Waits for a mail to an address that the test has not read yet; `about` stands in its subject. */
  next(address: string, about?: string): Promise<ParsedMail>;
  stop(): Promise<void>;
}

const PATIENCE_MS = 20_000;

/** Starts the server on a free port of this machine. */
export async function aMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const read = new Set<ParsedMail>();
  let refused = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _session, done) {
      simpleParser(stream).then(
        (mail) => {
          if (refused > 0) {
            refused -= 1;
            return done(new Error("busy, try again"));
          }
          mails.push(mail);
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (count) => void (refused = count),
    async next(address, about = "") {
      for (
        const began = Date.now();
        Date.now() - began < PATIENCE_MS;
        await new Promise((resolve) => setTimeout(resolve, 50))
      ) {
        const found = mails.find(
          (mail) =>
            !read.has(mail) &&
            recipientsOf(mail).includes(address) &&
            mail.subject?.includes(about),
        );
        if (found) {
          read.add(found);
          return found;
        }
      }
      throw new Error(
        `no mail to ${address} about "${about}"; there are:\n${mails.map((mail) => `${recipientsOf(mail).join(", ")}: ${mail.subject}`).join("\n")}`,
      );
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The first link into the portal in a mail's text part. */
export function linkIn(mail: ParsedMail): string {
  const link = /https?:\/\/\S+#\S+/.exec(mail.text ?? "")?.[0];
  if (!link) throw new Error(`no link in "${mail.subject}":\n${mail.text}`);
  return link;
}

function recipientsOf(mail: ParsedMail): string[] {
  return [mail.to ?? []].flat().flatMap((group) => group.value.map((one) => one.address ?? ""));
}
