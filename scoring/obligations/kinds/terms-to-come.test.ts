// A class of terms is not bound to today's rows: a term of tomorrow is judged, handed on and told like those of today.
import { describe, expect, test } from "vitest";
import { CLOCK } from "#scoring/obligations/kinds/clocks.ts";
import { DUR_MAX } from "#scoring/obligations/kinds/durations.ts";
import { SET_SUB } from "#scoring/obligations/kinds/sets.ts";
import type { CompareContext, TermRow } from "#scoring/obligations/term.ts";

const said = { en: "", de: "" };
const words = { label: said, help: said, sentence: said, gap: said, cite: "" };
const context: CompareContext = {
  effectiveOn: "2026-01-01",
  termEndsOn: null,
  materialLevel: "C3",
  handlingHours: 12,
  handlingDays: 3,
};

describe("mending a finding within so many days", () => {
  const row: TermRow<"DUR_MAX"> = { class: "DUR_MAX", unit: "day", cascade: true, ...words };
  const { handingOn } = DUR_MAX;
  const under = (head: number, sub: number) => ({ row, head, sub, context });

  test("has to leave the company above the time to check and confirm", () => {
    expect(DUR_MAX.order(under(30, 30))).toBe("equal");
    expect([27, 28, 30].map((sub) => handingOn?.isFeasible(under(30, sub)))).toEqual([
      true,
      false,
      false,
    ]);
    expect(handingOn?.tighten(30, row, context)).toBe(27);
  });

  test("tells a company with the same thirty days why it would be late", () => {
    expect(handingOn?.example(under(30, 30))).toEqual({
      en: "The sub may take until day 30; checking and handing on takes 3 days; you would be done on day 33 but must be done by day 30.",
      de: "Das Unterunternehmen hat bis Tag 30 Zeit; bei einer Bearbeitung von 3 Tagen wären Sie an Tag 33 fertig, müssen es aber an Tag 30 sein.",
    });
  });
});

test("a list of up to twelve names is shown in full where one is refused, a longer one is cut", () => {
  const named = (count: number): TermRow<"SET_SUB"> => {
    const values = Array.from({ length: count }, (_, place) => ({ id: `n${place}`, ...said }));
    return { class: "SET_SUB", values, ...words };
  };
  const fix = (count: number) => {
    const read = SET_SUB.parse(["other"], named(count), "list");
    return read.ok ? "" : read.problem.fix;
  };
  const twelve = "Give a list of at least 0 of: n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11";
  expect([fix(12), fix(13)]).toEqual([`${twelve}.`, `${twelve}, ….`]);
});

test("withdrawing access within so many hours is told by the hour, not by the day", () => {
  const row: TermRow<"DUR_MAX"> = { class: "DUR_MAX", unit: "hour", ...words };
  expect(DUR_MAX.example({ row, head: 24, sub: 48, context }).en).toContain(
    "the sub may stay silent until Wednesday 09:00",
  );
});

test("a time from an event that is counted in days is told by the day", () => {
  const anchors = [{ id: "request", en: "of the request", de: "nach der Aufforderung" }] as const;
  const row: TermRow<"CLOCK"> = { class: "CLOCK", unit: "day", anchors, ...words };
  expect(CLOCK.example({ row, head: 10, sub: 12, context }).en).toBe(
    "Counted from the request, the sub may take until day 12; you must be done by day 10.",
  );
});
