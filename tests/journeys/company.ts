// A company on its first day: a portal with real mail and a real browser, set up and joined by people as people do it.
import type { Browser } from "puppeteer-core";
import { aMailbox, linkIn, type Mailbox } from "#tests/support/mailbox.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { totp } from "#tests/support/signing-in.ts";
import { aVisitor, openBrowser, type Visitor } from "#tests/support/visitor.ts";

export interface Company {
  readonly portal: TestPortal;
  readonly mailbox: Mailbox;
  /** Somebody at a browser of their own; whatever troubled them is kept for the end. */
  visitor(size?: { width: number; height: number }): Promise<Visitor>;
  /** Invited by the administrator, joined by the mail, with an authenticator. */
  hire(name: string, role: string): Promise<Visitor>;
  /** Enters the code of this person's authenticator where the page asks for one. */
  showAnew(person: Visitor): Promise<void>;
  /** Console errors, broken content policies and barriers of every page anybody stood on. */
  troubles(): string[];
  stop(): Promise<void>;
}

const PASSWORD = "seven plain words in a row";

/** Opens the company: the administrator has followed the console's link. */
export async function aCompany(): Promise<Company> {
  const mailbox = await aMailbox();
  const portal = await aPortal({ SMTP_URL: mailbox.url });
  const browser = await openBrowser();
  const visitors: Visitor[] = [];
  const authenticators = new Map<Visitor, Authenticator>();
  const visitor = async (size?: { width: number; height: number }) => {
    const one = await aVisitor(browser, portal.url, size);
    visitors.push(one);
    return one;
  };
  const administrator = await visitor();
  await administrator.open(
    /https?:\S+#\S+/.exec((portal.welcome ?? []).join("\n"))?.[0] ?? "/setup",
  );
  await administrator.fill("Your organisation", "Perihelion Components");
  await administrator.fill("Your name", "Ada Ministra");
  await administrator.fill("Your mail address", "ada@perihelion.example");
  await administrator.fill("Password", PASSWORD);
  await administrator.press("Set up");
  authenticators.set(administrator, await withAuthenticator(administrator));
  return {
    portal,
    mailbox,
    visitor,
    hire: async (name, role) => {
      await administrator.open("/people/invite");
      const email = `${name.split(" ")[0]!.toLowerCase()}@perihelion.example`;
      await administrator.fill("Name", name);
      await administrator.fill("Mail address", email);
      await administrator.choose(role);
      await administrator.press("Invite");
      const colleague = await visitor();
      await colleague.open(linkIn(await mailbox.next(email)));
      await colleague.fill("Password", PASSWORD);
      await colleague.press("Go on");
      authenticators.set(colleague, await withAuthenticator(colleague));
      return colleague;
    },
    showAnew: async (person) => {
      const label = "Code of your authenticator";
      const code = authenticators.get(person);
      if (code && (await person.text()).includes(label)) await person.fill(label, await code());
    },
    troubles: () => visitors.flatMap((one) => one.troubles),
    async stop() {
      for (const one of visitors) await one.leave();
      await stopAll(browser, portal, mailbox);
    },
  };
}

/** The next code that opens something: each does so once. */
type Authenticator = () => Promise<string>;

async function withAuthenticator(person: Visitor): Promise<Authenticator> {
  await person.fill("Your password", PASSWORD);
  await person.press("Begin");
  const secret = (await person.value("Secret for your authenticator")).replaceAll(" ", "");
  let used = 0;
  const next = async () => {
    const now = () => Math.floor(Date.now() / 30_000);
    used = Math.max(now(), used + 1);
    // the portal takes the code before and the one after the one shown now
    while (used > now() + 1) await new Promise((resolve) => setTimeout(resolve, 250));
    return totp(secret, used - now());
  };
  await person.fill("Code", await next());
  await person.press("Confirm");
  await person.follow("I have kept them");
  return next;
}

async function stopAll(browser: Browser, portal: TestPortal, mailbox: Mailbox): Promise<void> {
  await browser.close();
  await portal.stop();
  await mailbox.stop();
}
