import { expect, test } from "vitest";
import published from "#questionnaires/published.json" with { type: "json" };
import { CURRENT_STATEMENTS, getStatement } from "#questionnaires/statements/statements.ts";

const IDS = [
  "statement_of_truth",
  "electronic_signature_consent",
  "authority_declaration",
  "intent_to_sign",
] as const;

test("every declaration stands in both languages and proves which words it had", () => {
  for (const id of IDS) {
    const statement = getStatement(id, CURRENT_STATEMENTS);
    expect(statement.text.de).not.toBe(statement.text.en);
    expect(statement.sha256).toBe(published["statements/2026-1"].sha256);
  }
});

test("the consent claims no more than a simple electronic signature", () => {
  const { text } = getStatement("electronic_signature_consent", "2026-1");
  expect(text.en).toContain("simple electronic signature");
  expect(text.de).toContain("einfache elektronische Signatur");
  expect(`${text.en}${text.de}`).not.toMatch(/qualifi|advanced|fortgeschritten/i);
});
