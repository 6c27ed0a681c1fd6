// What each named person needs: an undertaking that runs, a way that is open, and citizenships that may see the item.
import { describe, expect, test } from "vitest";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import type { MaterialFact } from "#scoring/gate/gate-facts.ts";
import type { RecipientFact } from "#scoring/gate/recipient-fact.ts";
import { ada, GATE_DAY, OPEN_FACTS, TOMORROW, YESTERDAY } from "#tests/support/gate-facts.ts";

type Person = NonNullable<RecipientFact["person"]>;
type Undertaking = NonNullable<Person["undertaking"]>;

const judged = (
  code: string,
  recipients: readonly RecipientFact[],
  item: Partial<MaterialFact> = {},
) =>
  decideGate(
    {
      ...OPEN_FACTS,
      request: { ...OPEN_FACTS.request!, recipients },
      material: { ...OPEN_FACTS.material!, ...item },
    },
    GATE_DAY,
  )
    .conditions.filter((condition) => condition.code === code)
    .map(({ met, reason, lapsesOn }) => ({ met, reason, lapsesOn }));
const whoIs = (person: Partial<Person>): RecipientFact => ({
  ...ada,
  person: { ...ada.person!, ...person },
});

describe("citizenships", () => {
  const seen = (rule: MaterialFact["export"], ...citizenships: readonly string[]) =>
    judged("export_cleared", [whoIs({ citizenships })], { export: rule })[0]?.reason;

  test("under ITAR every one that is held counts, under EAR only the latest", () => {
    expect([seen("every", "TR", "DE"), seen("latest", "TR", "DE")]).toEqual([
      "citizenship_outside",
      null,
    ]);
    expect([seen("every", "DE", "TR"), seen("latest", "DE", "TR")]).toEqual([
      "citizenship_outside",
      "citizenship_outside",
    ]);
    expect([seen("every", "FR", "DE"), seen("none", "TR")]).toEqual([null, null]);
    expect(seen("latest", "DE", "TR", "FR")).toBeNull();
  });

  test("that nobody entered let nobody see, and neither does a person who was not entered", () => {
    expect(seen("every")).toBe("citizenship_missing");
    const absent = [{ ...ada, person: null }];
    expect(judged("export_cleared", absent, { export: "latest" })[0]?.reason).toBe(
      "citizenship_missing",
    );
  });

  test("are judged for each person", () => {
    const people = [whoIs({ citizenships: ["DE"] }), whoIs({ citizenships: ["US"] })];
    expect(judged("export_cleared", people, { export: "every" }).map(({ met }) => met)).toEqual([
      true,
      false,
    ]);
  });
});

describe("an undertaking", () => {
  const bound = (change: Partial<Undertaking>) =>
    judged("recipients_bound", [
      whoIs({ undertaking: { ...ada.person!.undertaking!, ...change } }),
    ]);

  test("counts from the day it was signed to its last day", () => {
    expect(bound({ signedOn: GATE_DAY, until: GATE_DAY })).toEqual([
      { met: true, reason: null, lapsesOn: TOMORROW },
    ]);
    expect(bound({ until: null })).toEqual([{ met: true, reason: null, lapsesOn: null }]);
    expect(bound({ until: YESTERDAY })[0]?.reason).toBe("undertaking_ended");
  });

  test("is not needed where the rules for the level ask for none", () => {
    const people = [{ ...ada, person: null }];
    expect(judged("recipients_bound", people, { undertaking: false })).toEqual([
      { met: true, reason: null, lapsesOn: null },
    ]);
  });
});

describe("the way to where a person works", () => {
  const stretch = (from: string, until: string | null, state: "open" | "forbidden") =>
    ({ from, until, state }) as const;
  const way = (...route: ReturnType<typeof stretch>[]) =>
    judged("route_allowed", [{ ...ada, route }]);

  test("is judged by the stretch of today, from its first to its last day", () => {
    expect(way(stretch(GATE_DAY, GATE_DAY, "open"), stretch(TOMORROW, null, "forbidden"))).toEqual([
      { met: true, reason: null, lapsesOn: TOMORROW },
    ]);
    expect(
      way(stretch("2026-01-01", YESTERDAY, "open"), stretch(GATE_DAY, null, "forbidden")),
    ).toEqual([{ met: false, reason: "route_forbidden", lapsesOn: null }]);
    expect(way(stretch(GATE_DAY, null, "open"))[0]?.lapsesOn).toBeNull();
  });

  test("is not known on a day that no stretch covers", () => {
    expect(way(stretch(TOMORROW, null, "open"))[0]?.reason).toBe("routes_unknown");
    expect(way()[0]?.reason).toBe("routes_unknown");
  });
});

test("where nobody is named only that is missing: nothing is said of undertakings, ways and citizenships", () => {
  for (const code of ["recipients_bound", "route_allowed", "export_cleared"])
    expect(judged(code, [], { export: "every" })).toEqual([
      { met: true, reason: null, lapsesOn: null },
    ]);
  expect(judged("recipients_named", [])[0]?.reason).toBe("recipients_missing");
});
