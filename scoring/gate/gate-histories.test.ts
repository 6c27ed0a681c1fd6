// The gate along hundreds of thousands of small histories: its plain statement agrees, and its laws hold.
import { describe, expect, test } from "vitest";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { BROKEN_GATES } from "#tests/support/broken-gates.ts";
import { proveGate } from "#tests/support/histories/prove-gate.ts";

/** `npm run prove` runs ten million. */
const HISTORIES = 200_000;
const SEED = 20_260_504;

test(`${HISTORIES} random histories: never a disagreement, no law broken, two of five end open`, () => {
  const proof = proveGate({ histories: HISTORIES, seed: SEED });
  expect(proof.story).toBeNull();
  expect(proof).toMatchObject({ histories: HISTORIES, disagreements: 0 });
  expect(proof.open / HISTORIES).toBeGreaterThan(0.4);
}, 300_000);

const FEW = { histories: 60_000, seed: SEED, toTheFirst: true };

describe("histories show a gate that", () => {
  test.each(BROKEN_GATES)("$flaw", ({ decide }) => {
    expect(proveGate(FEW, decide).disagreements).toBeGreaterThan(0);
  });

  test("lapses a day later than it says", () => {
    const late: typeof decideGate = (facts, today) => {
      const decision = decideGate(facts, today);
      return decision.lapsesOn === "2026-05-05"
        ? { ...decision, lapsesOn: "2026-05-06" }
        : decision;
    };
    expect(proveGate(FEW, late).disagreements).toBeGreaterThan(0);
  });
});
