// How one company above stands is what the condition about the whole path makes of it.
import { expect, test } from "vitest";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import type { LinkAboveFact } from "#scoring/gate/gate-facts.ts";
import { judgeLink } from "#scoring/gate/judge-agreements.ts";
import { GATE_DAY, linkAbove, OPEN_FACTS, YESTERDAY } from "#tests/support/gate-facts.ts";

const LINKS: readonly (readonly [Partial<LinkAboveFact>, ReturnType<typeof judgeLink>])[] = [
  [{}, "holds"],
  [{ flowDown: { verdict: "fail", acceptedUntil: GATE_DAY } }, "on_gap"],
  [{ flowDown: { verdict: "fail", acceptedUntil: YESTERDAY } }, "broken"],
  [{ agreement: null }, "broken"],
  [{ open: false }, "broken"],
  [{ consented: false }, "broken"],
];

test.each(LINKS)(
  "a company above with %j: %s, and so does the path over it",
  (change, standing) => {
    const link = { ...linkAbove, ...change };
    expect(judgeLink(link, GATE_DAY)).toBe(standing);
    const { conditions } = decideGate({ ...OPEN_FACTS, above: [linkAbove, link] }, GATE_DAY);
    expect(conditions.find(({ code }) => code === "path_holds")).toMatchObject({
      met: standing !== "broken",
      ...(standing === "on_gap" && { onGap: true }),
    });
  },
);
