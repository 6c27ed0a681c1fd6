import { expect, test } from "vitest";
import { frameMail, type MailContent } from "./frame.ts";

const content: MailContent = {
  locale: "en",
  subject: "Hello\r\nBcc: somebody@example.net",
  greeting: "Dear Ana,",
  paragraphs: ['<a href="//evil.example">click</a> $& {{name}} ${7*7}'],
  facts: [{ term: "Due", value: "14 Mar 2026" }],
  action: { label: "Open", href: "https://portal.example/enter#abc", note: "Works once." },
  why: "You are named as the contact of Foundry Ltd.",
  asker: { organisation: "Perihelion", name: "Kim", email: "kim@perihelion.example" },
  origin: "https://portal.example",
};

test("what somebody typed appears in a mail as text, never as markup or as a pattern", () => {
  const { html, text } = frameMail(content);
  expect(text).toContain('<a href="//evil.example">click</a> $& {{name}} ${7*7}');
  expect(html).toContain(
    "&lt;a href=&quot;//evil.example&quot;&gt;click&lt;/a&gt; $&amp; {{name}} ${7*7}",
  );
  expect(html).not.toContain('href="//evil.example"');
});

test("a subject is one line, whatever was typed", () => {
  expect(frameMail(content).subject).toBe("Hello Bcc: somebody@example.net");
});

test.each(["en", "de"] as const)(
  "text and HTML say who asks, why, and how to check (%s)",
  (locale) => {
    const { html, text } = frameMail({ ...content, locale });
    for (const part of [
      "Perihelion",
      "kim@perihelion.example",
      "https://portal.example",
      "Foundry",
    ]) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
    expect(html).toContain(`<html lang="${locale}">`);
    expect(text).toContain("https://portal.example/enter#abc");
  },
);
