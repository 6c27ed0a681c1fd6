import { expect, test } from "vitest";
import { answersReturned } from "./answers-returned.ts";

const facts = {
  name: "Ana Sousa",
  supplierName: "Fundição Atlântica",
  dueOn: "2026-03-14",
  href: "https://portal.example/enter#secret",
  asker: { organisation: "Perihelion", name: "Kim", email: "kim@perihelion.example" },
  origin: "https://portal.example",
};

test("the supplier reads how many answers came back and until when, in its own language", () => {
  const english = answersReturned({ ...facts, locale: "en", count: 3 });
  expect(english.subject).toBe("Perihelion has a question about 3 answers");
  expect(english.text).toContain("3 of them need another look");
  expect(english.text).toContain("14 March 2026");
  const german = answersReturned({ ...facts, locale: "de", count: 1 });
  expect(german.subject).toBe("Perihelion hat eine Rückfrage zu einer Antwort");
  expect(german.text).toContain("14. März 2026");
  expect(german.html).toContain("https://portal.example/enter#secret");
});
