// Which ways material may take is read from dated rows, and a day in the past reads the rows of that day.
import { describe, expect, test } from "vitest";
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import { isDay } from "#scoring/day.ts";
import { DEFAULT_RULES } from "./default-rules.ts";
import type { JurisdictionRule } from "./jurisdiction-rule.ts";
import { judgeRoute } from "./judge-route.ts";

const way = (from: string, to: string, ...overlays: string[]) => ({ from, to, overlays });
const personal = (from: string, to: string, day: string, mechanisms: string[] | null = null) =>
  judgeRoute(way(from, to, "personal_data"), mechanisms, day, DEFAULT_RULES).verdict;

describe("personal data that leaves the European Economic Area", () => {
  test.each([
    ["DE", "FR", "2026-05-03", "allowed"],
    ["DE", "NO", "2026-05-03", "allowed"],
    ["DE", "IN", "2026-05-03", "needs_basis"],
    ["DE", "BR", "2026-01-31", "needs_basis"],
    ["DE", "BR", "2026-02-01", "allowed"],
    ["DE", "GB", "2020-12-31", "allowed"],
    ["DE", "GB", "2021-01-01", "needs_basis"],
    ["DE", "GB", "2021-06-28", "allowed"],
    ["DE", "GB", "2031-12-27", "allowed"],
    ["DE", "GB", "2031-12-28", "needs_basis"],
    ["DE", "US", "2020-07-16", "conditional"],
    ["DE", "US", "2020-07-17", "needs_basis"],
    ["DE", "US", "2026-05-03", "conditional"],
    ["GB", "DE", "2026-05-03", "allowed"],
    ["CH", "IN", "2023-08-31", "allowed"],
    ["CH", "IN", "2023-09-01", "needs_basis"],
    ["IN", "DE", "2026-05-03", "allowed"],
  ])("%s to %s on %s is %s", (from, to, day, verdict) => {
    expect(personal(from, to, day)).toBe(verdict);
  });

  test("a mechanism that the agreement names carries where it is recognised", () => {
    expect(personal("DE", "IN", "2026-05-03", ["scc_m2"])).toBe("allowed");
    expect(personal("DE", "US", "2026-05-03", ["scc_m2"])).toBe("allowed");
    expect(personal("DE", "IN", "2021-06-26", ["scc_m2"])).toBe("needs_basis");
    expect(personal("GB", "IN", "2026-05-03", ["scc_m2"])).toBe("needs_basis");
    expect(personal("GB", "IN", "2026-05-03", ["idta"])).toBe("allowed");
    expect(personal("DE", "IN", "2026-05-03", ["idta"])).toBe("needs_basis");
  });

  test("a list that leaves adequacy out does not rest on it", () => {
    expect(personal("DE", "BR", "2026-05-03", ["idta"])).toBe("needs_basis");
    expect(personal("DE", "US", "2026-05-03", ["idta"])).toBe("needs_basis");
    expect(personal("DE", "US", "2026-05-03", ["adequacy"])).toBe("conditional");
    expect(personal("DE", "BR", "2026-05-03", [])).toBe("needs_basis");
  });

  test("an unconditional decision is found behind a conditional one, and the finding names it", () => {
    const both: JurisdictionRule[] = DEFAULT_RULES.map((rule) =>
      rule.to === "BR" ? { ...rule, scope: "some", strength: "conditional" } : rule,
    );
    const full = DEFAULT_RULES.find(({ to }) => to === "BR")!;
    const route = way("DE", "BR", "special_category");
    expect(judgeRoute(route, null, "2026-05-03", both).verdict).toBe("conditional");
    const { verdict, findings, carriedBy } = judgeRoute(route, null, "2026-05-03", [...both, full]);
    expect({ verdict, carriedBy }).toEqual({ verdict: "allowed", carriedBy: ["adequacy"] });
    expect(findings).toMatchObject([{ rule: full }]);
  });

  test("other material than personal data needs no basis", () => {
    expect(judgeRoute(way("DE", "IN"), null, "2026-05-03", DEFAULT_RULES)).toEqual({
      verdict: "allowed",
      findings: [],
      carriedBy: [],
    });
  });
});

describe("data that has to stay, and places where nothing goes", () => {
  const verdictOf = (route: ReturnType<typeof way>, day = "2026-05-03") =>
    judgeRoute(route, ["scc_m1", "scc_m2", "bcr", "adequacy"], day, DEFAULT_RULES).verdict;

  test.each([
    [way("IN", "SG", "bank_secrecy"), "forbidden"],
    [way("IN", "IN", "bank_secrecy"), "allowed"],
    [way("IN", "SG", "personal_data"), "allowed"],
    [way("RU", "DE", "personal_data"), "conditional"],
    [way("CN", "DE", "phi"), "conditional"],
    [way("DE", "CN", "export_ear"), "forbidden"],
    [way("DE", "CN", "cui"), "allowed"],
    [way("DE", "ET", "export_ear"), "allowed"],
    [way("DE", "ET", "export_itar"), "forbidden"],
    [way("DE", "FR", "export_itar"), "allowed"],
    [way("DE", "IR"), "forbidden"],
    [way("IR", "IR"), "forbidden"],
  ])("%j is %s", (route, verdict) => {
    expect(verdictOf(route)).toBe(verdict);
  });

  test("a country counts from the day it was listed", () => {
    expect(verdictOf(way("DE", "RU", "export_ear"), "2021-03-17")).toBe("allowed");
    expect(verdictOf(way("DE", "RU", "export_ear"), "2021-03-18")).toBe("forbidden");
  });

  test("the worst finding counts, and every finding is there to read", () => {
    const { verdict, findings } = judgeRoute(
      way("DE", "CN", "export_itar", "personal_data"),
      null,
      "2026-05-03",
      DEFAULT_RULES,
    );
    expect(verdict).toBe("forbidden");
    expect(findings.map((one) => [one.rule.kind, one.verdict])).toEqual([
      ["transfer", "needs_basis"],
      ["embargo", "forbidden"],
      ["embargo", "forbidden"],
    ]);
  });
});

describe("what a finding says", () => {
  const said = (route: ReturnType<typeof way>, mechanisms: string[] | null = null) =>
    judgeRoute(route, mechanisms, "2026-05-03", DEFAULT_RULES).findings.map(({ text }) => text);

  test.each([
    [
      way("DE", "IN", "personal_data"),
      "Germany → India: a basis for the transfer is needed and none is on record. Source: GDPR Art. 44.",
      "Deutschland → Indien: eine Grundlage für die Übermittlung ist nötig und nicht vermerkt. Quelle: GDPR Art. 44.",
    ],
    [
      way("DE", "US", "personal_data"),
      "Germany → United States: adequacy is on record for some recipients only (participants of the Data Privacy Framework only). Source: Implementing Decision (EU) 2023/1795.",
      "Deutschland → Vereinigte Staaten: eine Angemessenheit ist nur für bestimmte Empfänger vermerkt (participants of the Data Privacy Framework only). Quelle: Implementing Decision (EU) 2023/1795.",
    ],
    [
      way("DE", "JP", "personal_data"),
      "Germany → Japan: the transfer rests on adequacy. Source: Implementing Decision (EU) 2019/419.",
      "Deutschland → Japan: die Übermittlung ist gestützt auf adequacy. Quelle: Implementing Decision (EU) 2019/419.",
    ],
    [
      way("RU", "JP", "personal_data"),
      "Russia → Japan: a copy stays in the country of origin (data of citizens). Source: Federal Law 242-FZ.",
      "Russland → Japan: eine Kopie bleibt im Herkunftsland (data of citizens). Quelle: Federal Law 242-FZ.",
    ],
    [
      way("IN", "JP", "bank_secrecy"),
      "India → Japan: the data stays in its country of origin (payment data). Source: Reserve Bank of India, circular of 6 April 2018.",
      "Indien → Japan: die Daten bleiben im Herkunftsland (payment data). Quelle: Reserve Bank of India, circular of 6 April 2018.",
    ],
    [
      way("NG", "JP", "personal_data"),
      "Nigeria → Japan: leaving is tied to conditions. Source: Data Protection Act 2023.",
      "Nigeria → Japan: die Ausfuhr ist an Bedingungen gebunden. Quelle: Data Protection Act 2023.",
    ],
    [
      way("DE", "BY", "export_controlled"),
      "Germany → Belarus: closed by our register. Source: 15 CFR 734.18(a)(5); 15 CFR 740 Supplement 1.",
      "Deutschland → Belarus: nach unserem Verzeichnis gesperrt. Quelle: 15 CFR 734.18(a)(5); 15 CFR 740 Supplement 1.",
    ],
  ])("%j", (route, en, de) => {
    expect(said(route)).toEqual([{ en, de }]);
  });
});

describe("the rows we start with", () => {
  test("name days, places and sources, and can be kept in the database", () => {
    const groups = new Set(DEFAULT_RULES.filter((r) => r.kind === "membership").map((r) => r.to));
    const isPlace = (place: string) =>
      Object.hasOwn(COUNTRIES, place) || groups.has(place) || ["WORLD", "EPO"].includes(place);
    const wrong = DEFAULT_RULES.filter(
      (rule) =>
        !isPlace(rule.from) ||
        !isPlace(rule.to) ||
        !/^[A-Z][A-Z0-9_]{1,23}$/.test(rule.to) ||
        !isDay(rule.validFrom) ||
        (rule.validUntil !== null && rule.validUntil < rule.validFrom) ||
        rule.source.length < 3 ||
        ((rule.kind === "localisation") !==
          ["hard", "copy", "conditional"].includes(rule.strength) &&
          rule.kind !== "adequacy"),
    );
    expect(wrong).toEqual([]);
  });
});
