import fc from "fast-check";
import { expect, test } from "vitest";
import { TERM_IDS, type Terms } from "#scoring/obligations/term-table.ts";
import { someTerms } from "#tests/support/term-arbitrary.ts";
import { inputFromForm, inputOf, readTermsInput, TermsField } from "./terms-input.ts";
import { TERM_GROUPS } from "./term-groups.ts";

// a set of nothing cannot be typed: on the form it reads as "not agreed"
const typed = someTerms.map(
  (terms) =>
    Object.fromEntries(
      Object.entries(terms).filter(([, value]) =>
        typeof value === "object" ? Object.keys(value).length > 0 : true,
      ),
    ) as Terms,
);

test("terms come back from a form as they went in", () => {
  fc.assert(
    fc.property(typed, (terms) => {
      const form = new FormData();
      for (const [id, fields] of Object.entries(inputOf(terms)))
        if (typeof fields === "string") form.append(`terms.${id}`, fields);
        else if (Array.isArray(fields)) for (const one of fields) form.append(`terms.${id}`, one);
        else
          for (const [part, text] of Object.entries(fields))
            form.append(`terms.${id}.${part}`, text);
      expect(readTermsInput(inputFromForm(form))).toEqual({ ok: true, terms });
    }),
  );
});

test("an empty field is a term on which nothing is agreed", () => {
  expect(readTermsInput({ breach_notice: "", survival: { kind: "", months: "60" } })).toEqual({
    ok: true,
    terms: {},
  });
});

test("a refusal stands at its term, gives the reason and says what to do", () => {
  const parsed = TermsField.safeParse({ breach_notice: "soon", survival: { kind: "months" } });
  expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    [
      "breach_notice",
      "Incident notice is not a duration in hours. Give a whole number of hours from 0 to 36525.",
    ],
    ["survival", expect.stringContaining("is not an end of confidentiality. Give")],
  ]);
});

test("every term has its place among the groups, once", () => {
  const placed = TERM_GROUPS.flatMap(({ terms }) => terms);
  expect([...placed].sort()).toEqual([...TERM_IDS].sort());
});
