import fc from "fast-check";
import { expect, test } from "vitest";
import { getEdition } from "#questionnaires/catalogue.ts";
import { checkAnswer } from "#questionnaires/check-answer.ts";
import { answerFromSurvey, questionOfField, surveyData } from "#questionnaires/survey-answer.ts";

const edition = getEdition("confidentiality-baseline", "2026-1");
const questions = edition.sections.flatMap((section) => section.questions);
const check = (id: unknown, raw: unknown) => checkAnswer(edition, id, raw);
const kept = (value: string | readonly string[] | null, comment = "") => ({
  ok: true,
  answer: { value, notApplicable: null, comment },
});

test("a choice, a text, a number, a day and several choices are kept as they are meant", () => {
  expect(check("mfa", { value: "every_route", comment: " since 2024\r\n" })).toEqual(
    kept("every_route", "since 2024"),
  );
  expect(check("storage_countries", { value: "Germany,\r\nIreland " })).toEqual(
    kept("Germany,\nIreland"),
  );
  expect(check("log_retention_days", { value: 90 })).toEqual(kept("90"));
  expect(check("log_retention_days", { value: "0090" })).toEqual(kept("90"));
  expect(check("iso_valid_until", { value: "2028-02-29" })).toEqual(kept("2028-02-29"));
  expect(check("exchange_routes", { value: ["email", "portal"] })).toEqual(
    kept(["portal", "email"]),
  );
});

test("an answer can be taken back, and a comment can come before the answer", () => {
  expect(check("mfa", { value: null })).toEqual(kept(null));
  expect(check("mfa", { comment: "We are asking IT." })).toEqual(kept(null, "We are asking IT."));
  expect(check("exchange_routes", { value: [] })).toEqual(kept(null));
  expect(check("storage_countries", { value: "  " })).toEqual(kept(null));
});

test("“does not apply” is kept with its reason, where the question allows it", () => {
  expect(check("physical_items", { notApplicable: "We never print." })).toEqual({
    ok: true,
    answer: { value: null, notApplicable: "We never print.", comment: "" },
  });
  expect(check("physical_items", { notApplicable: " " })).toMatchObject({
    reason: "reason_missing",
  });
  expect(check("mfa", { notApplicable: "No." })).toMatchObject({ reason: "always_applies" });
  expect(check("physical_items", { value: "locked", notApplicable: "No." })).toMatchObject({
    reason: "both_given",
  });
  expect(check("physical_items", { value: "not_applicable" })).toMatchObject({
    reason: "unknown_choice",
  });
});

test("a refusal names the field and says in both languages what to do", () => {
  expect(check("log_retention_days", { value: 4000 })).toEqual({
    ok: false,
    reason: "out_of_range",
    field: "value",
    message: {
      en: "The number must lie between 0 and 3650.",
      de: "Die Zahl muss zwischen 0 und 3650 liegen.",
    },
  });
  expect(check("mfa", { comment: "x".repeat(2001) })).toMatchObject({
    reason: "too_long",
    field: "comment",
    message: { en: expect.stringContaining("2000 characters") },
  });
});

const polluted: unknown = JSON.parse(
  '{"__proto__": {"value": "every_route"}, "value": "every_route"}',
);
const inherited: unknown = Object.create({ value: "every_route" });

test.each<[string, unknown, unknown, string]>([
  ["a question that is not asked", "nothing", { value: "yes" }, "unknown_question"],
  ["a prototype name as question", "constructor", { value: "yes" }, "unknown_question"],
  ["__proto__ as question", "__proto__", { value: "yes" }, "unknown_question"],
  ["a list as question", ["mfa"], { value: "no" }, "unknown_question"],
  ["text instead of an answer", "mfa", "every_route", "not_an_object"],
  ["nothing instead of an answer", "mfa", null, "not_an_object"],
  ["a list instead of an answer", "mfa", [], "not_an_object"],
  ["an answer that is only inherited", "mfa", inherited, "not_an_object"],
  ["a prototype in the answer", "mfa", polluted, "unknown_field"],
  ["a forged review", "mfa", { value: "no", assurance: "independently_verified" }, "unknown_field"],
  ["a forged score", "mfa", { value: "no", credit: 6 }, "unknown_field"],
  ["a choice that is not offered", "mfa", { value: "perhaps" }, "unknown_choice"],
  ["a choice of another question", "mfa", { value: "in_force" }, "unknown_choice"],
  ["a prototype name as choice", "mfa", { value: "toString" }, "unknown_choice"],
  ["several answers to a single choice", "mfa", { value: ["every_route"] }, "wrong_type"],
  ["an object that says it is text", "mfa", { value: { toString: () => "no" } }, "wrong_type"],
  ["a choice given twice", "exchange_routes", { value: ["email", "email"] }, "chosen_twice"],
  [
    "a flood of choices",
    "exchange_routes",
    { value: Array(100_000).fill("email") },
    "unknown_choice",
  ],
  ["nested choices", "exchange_routes", { value: [["email"]] }, "wrong_type"],
  ["a number as text answer", "storage_countries", { value: 7 }, "wrong_type"],
  ["a text that is too long", "storage_countries", { value: "a".repeat(501) }, "too_long"],
  ["a very long text", "storage_countries", { value: "a".repeat(5_000_000) }, "too_long"],
  ["a null character", "storage_countries", { value: "DE\u0000" }, "forbidden_character"],
  ["half a character", "storage_countries", { value: "\ud800" }, "forbidden_character"],
  [
    "text that turns around",
    "storage_countries",
    { value: "\u202Egpj.exe" },
    "forbidden_character",
  ],
  ["a control character in a comment", "mfa", { comment: "\u001b[2J" }, "forbidden_character"],
  ["an object as comment", "mfa", { comment: {} }, "wrong_type"],
  ["a number that is none", "log_retention_days", { value: "1e3" }, "not_a_whole_number"],
  ["an infinite number", "log_retention_days", { value: Infinity }, "not_a_whole_number"],
  ["half a day", "log_retention_days", { value: 0.5 }, "not_a_whole_number"],
  ["a negative number", "log_retention_days", { value: -1 }, "out_of_range"],
  ["a day that does not exist", "iso_valid_until", { value: "2027-02-29" }, "not_a_day"],
  ["a day with a time", "iso_valid_until", { value: "2027-02-28T00:00:00Z" }, "not_a_day"],
  ["a day as number", "iso_valid_until", { value: 20270228 }, "wrong_type"],
])("%s is refused", (_, question, raw, reason) => {
  expect(check(question, raw)).toMatchObject({ ok: false, reason });
});

test("whatever is sent, only offered choices and plain text are kept", () => {
  const raw = fc.record(
    {
      value: fc.oneof(
        fc.anything(),
        fc.constantFrom("yes", "no", "email"),
        fc.string({ unit: "binary" }),
      ),
      notApplicable: fc.anything(),
      comment: fc.oneof(fc.string({ unit: "binary" }), fc.anything()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.constantFrom(...questions), fc.oneof(raw, fc.anything()), (question, sent) => {
      const checked = check(question.id, sent);
      if (!checked.ok) return checked.message.en !== "" && checked.message.de !== "";
      const { value, comment } = checked.answer;
      const values = value === null ? [] : typeof value === "string" ? [value] : value;
      const offered = question.choices.map((choice) => choice.value);
      const isPlain = !/\p{Cs}|(?![\n\t])\p{Cc}/u.test(comment);
      return isPlain && (offered.length === 0 || values.every((given) => offered.includes(given)));
    }),
    { numRuns: 2000 },
  );
});

test("what was kept opens in the survey as it was left, and is sent back unchanged", () => {
  const answers = new Map([
    ["mfa", { value: "no", notApplicable: null, comment: "" }],
    ["exchange_routes", { value: ["portal", "email"], notApplicable: null, comment: "see annex" }],
    ["physical_items", { value: null, notApplicable: "Nothing is printed.", comment: "" }],
    ["key_control", { value: null, notApplicable: null, comment: "asking IT" }],
  ]);
  const data = surveyData(answers);
  expect(data).toMatchObject({ physical_items: "not_applicable", mfa: "no" });
  for (const [id, answer] of answers) {
    expect(check(id, answerFromSurvey(data, id))).toEqual({ ok: true, answer });
  }
});

test("a changed field of the survey is traced to its question", () => {
  expect(["mfa", "mfa-Comment", "physical_items_na"].map(questionOfField)).toEqual([
    "mfa",
    "mfa",
    "physical_items",
  ]);
});
