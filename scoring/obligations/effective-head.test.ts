// What flows to a company is decided by the material it touches, not by copying everything promised upstream.
import { describe, expect, test } from "vitest";
import type { CompareContext } from "#scoring/obligations/term.ts";
import { effectiveHead, type HeadPromise, type TouchedItem } from "./effective-head.ts";

const context: CompareContext = {
  effectiveOn: "2026-01-01",
  termEndsOn: null,
  materialLevel: "C4",
  handlingHours: 12,
  handlingDays: 3,
};

const space: HeadPromise = {
  reference: "HA-SPACE",
  terms: {
    breach_notice: 48,
    personnel_nationality: ["EEA"],
    governing_law_forum: ["de_courts"],
    copies: "view_only",
  },
  scopes: {
    personnel_nationality: { overlays: ["export_itar"] },
    copies: { levels: ["C3", "C4"], overlays: ["trade_secret"] },
  },
};
const study: HeadPromise = {
  reference: "HA-STUDY",
  terms: { breach_notice: 72, governing_law_forum: ["fr_courts"], need_to_know: true },
};
const privacy: HeadPromise = {
  reference: "gdpr",
  terms: { breach_notice: 24 },
  covers: ["personal_data", "phi"],
};
const heads = [space, study, privacy];

const item = (head: string | null, level: TouchedItem["level"], ...overlays: string[]) => ({
  head,
  level,
  overlays,
});
const flows = (...material: TouchedItem[]) => effectiveHead(heads, material, context);

describe("the promises that apply", () => {
  test("are those the material came under", () => {
    const { terms, heads: applying, level, conflicts } = flows(item("HA-STUDY", "C2"));
    expect(terms).toEqual(study.terms);
    expect(applying).toEqual([study]);
    expect({ level, conflicts }).toEqual({ level: "C2", conflicts: [] });
  });

  test("are joined when material of two heads goes over one edge, and contradictions are reported", () => {
    const { terms, conflicts, level } = flows(item("HA-STUDY", "C3"), item("HA-SPACE", "C1"));
    expect(terms).toEqual({
      breach_notice: 48,
      governing_law_forum: ["de_courts"],
      need_to_know: true,
    });
    expect(conflicts).toEqual([
      { term: "governing_law_forum", values: [["de_courts"], ["fr_courts"]] },
    ]);
    expect(level).toBe("C3");
  });

  test("come with an overlay, whatever head the item came under", () => {
    expect(flows(item(null, "C2", "phi")).terms).toEqual({ breach_notice: 24 });
    expect(flows(item("HA-STUDY", "C2", "personal_data")).terms.breach_notice).toBe(24);
  });

  test("ask nothing of a company that touches nothing, or only our own material", () => {
    expect(flows()).toMatchObject({ level: "C0", heads: [], terms: {} });
    expect(flows(item(null, "C4")).heads).toEqual([]);
    expect(flows(item("HA-OTHER", "C4")).heads).toEqual([]);
  });
});

describe("a clause that is meant for a part of the material", () => {
  const clauses = (...material: TouchedItem[]) => Object.keys(flows(...material).terms);

  test("flows with that part only", () => {
    expect(clauses(item("HA-SPACE", "C2"))).not.toContain("personnel_nationality");
    expect(clauses(item("HA-SPACE", "C2", "export_itar"))).toContain("personnel_nationality");
  });

  test("flows as soon as one of the items is such a part", () => {
    const mixed = clauses(item("HA-SPACE", "C2"), item("HA-SPACE", "C1", "export_itar"));
    expect(mixed).toContain("personnel_nationality");
  });

  test("must be meant for one and the same item, by level and by overlay", () => {
    expect(clauses(item("HA-SPACE", "C3", "trade_secret"))).toContain("copies");
    expect(clauses(item("HA-SPACE", "C2", "trade_secret"))).not.toContain("copies");
    expect(clauses(item("HA-SPACE", "C3"), item("HA-SPACE", "C2", "trade_secret"))).not.toContain(
      "copies",
    );
    expect(clauses(item("HA-SPACE", "C3"), item("HA-STUDY", "C3", "trade_secret"))).not.toContain(
      "copies",
    );
  });

  test("keeps everything else of its head", () => {
    expect(clauses(item("HA-SPACE", "C2"))).toEqual(["breach_notice", "governing_law_forum"]);
  });
});

test("survival is joined for the level that is touched", () => {
  const secret: HeadPromise = { reference: "a", terms: { survival: "while_trade_secret" } };
  const years: HeadPromise = {
    reference: "b",
    terms: { survival: { months: 60, from: "effective" } },
  };
  const of = (level: TouchedItem["level"]) =>
    effectiveHead([secret, years], [item("a", level), item("b", "C1")], context).terms.survival;
  expect(of("C4")).toBe("while_trade_secret");
  expect(of("C3")).toEqual({ months: 60, from: "effective" });
});
