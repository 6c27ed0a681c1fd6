import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#app/sealing/canonical-json.ts";

describe("the canonical text of a value", () => {
  test("sorts keys by UTF-16 code units and writes no spaces (RFC 8785, 3.2.3)", () => {
    const value = {
      "\u20ac": 1,
      "\r": 2,
      "\ufb33": 3,
      "1": 4,
      "\ud83d\ude00": 5,
      "\u0080": 6,
      "\u00f6": 7,
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
    expect(canonicalJson({ "10": [true, null], "9": "é\n" })).toBe('{"10":[true,null],"9":"é\\n"}');
  });

  test("does not depend on the order in which keys were given, and reads back the same", () => {
    const json = fc.jsonValue({ noUnicodeString: false }).map(withoutFractions);
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  class Money {
    amount = 1;
  }
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  test.each([
    ["a fraction", { a: [1, 0.5] }, "$.a[1]"],
    ["an unsafe integer", 2 ** 53, "$"],
    ["minus zero", -0, "$"],
    ["not a number", Number.NaN, "$"],
    ["undefined", { a: undefined }, "$.a"],
    ["half a character", ["\ud800"], "$[0]"],
    ["half a character in a key", { "\udc00": 1 }, "$"],
    ["a hole", [1, , 2], "$"], // eslint-disable-line no-sparse-arrays
    ["a date", new Date(0), "$"],
    ["a class", new Money(), "$"],
    ["a map", new Map(), "$"],
    ["a bigint", 1n, "$"],
    ["a function", () => 1, "$"],
    ["a hidden property", Object.defineProperty({}, "a", { value: 1 }), "$"],
    ["a computed property", { get a() { return 1; } }, "$"], // prettier-ignore
    ["a symbol", { [Symbol("a")]: 1 }, "$"],
    ["a circle", cyclic, "$"],
  ])("does not exist for %s, and the place is named", (_what, value, place) => {
    expect(() => canonicalJson(value)).toThrow(`cannot be sealed: ${place}`);
  });
});

function withoutFractions(value: unknown): unknown {
  if (typeof value === "number") return Math.trunc(value % 1e9) + 0;
  if (Array.isArray(value)) return value.map(withoutFractions);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutFractions(item)]),
  );
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([key, item]) => [key, reversed(item)]));
}
