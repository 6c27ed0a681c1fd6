// The tests that watch the rules while they are mutated: those beside them, the laws on fewer cases and with fixed dice.
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Laws over so many cases that trying them for every change takes days; gate-laws and laws-at-scale hold the same. */
export const LEFT_OUT = [
  "scoring/obligations/comparison-laws.test.ts",
  "scoring/gate/gate-histories.test.ts",
];

// Most changes are noticed by a worked example; the laws take their time.
class LawsLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLaw = ({ moduleId }: TestSpecification) => /laws|evidence-of-rules/.test(moduleId);
    return [...sorted.filter((one) => !isLaw(one)), ...sorted.filter(isLaw)];
  }
}

export default defineConfig({
  test: {
    include: ["scoring/obligations/**/*.test.ts", "scoring/gate/**/*.test.ts"],
    exclude: LEFT_OUT,
    setupFiles: ["tests/mutation/fixed-dice.ts"],
    env: { LAWS_SCALE: "0.002" },
    // one change at a time is tried in a process of its own, which its tests may share
    isolate: false,
    testTimeout: 20_000,
    sequence: { sequencer: LawsLast },
  },
});
